import { runMocha } from './mocha';
import { restrictedMode } from './restricted/restricted-mode';

/** The suite of a workspace that is not trusted. */
export const run = (): Promise<void> => runMocha(() => describe('Restricted Mode', restrictedMode));
