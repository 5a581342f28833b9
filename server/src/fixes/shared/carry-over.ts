import type { Edit, EvaluatedJob, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import type { Step } from '../../model/surface';
import { calledPrograms, isPutThere, namedPrograms, wantedIn, writtenPythons } from './named-programs';
import { loadsSystemPython, stageOf, takenFrom, withParents } from './stage';
import { indentationAt, insertion, keyword, lineEnd } from './text-edits';

type CopyStep = Extract<Step, { readonly kind: 'copy' }>;

/**
 * What has to change elsewhere when a stage's packages go into a virtual environment in place of the system's folders:
 * stages that copy those folders copy the environment, and programs are named where they are then. `undefined` where
 * that cannot be kept: then packages may not move.
 */
export function carryOver(evaluated: EvaluatedJob, scene: Scene, folder: string): readonly Edit[] | undefined {
  // what goes on from the stage has its environment, and fills it
  const family = scene.jobs.filter((each) => each === evaluated || (hasRefused(each) && withParents(each, scene).includes(evaluated)));
  // a virtual environment that was only left too early is the one to use
  if (family.some((each) => each.notes.some(({ kind }) => kind === 'activation') || loadsSystemPython(each, scene))) return undefined;
  const edits: Edit[] = [];
  const holders = [...family];
  for (const from of family)
    for (const other of scene.jobs) {
      const carried = copiesIn(other, from, scene, folder);
      if (carried === undefined) return undefined;
      edits.push(...carried);
      if (carried.length > 0) holders.push(other);
    }
  const programs = programEdits(holders, family, scene, folder);
  return programs && [...edits, ...programs];
}

function hasRefused({ invocations }: EvaluatedJob): boolean {
  return invocations.some(({ verdict }) => verdict === 'refused');
}

/** The copies a stage makes of the other's packages, turned into one of the environment. */
function copiesIn(other: EvaluatedJob, from: EvaluatedJob, scene: Scene, folder: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  let carried = false;
  for (const step of other.job.steps) {
    const sources = takenFrom(from.job.id, step);
    if (sources.some((source) => typeof source !== 'string')) return undefined;
    const kinds = new Set(sources.map((source) => kindOf(String(source), from, scene)));
    if (kinds.size === 0 || (kinds.size === 1 && kinds.has('other'))) continue;
    if (step.kind !== 'copy' || kinds.size > 1 || kinds.has('unclear') || !canRun(other, from, scene)) return undefined;
    edits.push(...carry(step, { folder, keeps: kinds.has('whole'), carried }, scene));
    carried = true;
  }
  return edits;
}

/** What a path is to packages: they alone, one of their programs, a folder that holds them among others, or nothing. */
function kindOf(source: string, from: EvaluatedJob, scene: Scene): 'packages' | 'program' | 'whole' | 'unclear' | 'other' {
  const path = source.replace(/(?<=.)\/$/, '');
  if (/^(\/usr(\/local)?\/lib\/python3[^/]*\/(dist|site)-packages|\/root\/\.local)$/.test(path)) return 'packages';
  if (/^\/usr\/local(\/bin|\/lib)?$/.test(path)) return 'whole';
  const [, program] = /^\/usr\/(?:local\/)?bin\/([^/]+)$/.exec(path) ?? [];
  if (program !== undefined) return wantedIn(from, scene, program) ? 'program' : isPutThere(program, scene) ? 'other' : 'unclear';
  return /^(\/|\/usr|\/root)$/.test(path) || /^\/(usr\/(local\/)?lib\/python3|root\/\.local)/.test(path) ? 'unclear' : 'other';
}

/** Whether the same Python stands in a stage: an environment links to it. */
function canRun(other: EvaluatedJob, from: EvaluatedJob, scene: Scene): boolean {
  const [own, theirs] = [other.system?.release, from.system?.release];
  const isSame = own !== undefined && own.distribution === theirs?.distribution && own.version === theirs.version && own.codename === theirs.codename;
  return (
    isSame && withParents(other, scene).some(({ packageCalls }) => packageCalls.some(({ packages }) => packages.some(({ name }) => name.startsWith('python3'))))
  );
}

function carry(
  step: CopyStep,
  { folder, keeps, carried }: { readonly folder: string; readonly keeps: boolean; readonly carried: boolean },
  { document: { text } }: Scene,
): Edit[] {
  const { start, end } = step.span;
  const next = lineEnd(text) + indentationAt(text, start);
  const flags = /^\S+\s+(?:--\S+\s+)+/.exec(text.slice(start, end))?.[0] ?? '';
  const copy = `${flags}${folder} ${folder}${next}${keyword('ENV', start, text)} PATH="${folder}/bin:$PATH"`;
  if (keeps) return carried ? [] : [insertion(end, next + copy)];
  if (!carried) return [{ span: { start, end }, text: copy }];
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  return [{ span: { start: line, end: newline < 0 ? text.length : newline + 1 }, text: '' }];
}

/** Programs that commands, CMD and its kin name by their path in the system. */
function programEdits(holders: readonly EvaluatedJob[], family: readonly EvaluatedJob[], scene: Scene, folder: string): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const isWanted = (name: string) => family.some((from) => wantedIn(from, scene, name));
  const isHeld = (span: Span): boolean => {
    const holder = scene.jobs.find(({ job }) => job.span.start <= span.start && span.end <= endOf(job.id, scene));
    return holder !== undefined && withParents(holder, scene).some((each) => holders.includes(each));
  };
  for (const { name, span } of calledPrograms(scene)) if (isHeld(span) && isWanted(name)) edits.push({ span, text: `${folder}/bin/${name}` });
  for (const { span } of writtenPythons(scene)) if (isHeld(span)) edits.push({ span, text: `${folder}/bin/python3` });
  for (const { name, span } of namedPrograms(scene)) {
    if (!isHeld(span)) continue;
    if (/^python3?(\.\d+)?$/.test(name) || isWanted(name)) edits.push({ span, text: `${folder}/bin/${name}` });
    else if (!isPutThere(name, scene)) return undefined;
  }
  return edits;
}

/** Where the stage after one begins. */
function endOf(id: string, scene: Scene): number {
  const start = stageOf(id, scene)?.job.span.start ?? 0;
  return Math.min(scene.document.text.length, ...scene.jobs.map(({ job }) => job.span.start).filter((other) => other > start));
}
