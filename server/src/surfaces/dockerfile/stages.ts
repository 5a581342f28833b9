import type { Place } from '../../model/place';
import type { Span } from '../../model/span';
import type { BuildOptions, Job, Step } from '../../model/surface';
import type { Reason } from '../../model/verdict';
import { between } from '../../shell/anchor';
import { because, known } from '../../shell/values';
import { argSteps, envSteps, readGlobals } from './assign';
import { copySteps } from './copy';
import { lexWord } from './lex-word';
import { runSteps } from './run';
import { type Instruction, readCommand, type Scan } from './scan';
import { defaultShell, readShell, type StageShell } from './shells';
import { splitAtSpace } from './split-words';
import { expandGlobals, platformArguments, readWord, type StageContext } from './stage-context';

/** What later stages may take over from a stage. */
interface Ended {
  readonly shell: StageShell;
  /** Instructions that run at the beginning of a stage that goes on from this one. */
  readonly triggers: readonly Instruction[];
}

/** The steps an instruction of a stage came to. */
export interface Reading {
  readonly instruction: Instruction;
  readonly context: StageContext;
  readonly steps: readonly Step[];
}

/** A stage and what was read of each of its instructions, after FROM those of its parent's ONBUILD first. */
export interface Stage {
  readonly job: Job;
  readonly from: Instruction;
  readonly readings: readonly Reading[];
}

/** Reads the stages of a Dockerfile. What is wrong with an instruction is reported; the rest is read all the same. */
export function readStages({ instructions, escape }: Scan, build: BuildOptions, report: StageContext['report']): Stage[] {
  const starts = [...instructions.keys()].filter((index) => instructions[index]?.keyword === 'FROM');
  const early = instructions.slice(0, starts[0] ?? 0);
  for (const instruction of early) if (instruction.keyword !== 'ARG') report(`${instruction.keyword} stands before the first FROM`, instruction);
  const declared = early.filter(({ keyword }) => keyword === 'ARG');
  const given = new Map(Object.entries(build.arguments));
  const base = { escape, shell: defaultShell, stages: new Map<string, string>(), given, report };
  const context = { ...base, globals: readGlobals(declared, platformArguments, base), declared };
  const ended = new Map<string, Ended>();
  const stages = starts.map((start, index) => readStage(instructions.slice(start, starts[index + 1]), index, context, ended));
  const used = new Set(stages.map(({ job: { start } }) => (start.kind === 'job' ? start.job : undefined)));
  return [...stages, ...stages.filter(({ job }) => !used.has(job.id)).flatMap((stage) => builtOn(stage, ended, context))];
}

/** Arguments that need no ARG (Dockerfile reference, Predefined ARGs). */
const predefined = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]);

function proxies({ given }: FileContext, { span }: Instruction): Step[] {
  return predefined.flatMap((name): Step[] => {
    const value = given.get(name);
    return value === undefined ? [] : [{ kind: 'variable', name, value, scope: 'build', span }];
  });
}

/** What another build begins with when it goes on from a stage of which nothing here does: its ONBUILD instructions. */
function builtOn({ job: { id, title }, from }: Stage, ended: ReadonlyMap<string, Ended>, context: FileContext): Stage[] {
  const { triggers, shell } = ended.get(id) ?? { triggers: [], shell: defaultShell };
  const [first] = triggers;
  if (!first) return [];
  const { readings } = readSteps(triggers, { ...context, shell });
  const steps = readings.flatMap((reading) => reading.steps);
  const { span } = first;
  return [{ job: { id: `on ${id}`, title: `a build on ${title}`, start: { kind: 'job', job: id, span }, steps, span }, from, readings }];
}

interface FileContext extends StageContext {
  readonly declared: readonly Instruction[];
  readonly stages: Map<string, string>;
}

function readStage(instructions: readonly Instruction[], index: number, context: FileContext, ended: Map<string, Ended>): Stage {
  const [from, ...rest] = instructions as [Instruction, ...Instruction[]];
  const { start, name } = readFrom(from, context);
  const id = name === undefined || ended.has(name) ? String(index) : name;
  const before = start.kind === 'job' ? ended.get(start.job) : undefined;
  const read = readSteps([...(before?.triggers ?? []), ...rest], { ...context, shell: before?.shell ?? defaultShell });
  const { shell, triggers } = read;
  const readings = [{ instruction: from, context, steps: proxies(context, from) }, ...read.readings];
  // a stage cannot copy from itself, so it is known only from here on
  context.stages.set(String(index), id);
  if (name !== undefined) context.stages.set(name, id);
  ended.set(id, { shell, triggers });
  const last = rest.at(-1) ?? from;
  const steps = readings.flatMap((reading) => reading.steps);
  return { job: { id, title: `stage ${name ?? index}`, start, steps, span: between(from.span, last.span) }, from, readings };
}

function readSteps(instructions: readonly Instruction[], start: StageContext): Ended & { readonly readings: Reading[] } {
  let context = start;
  const readings: Reading[] = [];
  const triggers: Instruction[] = [];
  for (const instruction of instructions) {
    const { keyword, json } = instruction;
    readings.push({ instruction, context, steps: readInstructionSteps(instruction, context) });
    if (keyword === 'SHELL' && json?.kind === 'words') context = { ...context, shell: readShell(json.words.map(({ text }) => text)) };
    else if (keyword === 'ONBUILD') triggers.push({ ...instruction, ...readCommand(instruction.arguments) });
  }
  return { readings, triggers, shell: context.shell };
}

/** The steps of one instruction. */
export function readInstructionSteps(instruction: Instruction, context: StageContext): Step[] {
  const { keyword, invalid, span } = instruction;
  if (invalid !== undefined) return [{ kind: 'unknown', because: invalid, span }];
  return (stepsOf[keyword] ?? unknownInstruction)(instruction, context);
}

type ReadSteps = (instruction: Instruction, context: StageContext) => Step[];

const none: ReadSteps = () => [];

/** What each instruction does to the stage; those that only describe the image do nothing. */
const stepsOf: Readonly<Record<string, ReadSteps>> = {
  RUN: runSteps,
  ENV: envSteps,
  ARG: argSteps,
  COPY: copySteps,
  ADD: copySteps,
  USER: (instruction, context) => [{ kind: 'user', user: readWord(instruction.arguments.text, instruction, context), span: instruction.span }],
  WORKDIR: (instruction, context) => [{ kind: 'directory', path: readWord(instruction.arguments.text, instruction, context), span: instruction.span }],
  CMD: none,
  ENTRYPOINT: none,
  HEALTHCHECK: none,
  LABEL: none,
  EXPOSE: none,
  VOLUME: none,
  STOPSIGNAL: none,
  MAINTAINER: none,
  // what they change is the context
  SHELL: none,
  ONBUILD: none,
};

const unknownInstruction: ReadSteps = (instruction, { report }) => {
  report(`Docker knows no instruction ${instruction.keyword}`, instruction);
  return [];
};

/** What a stage begins with, and its name in small letters. */
function readFrom(instruction: Instruction, context: FileContext): Pick<Job, 'start'> & { readonly name: string | undefined } {
  const { text, locate } = instruction.arguments;
  const [image, as, alias] = splitAtSpace(text);
  const word = image ? text.slice(image.start, image.end) : '';
  const span = (image && locate(image.start, image.end)) ?? instruction.span;
  const name = as && alias && /^as$/i.test(text.slice(as.start, as.end)) ? text.slice(alias.start, alias.end).toLowerCase() : undefined;
  const lexed = lexWord(word, context);
  const value = lexed.kind === 'word' ? expandGlobals(lexed.value, context.globals) : { pieces: [{ because: lexed.message }] };
  const reference = known(value);
  // BuildKit looks for the name as it is written, while it keeps names in small letters
  const job = reference === undefined || /^\d+$/.test(reference) ? undefined : context.stages.get(reference);
  if (job !== undefined) return { name, start: { kind: 'job', job, span } };
  return { name, start: { kind: 'place', place: imagePlace(reference, because(value), word, span, context) } };
}

function imagePlace(reference: string | undefined, why: string, word: string, span: Span, context: FileContext): Place {
  const unset = [...word.matchAll(/\$\{?(\w+)/g)].map(([, variable = '']) => variable).filter((variable) => !context.globals.has(variable));
  const defaults = defaultsOf(word, context);
  const noted = defaults.length === 0 ? {} : { defaults };
  if (reference === undefined) return { kind: 'image', reference: undefined, because: why, span, ...noted };
  // without a default the value comes with the build: what is left would be another image
  const withoutValue = unset.find((variable) => !new RegExp(`\\$\\{${variable}:?[-+]`).test(word));
  if (withoutValue !== undefined) return { kind: 'image', reference: undefined, because: `ARG ${withoutValue} has no default`, span, ...noted };
  return reference === '' ? { kind: 'image', reference: undefined, because: 'no image is named', span } : { kind: 'image', reference, span, ...noted };
}

/** Where the defaults stand that an image's name is made of. */
function defaultsOf(word: string, { declared, given }: FileContext): Reason[] {
  return declared.flatMap((instruction) => {
    const { text, locate } = instruction.arguments;
    return [...text.matchAll(/(\w+)=(\S*)/g)]
      .filter(([, variable = '']) => !given.has(variable) && new RegExp(`\\$\\{?${variable}\\b`).test(word))
      .map((match) => ({ message: `ARG ${match[0]}`, span: locate(match.index, match.index + match[0].length) }));
  });
}
