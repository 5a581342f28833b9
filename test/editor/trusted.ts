import { runMocha } from './mocha';
import { colours } from './trusted/colours';
import { createVenv } from './trusted/create-venv';
import { explainEnvironment } from './trusted/explain-environment';
import { dockerfile } from './trusted/dockerfile';
import { installWithPipx } from './trusted/install-with-pipx';
import { lenses, requirements } from './trusted/requirements';

/** The suite of a trusted workspace. */
export const run = (): Promise<void> =>
  runMocha(() => {
    describe('a Dockerfile', dockerfile);
    describe('Explain Environment', explainEnvironment);
    describe('Lenses of requirements', lenses);
    describe('Create Virtual Environment', createVenv);
    describe('Install Requirements into Virtual Environment', requirements);
    describe('Colours', colours);
    describe('Install with pipx', installWithPipx);
  });
