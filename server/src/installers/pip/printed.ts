import type { Value } from '../../model/value';
import type { Call } from '../../shell/context';
import { hole, known } from '../../shell/values';
import type { PipAnswer } from './call';
import { isCommand, optionTable } from './option-table';

/** What pip prints where it ends well, as far as scripts ask for it: names of packages, its version, the options of a command. */
export function printedBy({ command, exit }: PipAnswer, { arguments: words }: Call, version: string | undefined): Value {
  const texts = words.map(({ value }) => known(value) ?? '');
  // `freeze`, and `list --format=freeze`, print names with versions, never options: one line stands for them
  if (command === 'freeze' || (command === 'list' && texts.some((word) => /^(?:--format=)?freeze$/.test(word)))) return 'an-installed-package==0\n';
  const rest = { because: 'what pip prints is not known' };
  if (exit !== 0 || version === undefined || version === 'unknown') return hole(rest.because);
  // pip/_internal/utils/misc.py, get_pip_version
  if (texts.some((word) => word === '--version' || word === '-V')) return { pieces: [`pip ${version} from `, rest] };
  const asked = command === 'help' ? texts.at(-1) : texts.some((word) => word === '--help' || word === '-h') ? command : undefined;
  if (asked === undefined || !isCommand(version, asked)) return hole(rest.because);
  const { short, long } = optionTable(version, asked);
  return { pieces: [[...short.keys(), ...long.keys()].map((name) => `  ${name}\n`).join(''), rest] };
}
