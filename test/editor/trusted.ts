import { runMocha } from './mocha';
import { createVenv } from './trusted/create-venv';
import { explainEnvironment } from './trusted/explain-environment';
import { dockerfile } from './trusted/dockerfile';
import { installWithPipx } from './trusted/install-with-pipx';

/** The suite of a trusted workspace. */
export const run = (): Promise<void> =>
  runMocha(() => {
    describe('a Dockerfile', dockerfile);
    describe('Explain Environment', explainEnvironment);
    describe('Create Virtual Environment', createVenv);
    describe('Install with pipx', installWithPipx);
  });
