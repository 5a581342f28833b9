import { predictPip } from '../../../../server/src/installers/pip/predict';
import type { PipAnswer, PipCall } from '../../../../server/src/installers/pip/call';
import type { PipFile } from '../../../../server/src/installers/pip/configuration';
import type { Argument, Value } from '../../../../server/src/model/value';

/** Something unknown. */
export const hole = { because: 'HOLE is not set here' };

/** A word: a string, pieces, or `many` unknown words. */
export function word(value: Value | 'MANY'): Argument {
  return value === 'MANY' ? { value: { pieces: [hole] }, span: undefined, many: true } : { value, span: undefined };
}

/** Surroundings of a call, with what tests leave out filled in: pip 23.0.1 on a marked interpreter, nothing configured. */
export interface Surroundings {
  readonly version?: string | undefined;
  readonly variables?: Readonly<Record<string, Value>>;
  readonly files?: readonly PipFile[];
  readonly place?: PipCall['place'];
  readonly rerun?: boolean;
  readonly requirements?: NonNullable<PipCall['requirements']>;
}

/** Predicts a call written as words. */
export function predict(words: readonly (Value | Argument)[], given: Surroundings = {}): PipAnswer {
  const variables = given.variables ?? {};
  return predictPip({
    version: '23.0.1',
    files: [],
    place: { virtual: false, marked: true },
    ...given,
    words: words.map((one) => (typeof one === 'object' && 'value' in one ? one : word(one))),
    variables: { names: Object.keys(variables), value: (name) => variables[name] },
  });
}

/** Predicts a call written as one line, words apart by spaces. */
export function predictLine(line: string, given: Surroundings = {}): PipAnswer {
  return predict(
    line.split(' ').filter((one) => one !== ''),
    given,
  );
}
