import type { Answer } from '../analysis/explain';
import { said } from '../analysis/said';
import type { Resolution } from '../model/system';

/** An answer as JSON; where the place is not known, that comes first among the reasons. */
export function plainAnswer({ verdict, invocations, reasons }: Answer, place: Resolution) {
  const where = place.kind === 'unknown' ? [place.because] : [];
  return { verdict, invocations: invocations.map(plainInvocation), reasons: [...where, ...reasons].map(({ message }) => ({ message })) };
}

/** One invocation as the contract's JSON has it. */
export function plainInvocation(invocation: Answer['invocations'][number]) {
  const { installer, action } = invocation;
  const { verdict, reasons } = said(invocation);
  return { installer, action, verdict, reasons: reasons.map(({ message }) => ({ message })) };
}
