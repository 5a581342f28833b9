import { which as look } from '../builtins/nested';
import type { Handler } from '../context';

/** `which name…`: programs only. */
export const which: Handler = ({ arguments: words }, context) => look(words, context, true);
