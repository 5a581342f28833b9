import type { Handler } from '../context';
import { hole, known } from '../values';

/** `read [-r] [-a array] [-p prompt] NAME…`: one line, cut at the letters of IFS; the last name gets the rest. */
export const read: Handler = ({ arguments: words }, context) => {
  const { variables } = context.process;
  const names: string[] = [];
  let array: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const text = known(words[i]?.value) ?? '';
    if (/^-[a-zA-Z]*a$/.test(text)) array = known(words[++i]?.value);
    else if (/^-[a-zA-Z]*[pdntNiu]$/.test(text)) i++;
    else if (!text.startsWith('-')) names.push(text);
  }
  const line = context.io.in.line();
  const targets = names.length > 0 ? names : array === undefined ? ['REPLY'] : [];
  const text = known(line);
  const separators = variables.isDecided('IFS') ? (variables.get('IFS') ?? ' \t\n') : ' \t\n';
  const ifs = known(separators);
  const fields =
    text === undefined || ifs === undefined
      ? undefined
      : cut(text, names.length > 0 || array !== undefined ? ifs : '', array === undefined ? targets.length : 1000);
  const unknown = line === undefined ? '' : hole('a line that is read is not known');
  if (array !== undefined) variables.set(array, fields ?? unknown);
  targets.forEach((name, i) => variables.set(name, fields ? (fields[i] ?? '') : unknown));
  if (line === undefined || !context.io.in.ended) return 1; // a last line without an end is read, and counts as the end
  return text === undefined ? 'open' : 0;
};

/** Fields of a line, at most so many (POSIX, read, and 2.6.5 Field Splitting): blanks around them are dropped, other letters of IFS end one each. */
function cut(line: string, ifs: string, most: number): string[] {
  const isBlank = (at: number) => ifs.includes(line[at] ?? '\0') && ' \t\n'.includes(line[at] ?? '\0');
  const pastBlanks = (from: number): number => {
    let at = from;
    while (isBlank(at)) at += 1;
    return at;
  };
  const endOf = (from: number): number => {
    let at = from;
    while (at < line.length && !ifs.includes(line[at] as string)) at += 1;
    return at;
  };
  const pastSeparator = (at: number): number => {
    const next = pastBlanks(at);
    return next < line.length && ifs.includes(line[next] as string) ? pastBlanks(next + 1) : next;
  };
  const fields: string[] = [];
  let at = pastBlanks(0);
  while (at < line.length && fields.length < most - 1) {
    const end = endOf(at);
    fields.push(line.slice(at, end));
    at = pastSeparator(end);
  }
  if (at >= line.length) return fields;
  // one field with a separator after it is that field; of more, all that is left
  if (pastSeparator(endOf(at)) >= line.length) return [...fields, line.slice(at, endOf(at))];
  let last = line.length;
  while (isBlank(last - 1)) last -= 1;
  return [...fields, line.slice(at, last)];
}
