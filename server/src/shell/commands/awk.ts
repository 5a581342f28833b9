import type { Handler } from '../context';
import { readOptions } from '../options';
import { isSearchable, posixExpression } from '../regular-expression';
import { hasUnknownWords, hole, known, mapLines } from '../values';
import { ended, inputOf, lines } from './lines';

/** `awk [-F separator] 'condition {print $1 "." $2}' file…`: one print, for all lines, one by its number, or those that match. What else it does is not followed. */
export const awk: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-F', '-v', '-f', '--field-separator', '--assign', '--file'], true);
  const program = options.has('-f', '-v', '--file', '--assign') ? undefined : programOf(known(options.operands[0]?.value));
  const separator = separatorOf(known(options.value('-F', '--field-separator') ?? ' '));
  const written = program && separator && mapLines(inputOf(options.operands.slice(1), context).text, (text) => run(program, separator, text));
  context.io.out.write(written ?? hole('what awk writes is not known'));
  return written === undefined ? 'likely' : 0;
};

function run(program: Program, separator: RegExp, text: string): string | undefined {
  if (![separator, ...program.expressions].every((each) => isSearchable(text, each))) return undefined;
  if (hasUnknownWords(text) && (separator !== blanks || program.expressions.length > 0)) return undefined;
  const chosen = lines(text).filter((line, index) => program.wants(line, index + 1));
  return ended((program.exits ? chosen.slice(0, 1) : chosen).map((line) => program.print(line, fieldsOf(line, separator))));
}

interface Program {
  readonly expressions: readonly RegExp[];
  readonly wants: (line: string, number: number) => boolean;
  readonly print: (line: string, fields: readonly string[]) => string;
  /** Ends after the first line it prints. */
  readonly exits: boolean;
}

/** Programs that are longer are others. */
const longest = 100;

const shape = /^\s*(?:NR\s*(==|>)\s*(\d+)|\/((?:[^/\\]|\\.)*)\/)?\s*\{\s*print\b((?:[^"{}]|"(?:[^"\\])*")*?)\s*(;\s*exit\s*)?;?\s*\}\s*$/;

function programOf(text: string | undefined): Program | undefined {
  const [all, operator, number, source, items = '', exit] = (text !== undefined && text.length <= longest && shape.exec(text)) || [];
  const expression = source === undefined ? undefined : posixExpression(source, true);
  const parts = partsOf(items.trim());
  if (all === undefined || !parts || (source !== undefined && !expression)) return undefined;
  const wants = (line: string, at: number) => {
    if (expression) return expression.test(line);
    return operator === undefined || (operator === '==' ? at === Number(number) : at > Number(number));
  };
  const print = (line: string, fields: readonly string[]) => (parts.length === 0 ? line : parts.map((part) => part(line, fields)).join(''));
  return { expressions: expression ? [expression] : [], wants, print, exits: exit !== undefined };
}

type Part = (line: string, fields: readonly string[]) => string;

/** `$1`, `$NF`, `"text"`, one after another; a comma is a blank. */
function partsOf(items: string): Part[] | undefined {
  const found = [...items.matchAll(/\$(\d+|NF)|"([^"\\]*)"|(\s*,\s*)|\s+|([^])/g)];
  if (found.some(([, , , , other]) => other !== undefined)) return undefined;
  return found.flatMap(([, field, text, comma]): Part[] => {
    if (field === undefined) return text !== undefined ? [() => text] : comma === undefined ? [] : [() => ' '];
    return [(line, fields) => (field === '0' ? line : (fields.at(field === 'NF' ? -1 : Number(field) - 1) ?? ''))];
  });
}

const blanks = /[ \t]+/;

function separatorOf(separator: string | undefined): RegExp | undefined {
  if (separator === undefined || separator === '') return undefined;
  if (separator === ' ') return blanks;
  return posixExpression(separator.length === 1 ? `[${separator}]` : separator, true);
}

/** With blanks between them, those at the ends do not count. */
function fieldsOf(line: string, separator: RegExp): readonly string[] {
  return separator === blanks ? line.trim().split(blanks) : line.split(separator);
}
