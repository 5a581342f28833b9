// This machine's part in real Debian roots: the built server looks, plans and judges; the real venv, pip and pipx do the work.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layersOf, top } from '../lib/places.mjs';
import { inOrder } from '../lib/pool.mjs';
import { runInSandbox } from '../lib/sandbox.mjs';
import { scenarios } from './scenarios/index.mjs';

const project = join(import.meta.dirname, '../../..');

/** Runs all scenarios whose root is there, those named alone if some are; answers counts. */
export async function runMachine(roots, { only = [], width = 2 } = {}) {
  const wanted = scenarios.filter(
    ({ root, name }) => roots.includes(root.replace(/-bare$/, '')) && (only.length === 0 || only.some((word) => name.includes(word))),
  );
  const layer = programs();
  const counts = { passed: 0, failed: 0 };
  const started = performance.now();
  await inOrder(
    wanted,
    width,
    async (scenario) => {
      const began = performance.now();
      return { problem: await outcomeOf(scenario, layer), seconds: (performance.now() - began) / 1000 };
    },
    ({ problem, seconds }, index) => {
      if (problem === leftOut) return console.log(`  - ${wanted[index].root}: ${wanted[index].name}: left out, apt reaches no mirror`);
      if (process.env.PEP668_TIMES) console.log(`  ${seconds.toFixed(1)} s ${wanted[index].root}: ${wanted[index].name}`);
      if (problem === undefined) counts.passed += 1;
      else {
        counts.failed += 1;
        console.log(`  ✗ ${wanted[index].root}: ${wanted[index].name}\n${problem.replace(/^/gm, '      ')}`);
      }
    },
  );
  console.log(`  this machine: ${counts.passed} of ${wanted.length} scenarios as they should be, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return counts;
}

const leftOut = Symbol('left out');

/** Why a scenario is not as it should be; `undefined`: it is. */
async function outcomeOf({ root, user = 'dev', prepare = ':', inside, expect, env = {}, folder = '/work/project', network = false, seconds = 60 }, layer) {
  const home = user === 'root' ? '/root' : `/home/${user}`;
  const files = { 'inside.mjs': readFileSync(join(import.meta.dirname, 'inside.mjs')), 'scenario.mjs': scenarioModule(inside, folder, env) };
  const ran = await runInSandbox({
    layers: [layer, ...layersOf(root)],
    argv: [
      '/bin/sh',
      '-c',
      `{ ${prepare}\n} >/dev/null && exec setpriv --reuid=${user} --regid=${user} --init-groups /opt/pep668/node /run/pep668/scenario.mjs`,
    ],
    env: { HOME: home, USER: user, LANG: 'C.UTF-8', PIP_NO_INDEX: '1', PIP_FIND_LINKS: '/.pep668/wheels /usr/share/python-wheels' },
    user: 'root',
    tree: Object.entries(files).map(([name, data]) => ({ path: `/run/pep668/${name}`, data, mode: 0o644, uid: 0 })),
    network,
    seconds,
  });
  const answer = /^ANSWER (.*)$/m.exec(ran.stdout)?.[1];
  if (answer === undefined && network && /Could not resolve|Could not connect|Failed to fetch|Unable to locate/.test(ran.stderr)) return leftOut;
  if (answer === undefined) return `no answer (exit ${ran.exit}${ran.timedOut ? ', too slow' : ''})\n${ran.stdout.slice(-1500)}${ran.stderr.slice(-1500)}`;
  try {
    expect(JSON.parse(answer));
    return undefined;
  } catch (error) {
    return `${error.message}\n${answer.slice(0, 2000)}`;
  }
}

const scenarioModule = (inside, folder, env) => `import { startMachine } from './inside.mjs';
const machine = await startMachine(${JSON.stringify({ folder, env })});
const inside = ${inside};
const answer = await inside(machine);
console.log(\`ANSWER \${JSON.stringify(answer ?? null)}\`);
machine.stop();
process.exit(0);
`;

/** A layer with this Node and what was built, over any root. */
function programs() {
  const layer = join(top, 'machine.layer');
  const folder = join(layer, 'opt/pep668');
  mkdirSync(folder, { recursive: true });
  copy(process.execPath, join(folder, 'node'));
  for (const name of ['server.js', 'cli.js']) copy(join(project, 'dist', name), join(folder, name));
  return layer;
}

function copy(from, to) {
  const isSame = existsSync(to) && statSync(to).size === statSync(from).size && statSync(to).mtimeMs >= statSync(from).mtimeMs;
  if (!isSame) copyFileSync(from, to);
}
