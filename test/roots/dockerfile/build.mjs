// Really executes a Dockerfile, instruction by instruction, each in an overlay layer of its own.
// When a RUN fails Docker would stop; the rest is run all the same, marked as not reached.
import { existsSync, readFileSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { posix } from 'node:path';
import { labelOf } from '../lib/calls.mjs';
import { wheels } from '../lib/places.mjs';
import { PATH, runInSandbox } from '../lib/sandbox.mjs';
import { makeWheel } from '../lib/wheels.mjs';
import { homeOf } from './accounts.mjs';
import { copy } from './copy.mjs';
import { addLayer, beginBuild, filesBelow, imageOf, inMounted, trimLayers } from './layers.mjs';
import { expand, jsonForm, pairs, readDockerfile, words } from './read.mjs';
import { report } from './report.mjs';

const AUTOMATIC = { TARGETARCH: 'amd64', TARGETOS: 'linux', TARGETPLATFORM: 'linux/amd64', BUILDPLATFORM: 'linux/amd64', BUILDARCH: 'amd64' };

/**
 * @param {{path: string, context: string, args?: object, fresh?: boolean, tries?: (call: object) => string[][], lastly?: (stage: number) => string[][]}} options
 * tries: commands that are run after a RUN for each of its pip calls, their exit codes told as `tried`.
 * lastly: commands that are run in each stage when it is done, told as `lastly` of the stage.
 */
export async function build({ path, context, args = {}, fresh = false, tries = () => [], lastly = () => [] }) {
  const instructions = readDockerfile(readFileSync(path, 'utf8'));
  makeWantedWheels(context);
  const end = beginBuild();
  const state = { context, args, fresh, tries, global: {}, stages: [], stage: undefined, runs: [] };
  try {
    for (const instruction of instructions) await perform(instruction, state);
    for (const stage of state.stages) stage.lastly = await outcomes(lastly(stage.index), { ...jobOf(stage), layers: stage.layers });
  } finally {
    end();
  }
  trimLayers();
  return report(state);
}

/** Commands with their exit codes, run on top of a stage; what they write is gone afterwards. */
async function outcomes(commands, job) {
  const tried = [];
  for (const argv of commands) tried.push({ argv, exit: (await runInSandbox({ ...job, argv, tree: [] })).exit });
  return tried;
}

/** What a command of a stage runs in. */
function jobOf(stage) {
  const env = { PATH, HOME: homeOf(stage), ...stage.args, ...stage.env };
  return { layers: stage.layers, env, user: stage.user, cwd: stage.cwd, network: true, seconds: 900 };
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
  async RUN(state, instruction) {
    const { stage } = state;
    const { argv, form, tree } = commandOf(stage, instruction);
    const mounts = bindMounts(state, instruction);
    const job = { ...jobOf(stage), argv, tree: [...tree, ...mounts] };
    const key = JSON.stringify([
      'RUN',
      argv,
      Object.entries(job.env),
      stage.user,
      stage.cwd,
      mounts.map(({ path, data }) => [path, String(data), 'unmounted']),
    ]);
    const run = async (upper, work) => {
      const ran = await runInSandbox({ ...job, upper, work });
      for (const { path } of mounts) unmount(upper, path);
      return ran;
    };
    const ran = await addLayer(stage, key, run, state.fresh);
    const calls = ran.calls.filter(({ nested, outcome }) => !['ensurepip', 'venv', 'virtualenv'].includes(nested) || outcome === 'refused');
    const { line, endLine } = instruction;
    const tried = await outcomes(calls.flatMap(state.tries), { ...job, layers: stage.layers });
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

/** What was mounted, and the folders that came into being for it, are no part of a layer (BuildKit, MountStubsCleaner). */
function unmount(upper, path) {
  rmSync(posix.join(upper, path), { force: true });
  for (let folder = posix.dirname(path); folder !== '/'; folder = posix.dirname(folder)) {
    const made = posix.join(upper, folder);
    if (!existsSync(made) || readdirSync(made).length > 0) return;
    rmdirSync(made);
  }
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
