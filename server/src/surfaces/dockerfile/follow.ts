import type { Around, Extraction, Job, MovingExtraction, SourceDocument, StepChange, TextChange } from '../../model/surface';
import { type Anchor, between } from '../../shell/anchor';
import { unreadable } from '../unreadable';
import { Lines } from './lines';
import { isTemplate } from './names';
import { readDockerfile } from './read';
import { type Instruction, readInstruction } from './scan';
import { readInstructionSteps, type Reading } from './stages';

/** A Dockerfile that is being typed: a change inside one instruction costs that instruction. */
export function followDockerfile(document: SourceDocument, around?: Around): MovingExtraction {
  const read = readDockerfile(document, { build: around?.build, moving: true });
  return new FollowedDockerfile(read, switchOff.test(document.text));
}

/** Where an instruction's steps are: in which stage, and which of its readings. */
interface Home {
  readonly stage: number;
  readonly reading: number;
}

interface MovingStage {
  readonly from: Instruction;
  readonly readings: Reading[];
}

/** What comments begin with that switch rules off. */
const switchOff = /pep668:/i;
/** As far from a change it can begin or end. */
const reach = 'pep668:'.length;

class FollowedDockerfile implements MovingExtraction {
  extraction: Extraction;
  readonly #instructions: Instruction[];
  /** Of the instructions, in their order: where their first lines begin. */
  readonly #anchors: readonly Anchor[];
  readonly #escape: string;
  readonly #stages: readonly MovingStage[];
  #isSwitchedOff: boolean;
  readonly #homes = new Map<Instruction, Home>();

  /** What was read, and whether its text holds what comments begin with that switch rules off. */
  constructor({ extraction, scan, stages }: ReturnType<typeof readDockerfile>, isSwitchedOff: boolean) {
    const instructions = [...scan.instructions];
    this.extraction = extraction;
    this.#isSwitchedOff = isSwitchedOff;
    this.#instructions = instructions;
    this.#anchors = instructions.flatMap(({ anchor }) => anchor ?? []);
    this.#escape = scan.escape;
    this.#stages = stages.map(({ from, readings }) => ({ from, readings: [...readings] }));
    for (const [stage, { readings }] of this.#stages.entries()) {
      for (const [reading, { instruction }] of readings.entries()) this.#homes.set(instruction, { stage, reading });
    }
  }

  change(text: string, change: TextChange): StepChange | undefined {
    if (unreadable(text) !== undefined || this.#mayBeSwitchedOff(text, change) || this.extraction.problems.length > 0) return undefined;
    const index = this.#ownerOf(change);
    const old = this.#instructions[index];
    const home = old && this.#homes.get(old);
    if (!old || !home) return undefined;
    const shift = change.length - (change.end - change.start);
    const next = this.#anchors[index + 1];
    const fresh = next && change.end >= next.offset ? undefined : this.#readAgain(text, old, next ? next.offset + shift : text.length);
    if (!fresh) return undefined;
    for (let later = index + 1; later < this.#anchors.length; later += 1) (this.#anchors[later] as Anchor).offset += shift;
    // in the comments and blank lines after it
    if (change.start > old.span.end) return { job: home.stage, from: 0, removed: 0, added: 0 };
    return this.#replace(index, home, fresh);
  }

  /** Whether there are, or come to be, comments that switch rules off: they may stand anywhere. */
  #mayBeSwitchedOff(text: string, { start, length }: TextChange): boolean {
    this.#isSwitchedOff ||= switchOff.test(text.slice(Math.max(0, start - reach), start + length + reach));
    return this.#isSwitchedOff;
  }

  /** The index of the instruction to which the place of a change belongs; -1 before the first. */
  #ownerOf({ start }: TextChange): number {
    let low = 0;
    let high = this.#anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#anchors[middle] as Anchor).offset <= start) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The instruction as it reads now; `undefined` where there is not just one, or one that means more than its own steps. */
  #readAgain(text: string, old: Instruction, end: number): Instruction | undefined {
    const lines = new Lines(text, old.anchor?.offset);
    const line = lines.next();
    const fresh = line && readInstruction(line, lines, this.#escape, old.anchor);
    if (!fresh || lines.position > end || fresh.invalid !== undefined) return undefined;
    if (meansMore(old) || meansMore(fresh) || isTemplate([fresh])) return undefined;
    // what is left are blank lines and comments
    return /^[^\S\n]*[^\s#]/m.test(text.slice(lines.position, end)) ? undefined : fresh;
  }

  #replace(index: number, home: Home, instruction: Instruction): StepChange | undefined {
    const { readings, from } = this.#stages[home.stage] as MovingStage;
    const { context, steps: before, instruction: old } = readings[home.reading] as Reading;
    const reported: string[] = [];
    const steps = readInstructionSteps(instruction, { ...context, report: (message) => void reported.push(message) });
    if (reported.length > 0) return undefined;
    let at = 0;
    for (let earlier = 0; earlier < home.reading; earlier += 1) at += readings[earlier]?.steps.length ?? 0;
    readings[home.reading] = { instruction, context, steps };
    this.#instructions[index] = instruction;
    this.#homes.delete(old);
    this.#homes.set(instruction, home);
    const jobs = [...this.extraction.jobs];
    const job = jobs[home.stage] as Job;
    const span = between(from.span, (readings.at(-1) as Reading).instruction.span);
    jobs[home.stage] = { ...job, span, steps: job.steps.toSpliced(at, before.length, ...steps) };
    this.extraction = { ...this.extraction, jobs };
    return { job: home.stage, from: at, removed: before.length, added: steps.length };
  }
}

/** Whether an instruction says something about others: their shell, their start, stages by name. */
function meansMore({ keyword, flags }: Instruction): boolean {
  return keyword === 'FROM' || keyword === 'SHELL' || keyword === 'ONBUILD' || flags.some(({ name, value }) => name === 'from' || value.includes('from='));
}
