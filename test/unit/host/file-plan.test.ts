import assert from 'node:assert/strict';
import { filePlan } from '../../../server/src/host/install/file-plan';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

/** How a file of the made-up folder `project` is installed, in one line. */
async function plan(file: string, interpreter?: string): Promise<string> {
  const environment = { HOME: made.folder('home'), PATH: made.folder('bin') };
  const answer = await filePlan({ folder: made.folder('project'), file: made.at(`project/${file}`), interpreter, environment });
  if (answer.kind === 'no-venv') return answer.kind;
  const { way } = answer;
  const text = way.kind === 'missing' ? way.message : way.steps.map(({ program, args }) => [program, ...args].join(' ')).join(', ');
  return text.replaceAll(`${made.root}/`, '');
}

/** A virtual environment that has pip. */
function complete(place: string): string {
  made.folder(`${place}/lib/python3.12/site-packages/pip-24.0.dist-info`);
  return made.venv(place, made.base('opt'));
}

describe('install: a file into its virtual environment', () => {
  it('there is none: neither a base nor one outside of the folder is taken', async () => {
    complete('.venv');
    assert.equal(await plan('requirements.txt', made.base('opt')), 'no-venv');
  });

  it('the active one, else one beside the file, else the folder’s', async () => {
    complete('project/.venv');
    assert.equal(await plan('backend/requirements/base.txt'), 'project/.venv/bin/python -I -m pip install -r project/backend/requirements/base.txt');
    complete('project/backend/venv');
    for (const file of ['backend/requirements.txt', 'backend/requirements/base.txt'])
      assert.equal(await plan(file), `project/backend/venv/bin/python -I -m pip install -r project/${file}`);
    assert.match(await plan('requirements.txt'), /^project\/\.venv\/bin\/python /);
    assert.match(await plan('backend/requirements.txt', complete('elsewhere')), /^elsewhere\/bin\/python /);
  });

  it('a pyproject.toml stands for its project', async () => {
    complete('project/.venv');
    assert.equal(await plan('lib/pyproject.toml'), 'project/.venv/bin/python -I -m pip install -e project/lib');
  });

  it('one without pip, as uv makes them', async () => {
    made.venv('project/.venv', made.base('opt'));
    assert.equal(await plan('requirements.txt'), 'project/.venv has no pip, and uv is not there.');
    made.script('bin/uv', 'echo uv 0.9.6');
    assert.equal(await plan('requirements.txt'), 'bin/uv pip install --python project/.venv/bin/python -r project/requirements.txt');
  });
});
