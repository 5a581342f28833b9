import { runMocha } from './mocha';
import { twoFolders } from './python-environments/two-folders';

/** The suite beside a stand-in for the Python Environments extension, in a workspace of two folders. */
export const run = (): Promise<void> => runMocha(() => describe('with the Python Environments extension', twoFolders));
