import { environments } from './environments.mjs';
import { installs } from './installs.mjs';
import { newcomer } from './newcomer.mjs';
import { places } from './places.mjs';
import { shadows } from './shadows.mjs';
import { verdicts } from './verdicts.mjs';

/**
 * `{ name, root, user?, prepare?, folder?, env?, inside(machine), expect(answer) }`: `prepare` is run by root's shell;
 * `inside` is run in the root, by itself (nothing of its file is there); what it answers is judged by `expect`, outside.
 */
export const scenarios = [...environments, ...places, ...installs, ...shadows, ...verdicts, ...newcomer];
