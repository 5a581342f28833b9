// node test/roots/machine.mjs [WORD…]: only the scenarios of test/roots/machine, or those whose name has one of the words.
import { prepare, top } from './lib/places.mjs';
import { readdirSync } from 'node:fs';
import { runMachine } from './machine/suite.mjs';

const reason = prepare(['bookworm', 'trixie', 'sid']);
if (reason) console.log(`  - nothing is run: ${reason}`);
else {
  const roots = readdirSync(top).flatMap((name) => /^(\w+)\.ok$/.exec(name)?.[1] ?? []);
  const { failed } = await runMachine(roots, { only: process.argv.slice(2) });
  process.exitCode = failed > 0 ? 1 : 0;
}
