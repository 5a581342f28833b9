import type { System } from '../model/system';
import type { Reason } from '../model/verdict';

/** A place of which nothing is known. */
export function unknownSystem(because: Reason): System {
  const nothing = { interpreters: [], programs: {}, packages: [], variables: {}, files: {}, homes: {} };
  return {
    ...nothing,
    title: 'a system that is not known',
    variablesComplete: false,
    complete: false,
    user: '',
    home: '',
    cwd: '/',
    shell: 'sh',
    reasons: [because],
    confidence: 'likely',
  };
}
