import type { Value } from '../../model/value';
import type { Call } from '../../shell/context';
import { known } from '../../shell/values';
import type { PipAnswer } from './call';

/**
 * What pip prints where it ends well; what is known of it stands first. Help lists the command's options, `pip list` pip
 * itself, `--version` the version; `freeze` and `list --format=freeze` print names with versions, never options: one line
 * stands for them.
 */
export function printedBy({ command, exit, helpLists = [] }: PipAnswer, { arguments: words }: Call, version: string | undefined): Value {
  const frozen = command === 'freeze' || (command === 'list' && words.some(({ value }) => /^(?:--format=)?freeze$/.test(known(value) ?? '')));
  if (frozen) return 'an-installed-package==0\n';
  const rest = { because: 'what pip prints is not known' };
  // pip/_internal/utils/misc.py, get_pip_version
  const asksVersion = exit === 0 && version !== undefined && words.some(({ value }) => value === '--version' || value === '-V');
  if (asksVersion)
    return {
      pieces: [
        `pip ${version} from `,
        { because: 'where pip stands is not known', isWord: true },
        ' (python ',
        { because: 'which Python it is is not known', isWord: true },
        ')\n',
      ],
    };
  const lines = command === 'list' && isPlain(words, 'list') ? ['pip '] : helpLists.map((option) => `  ${option} `);
  return { pieces: [lines.map((line) => `${line}\n`).join(''), rest] };
}

/** Whether a command was given nothing but its name, and these words. */
export function isPlain(words: Call['arguments'], ...wanted: readonly string[]): boolean {
  const given = words.map(({ value }) => known(value)).slice(-wanted.length);
  return given.every((word, i) => word === wanted[i]) && words.length <= wanted.length + 2;
}
