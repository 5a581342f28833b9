import { explain } from '../../analysis/explain';
import { quote } from '../../analysis/quote';
import { explanationText } from '../../analysis/words';
import type { ShellName } from '../../model/surface';
import { oneOf, parse } from '../arguments';
import { answerLines } from '../jsonl';
import { type Where, placesOf } from '../places';
import { plainAnswer } from '../plain';
import type { Ports } from '../ports';
import { UsageError, exit } from '../usage';

const options = {
  python: { type: 'string' },
  image: { type: 'string' },
  runner: { type: 'string' },
  shell: { type: 'string' },
  format: { type: 'string' },
  jsonl: { type: 'boolean' },
} as const;

const shells: readonly ShellName[] = ['bash', 'zsh', 'fish', 'pwsh', 'sh'];

/** `pep668 explain`: what one command line would do, or one a line with `--jsonl`. */
export async function explainCommand(args: readonly string[], ports: Ports): Promise<number> {
  const { values, positionals } = parse(args, options);
  const { python, image, runner } = values;
  if ([python, image, runner].filter((place) => place !== undefined).length > 1) throw new UsageError('--python, --image and --runner exclude each other');
  const format = oneOf('--format', values.format, ['text', 'json'], 'text');
  const shell = values.shell === undefined ? undefined : oneOf('--shell', values.shell, shells, 'bash');
  const question = { python, image, runner, shell };
  if (values.jsonl && positionals.length > 0) throw new UsageError('--jsonl reads its commands from standard input');
  if (values.jsonl) return answerLines(question, ports);
  return answerOne(commandOf(positionals), question, format, ports);
}

/** One word is a command line, several are the words of one. */
function commandOf(words: readonly string[]): string {
  if (words.length === 0) throw new UsageError("explain needs a command: pep668 explain -- 'pip install flask'");
  return words.length === 1 ? (words[0] ?? '') : words.map(quote).join(' ');
}

async function answerOne(command: string, where: Where & { readonly shell: ShellName | undefined }, format: 'text' | 'json', ports: Ports): Promise<number> {
  const place = await placesOf(ports)(where);
  const here = where.image === undefined && where.runner === undefined;
  const answer = explain({ command, place, shell: where.shell, user: where.image === undefined ? undefined : 'root', cwd: here ? ports.cwd : undefined });
  await ports.stdout.write(
    format === 'json' ? `${JSON.stringify({ version: 1, command, ...plainAnswer(answer, place) })}\n` : `${explanationText(command, answer, place)}\n`,
  );
  return exit.good;
}
