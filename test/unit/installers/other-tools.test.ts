import * as assert from 'node:assert/strict';
import { ensurepipVariables, getPipWords, parseEnsurepip } from '../../../server/src/installers/bootstrap/parse';
import { parseConda } from '../../../server/src/installers/conda/parse';
import { parseFlit } from '../../../server/src/installers/flit/parse';
import { parsePipSync } from '../../../server/src/installers/pip-tools/parse';
import { parsePipenv } from '../../../server/src/installers/pipenv/parse';
import { parsePipx } from '../../../server/src/installers/pipx/parse';
import { parseHatch, parsePdm, parsePoetry } from '../../../server/src/installers/projects/parse';
import { parseEasyInstall, parseSetup } from '../../../server/src/installers/setuptools/parse';
import { plain, texts, words } from './words';

/** One row a line: what a reader makes of it, as text. */
function table(title: string, read: (line: string) => unknown, rows: Readonly<Record<string, unknown>>): void {
  describe(title, () => {
    for (const [line, expected] of Object.entries(rows)) it(line, () => assert.deepEqual(read(line), expected));
  });
}

table(
  'pipx',
  (line) => {
    const { command, action, packages, runs, pipWords } = parsePipx(words(line));
    return [
      command,
      action,
      ...texts(packages),
      ...(runs.length > 0 ? [`runs ${texts(runs).join(' ')}`] : []),
      ...(pipWords.length > 0 ? [`pip ${texts(pipWords).join(' ')}`] : []),
    ];
  },
  {
    'install black': ['install', 'other', 'black'],
    '--global install --python 3.12 black ruff': ['install', 'other', 'black', 'ruff'],
    'install --pip-args --no-cache black': ['install', 'other', 'black'],
    'inject black -r more.txt extra': ['inject', 'other', 'black', 'extra'],
    'run --spec x black --check .': ['run', 'run', 'black', 'runs black --check .'],
    'runpip black install -U pip': ['runpip', 'other', 'black', 'pip install -U pip'],
    ensurepath: ['ensurepath', 'other'],
  },
);

table(
  'pipenv',
  (line) => {
    const { command, action, system, packages, requirementFiles, runs } = parsePipenv(words(line), (name) =>
      line.includes('USE') && name === 'PIPENV_USE_SYSTEM' ? '1' : undefined,
    );
    return [
      command,
      action,
      system,
      ...texts(packages),
      ...texts(requirementFiles).map((one) => `-r ${one}`),
      ...(runs.length > 0 ? [`runs ${texts(runs).join(' ')}`] : []),
    ];
  },
  {
    'install --system --deploy': ['install', 'install', true],
    'install requests': ['install', 'install', false, 'requests'],
    'install USE': ['install', 'install', true, 'USE'],
    '--python 3.12 install -r requirements.txt': ['install', 'install', false, '-r requirements.txt'],
    'sync --system': ['sync', 'install', true],
    'uninstall x --system': ['uninstall', 'uninstall', true, 'x'],
    'run pip install --system x': ['run', 'run', false, 'runs pip install --system x'],
    lock: ['lock', 'other', false],
  },
);

const project =
  (parse: typeof parsePoetry) =>
  (line: string): unknown => {
    const { command, action, packages, runs, sets, outside } = parse(words(line));
    return [
      command,
      action,
      ...texts(packages),
      ...(runs.length > 0 ? [`runs ${texts(runs).join(' ')}`] : []),
      ...(sets ? [`${sets.key}=${plain(sets.value)}${sets.local ? ' local' : ''}`] : []),
      ...(outside ? ['outside'] : []),
    ];
  };

table('poetry', project(parsePoetry), {
  'install --no-root --only main': ['install', 'install'],
  '-C sub add requests@^2 --group dev': ['add', 'install', 'requests@^2'],
  'remove requests': ['remove', 'uninstall', 'requests'],
  'config virtualenvs.create false': ['config', 'configure', 'virtualenvs.create=false'],
  'config --local virtualenvs.in-project true': ['config', 'configure', 'virtualenvs.in-project=true local'],
  'run pip install -U x': ['run', 'run', 'runs pip install -U x'],
  lock: ['lock', 'other'],
});

table('pdm', project(parsePdm), {
  'add -d pytest': ['add', 'install', 'pytest'],
  'install -g -p .': ['install', 'install', 'outside'],
  'run pip install x': ['run', 'run', 'runs pip install x'],
});

table('hatch', project(parseHatch), {
  'run test': ['run', 'run', 'runs test'],
  '-e system run pip install x': ['run', 'run', 'runs pip install x', 'outside'],
  build: ['build', 'other'],
});

table(
  'flit',
  (line) => {
    const { action, pipWords, fails } = parseFlit(words(line));
    return fails ? 'fails' : [action, ...texts(pipWords)].join(' ');
  },
  {
    install: 'install install ./wheel',
    'install --user': 'install install --user ./wheel',
    'install -s': 'install install -r requirements.txt',
    'install --symlink --deps none': 'install',
    'install --symlink --pth-file': 'fails',
    'install --nonsense': 'fails',
    build: 'other',
  },
);

table(
  'conda',
  (line) => {
    const { command, action, name, prefix, packages, runs } = parseConda(words(line));
    return [
      command,
      action,
      ...(name === undefined ? [] : [`-n ${plain(name)}`]),
      ...(prefix === undefined ? [] : [`-p ${plain(prefix)}`]),
      ...texts(packages),
      ...(runs.length > 0 ? [`runs ${texts(runs).join(' ')}`] : []),
    ];
  },
  {
    'install -y -c conda-forge numpy': ['install', 'other', 'numpy'],
    'create --name=x python=3.12': ['create', 'create-venv', '-n x', 'python=3.12'],
    'run -n x pip install -n y': ['run', 'run', '-n x', 'runs pip install -n y'],
    'run --no-capture-output -p /opt/x python -m pip list': ['run', 'run', '-p /opt/x', 'runs python -m pip list'],
    'env create -f environment.yml': ['env create', 'create-venv'],
    'activate x': ['activate', 'other'],
  },
);

table(
  'setup.py',
  (line) => {
    const { commands, action, developWords } = parseSetup(words(line));
    return [action, commands.join(' '), ...(developWords ? [`pip ${texts(developWords).join(' ')}`] : [])];
  },
  {
    install: ['install', 'install'],
    'build_ext --inplace install --prefix /usr': ['install', 'build_ext install'],
    'develop --user': ['install', 'develop', 'pip install -e . --use-pep517 --user'],
    'develop -N --prefix=/x': ['install', 'develop', 'pip install -e . --use-pep517 --no-deps --prefix /x'],
    'develop --uninstall': ['install', 'develop'],
    'sdist bdist_wheel': ['other', 'sdist bdist_wheel'],
  },
);

table(
  'easy_install',
  (line) => {
    const { action, packages } = parseEasyInstall(words(line));
    return [action, ...texts(packages)];
  },
  { pip: ['install', 'pip'], '-U --install-dir d x y': ['install', 'x', 'y'], '--version': ['other'] },
);

table('pip-sync', (line) => texts(parsePipSync(quoted(line)).installWords).join(' '), {
  '': 'install -r requirements.txt',
  'a.txt b.txt --user': 'install -r requirements.txt --user',
  '--pip-args "--break-system-packages --no-deps"': 'install -r requirements.txt --break-system-packages --no-deps',
  '--dry-run': '',
});

/** Words of a line, the last of which may be quoted. */
function quoted(line: string): ReturnType<typeof words> {
  const [before = '', inside = ''] = line.split('"');
  return inside === '' ? words(before) : [...words(before), { value: inside, span: undefined }];
}

table(
  'ensurepip',
  (line) => {
    const { pipWords, fails } = parseEnsurepip(words(line));
    return fails ? 'fails' : texts(pipWords).join(' ');
  },
  {
    '': 'install --no-cache-dir --no-index --find-links bundled pip',
    '--upgrade --default-pip': 'install --no-cache-dir --no-index --find-links bundled --upgrade pip',
    '--root /x --user': 'install --no-cache-dir --no-index --find-links bundled --root /x --user pip',
    '--altinstall --default-pip': 'fails',
    '--break-system-packages': 'fails',
    '--version': '',
  },
);

describe('bootstrapping pip', () => {
  it('ensurepip drops the variables of pip', () => {
    const given: Record<string, string> = { PIP_BREAK_SYSTEM_PACKAGES: '1', HOME: '/root', PIP_CONFIG_FILE: '/x' };
    const { names, value } = ensurepipVariables({ names: Object.keys(given), value: (name) => given[name] });
    assert.deepEqual(
      [...names].map((name) => `${name}=${value(name)}`),
      ['HOME=/root', 'PIP_CONFIG_FILE=/dev/null'],
    );
    assert.equal(value('PIP_BREAK_SYSTEM_PACKAGES'), undefined);
  });

  it('get-pip.py hands on its words', () => {
    assert.deepEqual(texts(getPipWords(words('--no-wheel --break-system-packages pip==24.0'))), [
      'install',
      '--upgrade',
      '--force-reinstall',
      '--break-system-packages',
      'pip==24.0',
      'pip',
    ]);
  });
});
