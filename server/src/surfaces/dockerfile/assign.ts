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
      context.report(`${assignment.name} has no = in it`, instruction);
      return [];
    }
    return variable(assignment.name, readWord(assignment.value, instruction, context), locate(word.start, word.end), 'environment', instruction, context);
  });
  return steps.map((step, index) => (index === 0 ? step : { ...step, joined: true }));
}

function oldEnvSteps(instruction: Instruction, context: StageContext): Step[] {
  const { text, locate } = instruction.arguments;
  const [, name = '', value] = /^([^\t\v\f\r ]+)(?:[\t\v\f\r ]+(.*))?$/s.exec(text) ?? [];
  if (value === undefined) {
    context.report('ENV needs a name and a value', instruction);
    return [];
  }
  return variable(name, readWord(value, instruction, context), locate(0, text.length), 'environment', instruction, context);
}

/** Steps of ARG inside a stage: one without a default has that of before the first FROM, else it sets nothing. */
export function argSteps(instruction: Instruction, context: StageContext): Step[] {
  const { text, locate } = instruction.arguments;
  return splitQuoted(text, context.escape).flatMap((word): Step[] => {
    const { name, value } = splitAssignment(text.slice(word.start, word.end));
    const given = value === undefined ? context.globals.get(name) : readWord(value, instruction, context);
    return given === undefined ? [] : variable(name, given, locate(word.start, word.end), 'build', instruction, context);
  });
}

/** Arguments declared before the first FROM, each seeing those before it (dockerfile2llb, buildMetaArgs). */
export function readGlobals(instructions: readonly Instruction[], start: ReadonlyMap<string, Value>, context: Omit<StageContext, 'globals'>): Map<string, Value> {
  const globals = new Map(start);
  for (const instruction of instructions) {
    const { text } = instruction.arguments;
    for (const word of splitQuoted(text, context.escape)) {
      const { name, value } = splitAssignment(text.slice(word.start, word.end));
      if (value !== undefined) globals.set(name, expandGlobals(readWord(value, instruction, { ...context, globals }), globals));
    }
  }
  return globals;
}

function splitAssignment(word: string): { readonly name: string; readonly value: string | undefined } {
  const equals = word.indexOf('=');
  return equals < 0 ? { name: word, value: undefined } : { name: word.slice(0, equals), value: word.slice(equals + 1) };
}

function variable(rawName: string, value: Value, span: VariableStep['span'] | undefined, scope: VariableStep['scope'], instruction: Instruction, context: StageContext): VariableStep[] {
  const name = known(readWord(rawName, instruction, context));
  if (name === undefined || name === '') return [];
  return [{ kind: 'variable', name, value, scope, span: span ?? instruction.span }];
}
