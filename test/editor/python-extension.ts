import { runMocha } from './mocha';
import { interpreters } from './python-extension/interpreters';

/** The suite beside a stand-in for the Python extension. */
export const run = (): Promise<void> => runMocha(() => describe('with the Python extension', interpreters));
