// Really executes a Dockerfile, instruction by instruction, each in an overlay layer of its own.
// When a RUN fails Docker would stop; the rest is run all the same, marked as not reached.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { labelOf } from '../lib/calls.mjs';
import { top, wheels } from '../lib/places.mjs';
import { PATH, runInSandbox } from '../lib/sandbox.mjs';
import { makeWheel } from '../lib/wheels.mjs';
import { addLayer, beginBuild, filesBelow, findFile, hashOf, imageOf, inMounted, trimLayers } from './layers.mjs';
import { expand, jsonForm, pairs, readDockerfile, words } from './read.mjs';
import { report } from './report.mjs';

const AUTOMATIC = { TARGETARCH: 'amd64', TARGETOS: 'linux', TARGETPLATFORM: 'linux/amd64', BUILDPLATFORM: 'linux/amd64', BUILDARCH: 'amd64' };

const COPY = `
dest=$2 owner=$3 mode=$4; cd "$1"; shift 4
folder=; case $dest in */) mkdir -p "$M$dest"; folder=1 ;; esac
[ $# -le 1 ] || { mkdir -p "$M$dest"; folder=1; }
[ ! -d "$M$dest" ] || folder=1
mkdir -p "$(dirname "$M$dest")"
for source; do
  target=$M$dest
  if [ -d "$source" ]; then mkdir -p "$target"; cp -a "$source/." "$target/"
  else [ -z "$folder" ] || target=$M$dest/$(basename "$source"); cp -a "$source" "$target"; fi
  [ -z "$owner" ] || chown -Rh "$owner" "$target"
  [ -z "$mode" ] || chmod -R "$mode" "$target"
done`;

/**
 * @param {{path: string, context: string, args?: object, fresh?: boolean, tries?: (call: object) => string[][]}} options
 * tries: commands that are run after a RUN for each of its pip calls, their exit codes told as `tried`.
 */
export async function build({ path, context, args = {}, fresh = false, tries = () => [] }) {
  const instructions = readDockerfile(readFileSync(path, 'utf8'));
  makeWantedWheels(context);
  const end = beginBuild();
  const state = { context, args, fresh, tries, global: {}, stages: [], stage: undefined, runs: [] };
  try {
    for (const instruction of instructions) await perform(instruction, state);
  } finally {
    end();
  }
  trimLayers();
  return report(state);
}

async function perform(instruction, state) {
  const act = ACTIONS[instruction.op];
  if (!act || (!state.stage && !['FROM', 'ARG'].includes(instruction.op))) return; // CMD, EXPOSE, …: nothing to run
  const env = state.stage ? { ...state.stage.args, ...state.stage.env } : {};
  try {
    await act(state, instruction, env);
  } catch (error) {
    if (instruction.op === 'FROM') throw error;
    state.runs.push({ line: instruction.line, endLine: instruction.endLine, instruction: instruction.op, error: error.message, stage: state.stage?.index });
    state.stage.failed = true;
  }
}

/** Stand-ins for each name==version that the context speaks of. */
function makeWantedWheels(context) {
  for (const [, path] of filesBelow(context, ['.'])) {
    for (const [, name, version] of readFileSync(path, 'latin1')
      .slice(0, 200_000)
      .matchAll(/(?<![\w./-])([A-Za-z][\w.-]*?)(?:\[[\w,-]*\])?\s?(?:==|~=|>=)\s?(\d[\w.]*)/g)) {
      if (!/^(pip|setuptools|python|wheel)$/i.test(name)) makeWheel(wheels, `${name}==${version.replace(/\.$/, '')}`);
    }
  }
}

const ACTIONS = {
  FROM(state, { args, line }) {
    const [from, , name] = expand(args, { ...AUTOMATIC, ...state.global }).split(/\s+/);
    const previous = state.stages.find((stage) => stage.name === from.toLowerCase());
    const image = previous ?? imageOf(from);
    if (!image) throw new Error(`line ${line}: nothing stands for the image ${from}`);
    state.stage = {
      index: state.stages.length,
      name: name?.toLowerCase() ?? null,
      from,
      line,
      env: { ...image.env },
      args: { ...previous?.args },
      user: previous?.user ?? 'root',
      cwd: previous?.cwd ?? '/',
      shell: previous?.shell ?? ['/bin/sh', '-c'],
      layers: [...image.layers],
      key: previous?.key ?? image.layers.join(':'),
      failed: previous?.failed ?? false,
      uses: new Set(previous ? [previous.index] : []),
    };
    state.stages.push(state.stage);
  },
  ARG(state, { args }, env) {
    for (const [name, value] of pairs(args, { ...state.global, ...env })) {
      if (state.stage) state.stage.args[name] = state.args[name] ?? value ?? state.global[name] ?? AUTOMATIC[name] ?? '';
      else state.global[name] = state.args[name] ?? value ?? '';
    }
  },
  ENV: ({ stage }, { args }, env) => void Object.assign(stage.env, Object.fromEntries(pairs(args, env))),
  SHELL: ({ stage }, { args }) => void (stage.shell = jsonForm(args) ?? stage.shell),
  USER: ({ stage }, { args }, env) => void (stage.user = expand(args, env).trim()),
  async WORKDIR({ stage }, { args }, env) {
    stage.cwd = posix.resolve(stage.cwd, words(expand(args, env)).join(' '));
    await addLayer(stage, `WORKDIR ${stage.cwd}`, (upper, work) => inMounted(stage.layers, 'mkdir -p "$M$1"', [stage.cwd], upper, work));
  },
  COPY: copy,
  ADD: copy,
  async RUN(state, instruction, env) {
    const { stage } = state;
    const { argv, form, tree } = commandOf(stage, instruction);
    const mounts = bindMounts(state, instruction);
    const full = { PATH, HOME: homeOf(stage), ...env };
    const key = JSON.stringify(['RUN', argv, Object.entries(full), stage.user, stage.cwd, mounts.map(({ path, data }) => [path, String(data)])]);
    const job = { layers: stage.layers, argv, env: full, user: stage.user, cwd: stage.cwd, network: true, tree: [...tree, ...mounts], seconds: 900 };
    const ran = await addLayer(stage, key, (upper, work) => runInSandbox({ ...job, upper, work }), state.fresh);
    const calls = ran.calls.filter(({ nested, outcome }) => !['ensurepip', 'venv', 'virtualenv'].includes(nested) || outcome === 'refused');
    const { line, endLine } = instruction;
    const tried = [];
    for (const argv of calls.flatMap(state.tries)) {
      const { exit } = await runInSandbox({ ...job, layers: stage.layers, argv, tree: [] });
      tried.push({ argv, exit });
    }
    state.runs.push({
      line,
      endLine,
      instruction: 'RUN',
      form,
      exit: ran.exit,
      label: labelOf(ran.calls),
      refused: calls.filter(({ outcome }) => outcome === 'refused').length,
      calls,
      ...(tried.length > 0 ? { tried } : {}),
      ...(ran.exit === 0 ? {} : { stderr: ran.stderr.trim().slice(-300) }),
      stage: stage.index,
      reached: !stage.failed,
    });
    if (ran.exit !== 0) stage.failed = true;
  },
};

function commandOf(stage, { args, documents }) {
  const exec = jsonForm(args);
  if (exec) return { argv: exec, form: 'exec', tree: [] };
  if (documents.length === 0) return { argv: [...stage.shell, args], form: 'shell', tree: [] };
  if (!/^<<-?\s*['"]?\w+['"]?$/.test(args.trim())) {
    return { argv: [...stage.shell, [args, ...documents.map(({ body, tag }) => body + tag)].join('\n')], form: 'heredoc', tree: [] };
  }
  const { body } = documents[0]; // the document is the script; with #! it is a program of its own
  if (!body.startsWith('#!')) return { argv: [...stage.shell, body], form: 'heredoc', tree: [] };
  return { argv: ['/.heredoc'], form: 'heredoc', tree: [{ path: '/.heredoc', data: body, mode: 0o755, uid: 0 }] };
}

/** RUN --mount=type=bind of the context: the files are laid there for the run. */
function bindMounts({ context, stage }, { flags }) {
  const options = flags.filter(([name]) => name === 'mount').map(([, value]) => Object.fromEntries(value.split(',').map((part) => part.split('='))));
  return options
    .filter((option) => (option.type ?? 'bind') === 'bind' && !option.from)
    .flatMap((option) => {
      const source = option.source ?? option.src ?? '.';
      const target = posix.resolve(stage.cwd, option.target ?? option.dst ?? option.destination ?? '.');
      return filesBelow(context, [source]).map(([name, path]) => ({
        path: name === source ? target : posix.join(target, posix.relative(source, name)),
        data: readFileSync(path),
        mode: 0o755,
        uid: 0,
      }));
    });
}

/** A field of a line of /etc/passwd or /etc/group, by its name. */
function field(stage, file, name, column) {
  const path = findFile(stage.layers, file);
  const lines = path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.map((line) => line.split(':')).find((fields) => fields[0] === name || fields[2] === name)?.[column];
}
const homeOf = (stage) => field(stage, '/etc/passwd', stage.user.split(':')[0], 5) ?? '/root';

async function copy(state, { args, flags, documents }, env) {
  const { stage, context } = state;
  const options = Object.fromEntries(flags);
  const names = (jsonForm(args) ?? words(args)).map((word) => expand(word, env));
  const last = names.pop();
  const destination = posix.resolve(stage.cwd, last) + (/\/$|^\.\/?$/.test(last) ? '/' : '');
  const owner = ownerOf(stage, options, env);
  const cp = (base, sources, key) =>
    addLayer(stage, JSON.stringify(['COPY', destination, owner, options.chmod, key]), (upper, work) =>
      inMounted(stage.layers, COPY, [base, destination, owner, options.chmod ?? '', ...sources], upper, work),
    );
  const done = (result) => {
    if (result.exit !== 0) throw new Error(`COPY: ${result.said}`);
  };
  if (documents.length > 0) {
    const folder = mkdtempSync(join(top, 'run/h'));
    for (const { tag, quoted, body } of documents) writeFileSync(join(folder, tag), quoted ? body : expand(body, env));
    const tags = documents.map(({ tag }) => tag);
    done(await cp(folder, tags, hashOf(folder, tags)));
    return rmSync(folder, { recursive: true });
  }
  if (options.from) {
    const wanted = expand(options.from, env).toLowerCase();
    const stageOrImage = state.stages.slice(0, -1).find(({ name, index }) => name === wanted || String(index) === wanted) ?? imageOf(wanted);
    if (!stageOrImage) throw new Error(`nothing stands for the image ${wanted}`);
    if (stageOrImage.uses) stage.uses.add(stageOrImage.index);
    const source = mkdtempSync(join(top, 'run/s'));
    const script = `S=$1; shift; mount -t overlay overlay -o "lowerdir=$S:${top}/empty" "$1"\n${COPY}`;
    const sources = names.map((name) => name.replace(/^\/+/, '') || '.');
    const key = JSON.stringify(['COPY', stageOrImage.key ?? wanted, destination, owner, options.chmod, sources]);
    const result = await addLayer(stage, key, (upper, work) =>
      inMounted(stage.layers, script, [stageOrImage.layers.join(':'), source, destination, owner, options.chmod ?? '', ...sources], upper, work),
    );
    rmSync(source, { recursive: true, force: true });
    return done(result);
  }
  const local = names.filter((name) => !/^https?:|^git@/.test(name)).flatMap((name) => matching(context, name.replace(/^\/+/, '') || '.'));
  if (local.length === 0) throw new Error('COPY: nothing to copy');
  done(await cp(context, local, hashOf(context, local)));
}

function matching(context, name) {
  if (!/[*?[]/.test(name)) {
    if (!existsSync(join(context, name))) throw new Error(`COPY: no ${name} in the context`);
    return [name];
  }
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|\\]/g, String.raw`\$&`)
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  );
  return filesBelow(context, ['.'])
    .map(([file]) => file)
    .filter((file) => pattern.test(file));
}

function ownerOf(stage, { chown, from }, env) {
  if (!chown) return from ? '' : '0:0';
  const [user, group] = expand(chown, env).split(':');
  const uid = field(stage, '/etc/passwd', user, 2) ?? user;
  return `${uid}:${group ? (field(stage, '/etc/group', group, 2) ?? group) : (field(stage, '/etc/passwd', user, 3) ?? uid)}`;
}
