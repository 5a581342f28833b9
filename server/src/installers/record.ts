import type { Action, Invocation } from '../model/invocation';
import type { Reason, Verdict } from '../model/verdict';
import type { Call, Context } from '../shell/context';

/** What an installer says of one call; the rest of the invocation comes from the call and the state it met. */
export interface Understood
  extends Partial<Pick<Invocation, 'packages' | 'requirementFiles' | 'override' | 'wrongOverride' | 'lacksEnsurepip' | 'interpreter' | 'makes'>> {
  readonly installer: string;
  readonly action: Action;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
}

/** Keeps an installer's call with the verdict on it. */
export function record(understood: Understood, call: Call, { session, process, world }: Context): void {
  if (understood.action === 'install') world.mayHoldOtherPrograms(); // most packages bring commands
  session.record({
    packages: [],
    requirementFiles: [],
    ...understood,
    arguments: call.arguments,
    span: call.span,
    program: call.program,
    reach: process.reach,
    assumes: world.assumption,
    user: process.user,
    home: world.homeOf(process.user),
  });
}

/** Keeps a call of which it is not known which program, or which interpreter, it is. */
export function recordUnknown(installer: string, action: Action, because: string, call: Call, context: Context): void {
  record({ installer, action, verdict: 'unknown', reasons: [{ message: because, span: call.program }] }, call, context);
}
