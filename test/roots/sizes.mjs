// Measures what the ways out add to an image: Dockerfiles that differ in nothing else are really built, and the files
// of their layers counted. Writes scripts/data/image-sizes.json, from which the table and docs/proof.md are made.
//   node test/roots/sizes.mjs [SUITE...]
// There is no index here, so what pip installs are wheels repacked from Debian's own packages: the same Python files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './dockerfile/build.mjs';
import { bytesOf } from './dockerfile/layers.mjs';
import { prepare } from './lib/places.mjs';
import { repack } from './lib/repack.mjs';

/** Debian's package, and the projects that pip installs: the first one and what it requires. */
const projects = {
  requests: ['python3-requests', ['requests', 'charset-normalizer', 'idna', 'urllib3', 'certifi']],
  flask: ['python3-flask', ['flask', 'werkzeug', 'jinja2', 'markupsafe', 'itsdangerous', 'click', 'blinker']],
  jinja2: ['python3-jinja2', ['jinja2', 'markupsafe']],
  pyyaml: ['python3-yaml', ['pyyaml']],
  django: ['python3-django', ['django', 'asgiref', 'sqlparse']],
};
const suites = process.argv.length > 2 ? process.argv.slice(2) : ['bookworm', 'trixie'];
const apt = (names) => `RUN apt-get update && apt-get install -y --no-install-recommends ${names} && apt-get clean && rm -rf /var/lib/apt/lists/*`;
const install = (options) => `RUN pip install --no-cache-dir --no-deps ${options}/wheels/*.whl`;

/** What follows the same beginning, by strategy. */
const ways = {
  'add-override': () => [install('--break-system-packages ')],
  'use-venv': () => ['RUN python3 -m venv /opt/venv', 'ENV PATH="/opt/venv/bin:$PATH"', install('')],
  'use-venv with python3-venv': () => [apt('python3-venv'), ...ways['use-venv']()],
  'use-slim-venv': () => ['RUN python3 -m venv --without-pip /opt/venv', 'ENV PATH="/opt/venv/bin:$PATH" PIP_PYTHON=/opt/venv/bin/python3', install('')],
  'use-system-package': (debian) => [apt(debian)],
};

/** Bytes of all layers above the base image, of a Dockerfile in a folder. */
async function sizeOf(context, lines) {
  const path = join(context, 'Dockerfile');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const { build: outcome, stages, runs } = await build({ path, context });
  if (outcome !== 'ok') throw new Error(`${outcome}\n${lines.join('\n')}\n${runs.at(-1)?.stderr}`);
  return { layers: stages.at(-1).layers, bytes: bytesOf(stages.at(-1).layers) };
}

async function measure(suite, [debian, wanted]) {
  const context = mkdtempSync(join(tmpdir(), 'pep668-sizes-'));
  try {
    const source = await sizeOf(context, [`FROM debian:${suite}`, apt(debian)]);
    mkdirSync(join(context, 'wheels'));
    repack(source.layers, wanted, join(context, 'wheels'));
    const beginning = (name) => [`FROM debian:${suite}`, apt(`python3-pip${/^use-venv$/.test(name) ? ' python3-venv' : ''}`), 'COPY wheels /wheels'];
    const row = {};
    for (const [name, lines] of Object.entries(ways)) {
      const before = await sizeOf(context, beginning(name));
      row[name] = (await sizeOf(context, [...beginning(name), ...lines(debian)])).bytes - before.bytes;
    }
    return row;
  } finally {
    rmSync(context, { recursive: true });
  }
}

const reason = prepare(suites);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}
const sizes = {};
for (const suite of suites) {
  sizes[suite] = {};
  for (const [project, packages] of Object.entries(projects)) {
    sizes[suite][project] = await measure(suite, packages);
    console.log(suite, project, JSON.stringify(sizes[suite][project]));
  }
}
const measured = { measured: new Date().toISOString().slice(0, 10), sizes };
writeFileSync(new URL('../../scripts/data/image-sizes.json', import.meta.url), `${JSON.stringify(measured, null, 2)}\n`);
