// Stand-in wheels: empty, importable packages, so that an install that gets past the check can end
// well without an index. `virtualenv` really makes an environment; pip and setuptools are real.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from './zip.mjs';

const COMMON = `
flask requests black pyyaml numpy pandas django gunicorn uvicorn fastapi httpx rich click jinja2 scipy
scikit-learn matplotlib torch tensorflow jupyter jupyterlab notebook ipython ansible ansible-core awscli boto3
celery redis psycopg2 psycopg2-binary sqlalchemy mkdocs sphinx pytest pytest-cov tox nox pre-commit ruff flake8
pylint mypy isort yt-dlp httpie cowsay virtualenv pipx poetry pipenv pip-tools build twine hatch meson ninja cmake
python-dotenv pydantic streamlit pillow beautifulsoup4 lxml selenium aiohttp pyserial supervisor uwsgi pymysql
cryptography paramiko tqdm attrs six certifi urllib3 idna markupsafe werkzeug packaging toml colorama`
  .trim()
  .split(/\s+/);

/** Command names where they differ from the project's, and the projects that have a command. */
export const COMMANDS = { httpie: 'http', django: 'django-admin', awscli: 'aws', supervisor: 'supervisord', 'pip-tools': 'pip-compile' };
const WITH_COMMAND = new Set(
  `black flask gunicorn uvicorn django ansible pytest ruff flake8 mkdocs yt-dlp httpie cowsay virtualenv tox nox celery
  supervisor streamlit jupyter awscli poetry pipenv pip-tools pipx pre-commit meson`.split(/\s+/),
);

const VIRTUALENV = `import subprocess, sys
def main():
    flags = [x for x in sys.argv[1:] if x in ("--system-site-packages", "--clear")]
    python, args, dest = sys.executable, iter(sys.argv[1:]), None
    for x in args:
        if x in ("-p", "--python"): python = next(args, python)
        elif x.startswith("--python="): python = x.split("=", 1)[1]
        elif not x.startswith("-"): dest = x
    sys.exit(subprocess.call([python, "-m", "venv"] + flags + [dest]))
`;

/** Writes the wheel of `name` or `name==version` unless it is there. */
export function makeWheel(folder, specifier) {
  const [name, version = '99.0'] = specifier.split('==');
  const safe = name.replace(/[-_.]+/g, '_');
  const path = join(folder, `${safe}-${version}-py3-none-any.whl`);
  if (existsSync(path)) return;
  const module = safe.toLowerCase();
  const info = `${safe}-${version}.dist-info`;
  const code = module === 'virtualenv' ? VIRTUALENV : `__version__ = "${version}"\ndef main():\n    print("${name} ${version}")\n`;
  const files = {
    [`${module}/__init__.py`]: code,
    [`${module}/__main__.py`]: 'from . import main\nmain()\n',
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: pep668\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  if (WITH_COMMAND.has(name)) files[`${info}/entry_points.txt`] = `[console_scripts]\n${COMMANDS[name] ?? name} = ${module}:main\n`;
  files[`${info}/RECORD`] = `${[...Object.keys(files), `${info}/RECORD`].map((file) => `${file},,`).join('\n')}\n`;
  writeFileSync(`${path}.${process.pid}`, zip(files));
  renameSync(`${path}.${process.pid}`, path);
}

/** The common wheels, and the real pip, setuptools and wheel that trixie ships for its own ensurepip. */
export function makeWheels(folder, roots) {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const name of COMMON) makeWheel(folder, name);
  const shipped = ['trixie.rich', 'trixie.base'].map((layer) => join(roots, layer, 'usr/share/python-wheels')).filter(existsSync);
  for (const from of shipped) {
    for (const file of readdirSync(from).filter((name) => /^(pip|setuptools|wheel)-/.test(name))) {
      if (!existsSync(join(folder, file))) copyFileSync(join(from, file), join(folder, file));
    }
  }
  if (!readdirSync(folder).some((name) => name.startsWith('wheel-'))) makeWheel(folder, 'wheel==0.45.1');
}
