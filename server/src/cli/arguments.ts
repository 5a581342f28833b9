import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ruleKinds } from '../analysis/rule-book';
import type { AnalysisOptions } from '../analysis/options';
import type { Severity } from '../model/problem';
import type { BuildOptions } from '../model/surface';
import { UsageError } from './usage';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>;

/** Parses a command's arguments; what can not be understood is a `UsageError`. */
export function parse<const O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true as const, strict: true as const });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]?.replace(/\.$/, '') ?? error.message);
    throw error;
  }
}

/** A value that must be one of a few. */
export function oneOf<const T extends string>(option: string, value: string | undefined, allowed: readonly T[], fallback: T): T {
  if (value === undefined) return fallback;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${allowed.join(', ')}, not '${value}'`);
  return found;
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** Severities from the lightest: the higher the index, the heavier. */
export function weight(severity: Severity): number {
  return severities.length - severities.indexOf(severity);
}

/** Reads `--fail-on`. */
export function readFailOn(value: string | undefined): Severity | 'never' {
  return oneOf('--fail-on', value, [...severities, 'never'], 'warning');
}

/** Reads `--rule kind=severity`. */
export function readRules(values: readonly string[]): AnalysisOptions['rules'] {
  return Object.fromEntries(
    values.map((value) => {
      const [kind = '', severity] = value.split('=', 2);
      if (severity === undefined) throw new UsageError(`--rule needs kind=severity, not '${value}'`);
      return [readKind(kind), oneOf(`--rule ${kind}`, severity, [...severities, 'off'], 'off')];
    }),
  );
}

/** Options of the commands that look into Dockerfiles. */
export const buildOptions = { 'build-arg': { type: 'string', multiple: true }, target: { type: 'string' } } as const;

/** Reads `--build-arg NAME=VALUE` and `--target STAGE`. */
export function readBuild(values: { readonly 'build-arg'?: readonly string[] | undefined; readonly target?: string | undefined }): BuildOptions {
  const pairs = (values['build-arg'] ?? []).map((text) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`--build-arg needs NAME=VALUE, not '${text}'`);
    return [name, value] as const;
  });
  return { arguments: Object.fromEntries(pairs), target: values.target };
}

/** A kind that exists. */
export function readKind(kind: string): string {
  if (!ruleKinds.includes(kind)) throw new UsageError(`there is no rule '${kind}'; there are ${ruleKinds.join(', ')}`);
  return kind;
}
