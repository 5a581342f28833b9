import assert from 'node:assert/strict';
import { isMuted } from '../../../../client/src/terminal/muting';

const topic = { subject: 'pip install flask', folder: '/home/ada/p' };
const nothing = { notify: true, mutedCommands: [], mutedFolders: [] };

describe('client: muting', () => {
  const muted = {
    'for good': { notify: false },
    'this command': { mutedCommands: ['pip install x', 'pip install flask'] },
    'this folder': { mutedFolders: ['/home/ada/p'] },
    'this folder, with a slash': { mutedFolders: ['/home/ada/p/'] },
    'a folder above': { mutedFolders: ['/home/ada'] },
  };
  for (const [name, settings] of Object.entries(muted)) it(name, () => assert.equal(isMuted({ ...nothing, ...settings }, topic), true));

  const heard = {
    nothing: {},
    'another command': { mutedCommands: ['pip install', 'flask'] },
    'another folder': { mutedFolders: ['/home/ada/p2', '/home/ada/p/sub', '/home/ad', ''] },
  };
  for (const [name, settings] of Object.entries(heard)) it(`not: ${name}`, () => assert.equal(isMuted({ ...nothing, ...settings }, topic), false));

  it('a folder of Windows', () => {
    const folder = String.raw`C:\Users\Ada\p`;
    assert.equal(isMuted({ ...nothing, mutedFolders: [String.raw`C:\Users\Ada`] }, { ...topic, folder }), true);
    assert.equal(isMuted({ ...nothing, mutedFolders: [String.raw`C:\Users\Ad`] }, { ...topic, folder }), false);
  });
});
