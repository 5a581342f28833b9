import type { Span } from '../../model/span';
import type { Step } from '../../model/surface';
import type { Value } from '../../model/value';
import { known } from '../../shell/values';
import type { Instruction } from './scan';
import { splitQuoted } from './split-words';
import { expandGlobals, readWord, type StageContext } from './stage-context';

type VariableStep = Extract<Step, { readonly kind: 'variable' }>;

/** Steps of ENV, in its form with `=` and in the old one without. */
export function envSteps(instruction: Instruction, context: StageContext): Step[] {
  const { text, locate } = instruction.arguments;
  const words = splitQuoted(text, context.escape);
  const [first] = words;
  if (!first) return [];
  if (!text.slice(first.start, first.end).includes('=')) return oldEnvSteps(instruction, context);
  const steps = words.flatMap((word): VariableStep[] => {
    const assignment = splitAssignment(text.slice(word.start, word.end));
    if (assignment.value === undefined) {
      context.report(`ENV: ${assignment.name} has no = in it, so docker build stops here`, instruction);
      return [];
    }
    return variable({ ...assignment, value: assignment.value, span: locate(word.start, word.end), scope: 'environment' }, instruction, context);
  });
  return steps.map((step, index) => (index === 0 ? step : { ...step, joined: true }));
}

function oldEnvSteps(instruction: Instruction, context: StageContext): Step[] {
  const { text, locate } = instruction.arguments;
  const [, name = '', value] = /^([^\t\v\f\r ]+)(?:[\t\v\f\r ]+(.*))?$/s.exec(text) ?? [];
  if (value === undefined) {
    context.report('ENV needs a name and a value, so docker build stops here', instruction);
    return [];
  }
  return variable({ name, value, span: locate(0, text.length), scope: 'environment' }, instruction, context);
}

/** Steps of ARG inside a stage: what the build is told, else the default, else that of before the first FROM, else nothing (dispatchArg). */
export function argSteps(instruction: Instruction, context: StageContext): Step[] {
  const { text, locate } = instruction.arguments;
  return splitQuoted(text, context.escape).flatMap((word): Step[] => {
    const { name, value } = splitAssignment(text.slice(word.start, word.end));
    const span = locate(word.start, word.end);
    const told = context.given.get(name);
    if (value !== undefined && told === undefined) return variable({ name, value, span, scope: 'build' }, instruction, context);
    const given = told ?? context.globals.get(name);
    return given === undefined ? [] : [{ kind: 'variable', name, value: given, scope: 'build', span: span ?? instruction.span }];
  });
}

/** Arguments declared before the first FROM, each seeing those before it (dockerfile2llb, buildMetaArgs). */
export function readGlobals(
  instructions: readonly Instruction[],
  start: ReadonlyMap<string, Value>,
  context: Omit<StageContext, 'globals'>,
): Map<string, Value> {
  const globals = new Map(start);
  for (const instruction of instructions) {
    const { text } = instruction.arguments;
    for (const word of splitQuoted(text, context.escape)) {
      const { name, value } = splitAssignment(text.slice(word.start, word.end));
      const told = context.given.get(name);
      if (told !== undefined) globals.set(name, told);
      else if (value !== undefined) globals.set(name, expandGlobals(readWord(value, instruction, { ...context, globals }), globals));
    }
  }
  return globals;
}

function splitAssignment(word: string): { readonly name: string; readonly value: string | undefined } {
  const equals = word.indexOf('=');
  return equals < 0 ? { name: word, value: undefined } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
}

interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly span: Span | undefined;
  readonly scope: VariableStep['scope'];
}

function variable({ name: rawName, value, span, scope }: Assignment, instruction: Instruction, context: StageContext): VariableStep[] {
  const name = known(readWord(rawName, instruction, context));
  if (name === undefined || name === '') return [];
  return [{ kind: 'variable', name, value: readWord(value, instruction, context), scope, span: span ?? instruction.span }];
}
