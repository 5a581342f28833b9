import type { Argument } from '../../model/value';
import type { Call, Context } from '../../shell/context';
import { runProgram } from '../../shell/execute';
import type { Status } from '../../shell/status';
import { hole } from '../../shell/values';

/** Runs a command in an environment that is not followed (`poetry run`, `conda run`): it meets another PATH. */
export function runElsewhere([name, ...rest]: readonly Argument[], because: string, call: Call, context: Context): Status {
  if (!name) return 'likely';
  const process = context.process.child();
  process.variables.set('PATH', hole(because), true);
  return runProgram(name, rest, call.span, { ...context, process });
}
