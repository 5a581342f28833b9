import { runMocha } from './mocha';
import { commandsIn } from './terminals/commands';
import { lastFailure } from './terminals/last-failure';
import { links } from './terminals/links';
import { shells } from './terminals/shell';
import { situations } from './terminals/situations';
import { tasks } from './terminals/tasks';
import { words } from './terminals/words';

/** The suite of commands that are typed into terminals. */
export const run = (): Promise<void> =>
  runMocha(
    () => {
      for (const { name, path } of shells)
        if (path === undefined) describe.skip(`commands in ${name} (apt-get install ${name})`, () => commandsIn(''));
        else describe(`commands in ${name}`, () => commandsIn(path));
      describe('situations', situations);
      describe('tasks', tasks);
      describe('what is said', words);
      describe('links', links);
      describe('the last failure', lastFailure);
    },
    // a shell that is slow to show its prompt loses what is typed: once more then, and the report says so
    { timeout: 300_000, retries: 1 },
  );
