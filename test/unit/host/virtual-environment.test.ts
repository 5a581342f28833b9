import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { virtualEnvironment } from '../../../server/src/host/virtual-environment';
import { MadeUp } from './made-up';

describe("virtual environments' activation", () => {
  let made: MadeUp;
  beforeEach(() => {
    made = new MadeUp();
    made.venv('old/.venv', made.base('opt'));
  });
  afterEach(() => made.remove());

  const filesOf = (place: string) => virtualEnvironment(made.at(place), made.folder('home')).parts.files;
  const activate = (place: string) => {
    for (const name of ['activate', 'activate.fish']) made.put(`${place}/bin/${name}`, `VIRTUAL_ENV='${made.at(place)}'\n`);
  };

  it('is known where its scripts are there', () => {
    assert.deepEqual(Object.keys(filesOf('old/.venv')), [made.at('old/.venv/pyvenv.cfg')]);
    activate('old/.venv');
    const files = filesOf('old/.venv');
    assert.match(files[made.at('old/.venv/bin/activate')] ?? '', new RegExp(`^VIRTUAL_ENV='${made.at('old/.venv')}'$`, 'm'));
    assert.match(files[made.at('old/.venv/bin/activate.fish')] ?? '', new RegExp(`^set -gx VIRTUAL_ENV '${made.at('old/.venv')}'$`, 'm'));
  });

  it('leads to where it was made, once it was moved', () => {
    activate('old/.venv');
    renameSync(made.at('old/.venv'), made.folder('new').concat('/.venv'));
    assert.match(filesOf('new/.venv')[made.at('new/.venv/bin/activate')] ?? '', new RegExp(`^VIRTUAL_ENV='${made.at('old/.venv')}'$`, 'm'));
  });
});
