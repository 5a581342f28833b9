import type { Edit, Scene } from '../../model/analysis';
import type { ProblemOf } from '../../model/problem';
import type { Span } from '../../model/span';
import { removal } from './removal';
import { stageOf, stepAt } from './stage';

/** Takes out what was to override and does not: a variable, or a command. */
export function withoutAttempt(problem: ProblemOf<'ineffective-override'>, scene: Scene): Edit | undefined {
  const variable = 'markers' in problem ? undefined : removal(problem.span, scene);
  if (variable) return variable;
  const job = stageOf(problem.job, scene);
  const step = job && stepAt(problem.span, job);
  return step && withoutCommand(problem.span, step.span, scene.document.text);
}

/** Blanks between two commands of an instruction: continued lines, with the comments and empty lines that Docker passes over. */
const gap = String.raw`(?:[ \t]|[\\\x60][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*)*`;
const gapAtStart = new RegExp(`^${gap}`);
const joinedBefore = new RegExp(`${gap}&&${gap}$`);
const joinedAfter = new RegExp(`^${gap}&&${gap}`);

/** Takes a command out of an instruction: with the whole of it, its line of a script, or what joins it to its neighbours; nothing where that would change what they do. */
export function withoutCommand(span: Span, instruction: Span, text: string): Edit | undefined {
  const [before, after] = [text.slice(instruction.start, span.start), text.slice(span.end, instruction.end)];
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const ends = newline < 0 ? text.length : newline + 1;
  const isAlone = /^RUN\s+$/i.test(before) && after.trim() === '';
  const isLine = /^\s*$/.test(text.slice(lineStart, span.start)) && text.slice(span.end, ends).trim() === '' && /<<.*\n(?:[^]*\n)?\s*$/.test(before);
  const isStatement =
    /^\s*$/.test(text.slice(lineStart, span.start)) &&
    /^[ \t]*;[ \t]*[\\`][ \t]*\r?\n$/.test(text.slice(span.end, ends)) &&
    /;(\s|[\\`][ \t]*\r?\n)*$/.test(before);
  if (isAlone || isLine || isStatement) return { span: { start: lineStart, end: ends }, text: '' };
  const isHeld = /^(\||>|2>|&(?!&))/.test(after.replace(gapAtStart, ''));
  const isLink = /^[ \t]*&&[ \t]*$/.test(text.slice(lineStart, span.start)) && /^[ \t]*[\\`][ \t]*\r?\n$/.test(text.slice(span.end, ends));
  if (isLink && !isHeld) return { span: { start: lineStart, end: ends }, text: '' };
  const joined = joinedBefore.exec(before)?.[0].length;
  if (joined !== undefined && !isHeld) return { span: { start: span.start - joined, end: span.end }, text: '' };
  const joins = joinedAfter.exec(after)?.[0].length;
  return joins !== undefined && /^RUN\s+$/i.test(before) ? { span: { start: span.start, end: span.end + joins }, text: '' } : undefined;
}
