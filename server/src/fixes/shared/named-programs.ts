import type { EvaluatedJob, Scene } from '../../model/analysis';
import { normalizedName } from '../../model/project-name';
import type { Span } from '../../model/span';

/** A program that is named by its path in the system's folders. */
export interface NamedProgram {
  readonly name: string;
  /** The whole path. */
  readonly span: Span;
}

const starts = /^[ \t]*(?:CMD|ENTRYPOINT|HEALTHCHECK)\b.*$/gim;
const system = /^(env|(ba|da|a|z)?sh|tini|dumb-init|gosu|su-exec|node|npm|.*\.\w+)$/;

/** What CMD, ENTRYPOINT and HEALTHCHECK name in `/usr/bin` and `/usr/local/bin`, but for programs of the system's own and scripts with an ending. */
export function namedPrograms({ document: { text } }: Scene): NamedProgram[] {
  return [...text.matchAll(starts)].flatMap((line) =>
    [...line[0].matchAll(/\/usr\/(?:local\/)?bin\/([\w.+-]+)/g)].flatMap((match) => {
      const start = line.index + match.index;
      const name = match[1] ?? '';
      return system.test(name) ? [] : [{ name, span: { start, end: start + match[0].length } }];
    }),
  );
}

const written = /^(?=.*\b(?:echo|printf)\b).*$/gm;

/** The system's Python in what a RUN writes into scripts: they run once all is installed. */
export function writtenPythons({ document: { text } }: Scene): NamedProgram[] {
  return [...text.matchAll(written)].flatMap((line) =>
    [...line[0].matchAll(/\/usr\/bin\/(python3?(?:\.\d+)?)(?=[\s"'\\]|$)/g)].flatMap((match) => {
      const start = line.index + match.index;
      return isInString(line[0].slice(0, match.index)) ? [{ name: match[1] ?? '', span: { start, end: start + match[0].length } }] : [];
    }),
  );
}

/** Whether a string that `echo` or `printf` writes is open at the end of a line's beginning. */
function isInString(before: string): boolean {
  const words = /.*\b(?:echo|printf)\b(.*)$/.exec(before)?.[1]?.replace(/"[^"]*"|'[^']*'/g, '') ?? '';
  return /^[^&|;>]*["'][^"']*$/.test(words);
}

const others = /^[ \t]*(?:#|(?:FROM|CMD|ENTRYPOINT|HEALTHCHECK|COPY|ADD|ENV|ARG|LABEL|VOLUME|WORKDIR)\b).*$/gim;
const called = /(?<=^|[\s"'=;&|(])\/usr\/local\/bin\/([\w.+-]+)(?=$|[\s"',;&|)])/gm;

/** What a RUN names in `/usr/local/bin`, where root's pip puts the programs of packages; but for a link or file it makes there. */
export function calledPrograms({ document: { text } }: Scene): NamedProgram[] {
  const commands = text.replace(others, (line) => ' '.repeat(line.length));
  return [...commands.matchAll(called)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = commands.slice(commands.lastIndexOf('\n', start) + 1, start);
    const isMade = /\b(ln|cp|mv|install|tee)\b[^;&|]*$|>\s*$|-[oO]\s*$/.test(before) && /^[ \t]*(\r?\n|$|[;&|\\])/.test(commands.slice(end));
    return isMade ? [] : [{ name: match[1] ?? '', span: { start, end } }];
  });
}

/** Whether the file itself puts a program of this name there: a COPY, a download, a build. */
export function isPutThere(program: string, { document: { text } }: Scene): boolean {
  const elsewhere = text.replace(starts, '').replace(/^[ \t]*COPY[ \t]+--from=.*$/gim, '');
  return new RegExp(`(^|[\\s/"'=])${program.replace(/[.+]/g, '\\$&')}($|[\\s"'])`, 'm').test(elsewhere);
}

/** Whether a stage's refused calls ask for a project of this name, by themselves or by a requirements file. */
export function wantedIn({ invocations }: EvaluatedJob, { facts }: Scene, project: string): boolean {
  const refused = invocations.filter(({ verdict, action }) => verdict === 'refused' && action === 'install');
  const files = refused.flatMap(({ requirementFiles }) => requirementFiles.map(({ value }) => String(value).replace(/^.*\//, '')));
  const words = [
    ...refused.flatMap(({ packages }) => packages.map(({ value }) => String(value))),
    ...files.flatMap((file) => (facts.readBeside(file) ?? '').split('\n')),
  ];
  return words.some((word) => normalizedName(/^[\w.-]+/.exec(word.trim())?.[0] ?? '') === normalizedName(project));
}
