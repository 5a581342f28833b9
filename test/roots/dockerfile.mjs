// Really executes Dockerfiles, to prove that a finding is right and that a fix builds.
//   node test/roots/dockerfile.mjs [--context DIR] [--build-arg K=V]... [--fresh] [--json] DOCKERFILE...
//   node test/roots/dockerfile.mjs --drop-layers
// The context is the Dockerfile's folder unless given. apt works, pip sees the stand-in wheels only.
// Exit code 1 where a build stops. Only for Dockerfiles one trusts: RUN is root in a chroot, not in a container.
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './dockerfile/build.mjs';
import { dropLayers } from './dockerfile/layers.mjs';
import { prepare } from './lib/places.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    context: { type: 'string' },
    'build-arg': { type: 'string', multiple: true, default: [] },
    fresh: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'drop-layers': { type: 'boolean', default: false },
  },
});
if (values['drop-layers']) dropLayers();
const reason = positionals.length > 0 && prepare(['bookworm', 'trixie']);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}
const args = Object.fromEntries(values['build-arg'].map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]));
for (const file of positionals) {
  const path = resolve(file);
  const result = await build({ path, context: resolve(values.context ?? dirname(path)), args, fresh: values.fresh });
  if (values.json) console.log(JSON.stringify({ dockerfile: file, ...result }, null, 1));
  else console.log(`${file}: ${result.build}; refused on lines ${JSON.stringify(result.refused_lines)}`);
  if (result.build !== 'ok') process.exitCode = 1;
}
