import type { Edit, Scene } from '../../model/analysis';
import type { Spot } from './stage';
import { instructionBefore } from './text-edits';

/** Where one other user installs later in the stage, the environment that root makes becomes that user's before its `USER`. */
export function handOver({ job, call, step }: Spot, folder: string, { document: { text } }: Scene): Edit[] {
  const others = job.invocations.filter(({ verdict, user }) => verdict === 'refused' && user !== call.user).map(({ user }) => user);
  const change = job.job.steps.find((each) => each.kind === 'user' && each.span.start > step.span.start);
  if (call.user !== 'root' || others.length === 0 || change?.kind !== 'user') return [];
  const user = typeof change.user === 'string' ? change.user : '';
  if (!/^[\w.-]+(:[\w.-]+)?$/.test(user) || others.some((other) => other !== user.replace(/:.*/, ''))) return [];
  return [instructionBefore(change.span, 'RUN', `chown -R ${user} ${folder}`, text)];
}
