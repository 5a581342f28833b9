import type { Invocation } from '../model/invocation';
import type { Reason, Verdict } from '../model/verdict';

/** What is said of one call to who only hears verdict and reasons: a refusal of what may not run at all is not known. */
export function said({ verdict, reach, reasons }: Invocation): { readonly verdict: Verdict; readonly reasons: readonly Reason[] } {
  if (verdict !== 'refused' || reach === 'certain') return { verdict, reasons };
  return { verdict: 'unknown', reasons: [{ message: 'whether this runs is not known; if it does, it is refused' }, ...reasons] };
}
