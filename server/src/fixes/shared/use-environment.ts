import type { Edit, Scene } from '../../model/analysis';
import type { Spot } from './stage';
import { commandBefore, indentationAt, insertion, keyword, lineEnd } from './text-edits';

/** A virtual environment that the rest of a stage is to use. */
export interface Environment {
  /** The command that makes it; `undefined`: it stands there already. */
  readonly create: string | undefined;
  /** What `ENV` has to set. */
  readonly variables: string;
}

/** The ways to write it: in instructions of their own before the call's, or made by the call's where that installs Python first. */
export function* useEnvironment({ create, variables }: Environment, { call, step }: Spot, { document: { text } }: Scene): Iterable<readonly Edit[]> {
  const { start } = step.span;
  const instruction = (name: string, rest: string) => `${keyword(name, start, text)} ${rest}${lineEnd(text)}${indentationAt(text, start)}`;
  const env = instruction('ENV', variables);
  yield [insertion(start, create === undefined ? env : instruction('RUN', create) + env)];
  const made = create === undefined ? undefined : commandBefore(call.span?.start ?? start, create, text);
  if (made) yield [insertion(start, env), made];
}
