import type { Handler } from '../context';
import { runProgram } from '../execute';
import { hole, known } from '../values';
import { isUnknownUser } from './users';

/**
 * `gosu user[:group] command` and `su-exec`: the command as that user. The variables stay, but for HOME, which is the
 * user's (gosu, setup-user.go; su-exec, su-exec.c). Only root may.
 */
export const gosu: Handler = ({ arguments: [user, program, ...words], span }, context) => {
  if (user === undefined || program === undefined) return Number(!/^--?(version|help|v|h)$/.test(known(user?.value) ?? ''));
  if (context.process.user !== 'root') return context.process.user === undefined ? 'open' : 1;
  const name = known(user.value)?.split(':')[0]?.replace(/^0$/, 'root');
  if (name !== undefined && !/^\d+$/.test(name) && isUnknownUser(name, context)) return 1;
  const process = context.process.child();
  process.user = name === undefined || /^\d+$/.test(name) ? undefined : name;
  process.variables.set('HOME', context.world.homeOf(process.user) ?? hole('the home is not known'), true);
  return runProgram(program, words, span, { ...context, process });
};
