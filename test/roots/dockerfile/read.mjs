// Reads a Dockerfile as BuildKit does, as far as running it needs: instructions, flags, here-documents.
const HEREDOC = /<<(-?)\s*(['"]?)([A-Za-z_][\w.]*)\2/g;
const WITH_FLAGS = new Set(['RUN', 'COPY', 'ADD', 'FROM']);

/** @returns {{line: number, endLine: number, op: string, args: string, flags: [string, string][], documents: object[]}[]} */
export function readDockerfile(text) {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const escape = /^#\s*escape\s*=\s*(\S)/im.exec(lines[0])?.[1] ?? '\\';
  const instructions = [];
  for (let at = 0; at < lines.length; ) {
    if (isSkipped(lines[at])) {
      at++;
      continue;
    }
    const line = at + 1;
    const logical = joinContinued(lines, at, escape);
    at = logical.next;
    const [, word, rest] = /^\s*([A-Za-z]+)\s*([^]*)$/.exec(logical.text) ?? [];
    if (!word) continue;
    const op = word.toUpperCase();
    const { flags, args } = takeFlags(op, rest.trim());
    const documents = op === 'RUN' || op === 'COPY' || op === 'ADD' ? readDocuments(args, lines, at) : { all: [], next: at };
    at = documents.next;
    instructions.push({ line, endLine: at, op, args, flags, documents: documents.all });
  }
  return instructions;
}

const isSkipped = (line) => line.trim() === '' || line.trimStart().startsWith('#');

function joinContinued(lines, from, escape) {
  const end = new RegExp(`\\${escape}[ \\t]*$`);
  let text = '';
  let at = from;
  for (; at < lines.length; at++) {
    if (at > from && isSkipped(lines[at])) continue; // comments and empty lines inside do not end it
    if (!end.test(lines[at])) return { text: text + lines[at], next: at + 1 };
    text += lines[at].replace(end, '');
  }
  return { text, next: at };
}

function takeFlags(op, args) {
  const flags = [];
  let rest = args;
  for (let found; WITH_FLAGS.has(op) && (found = /^--([a-z]+)(?:=("[^"]*"|\S+))?\s+/.exec(rest)); rest = rest.slice(found[0].length)) {
    flags.push([found[1], (found[2] ?? '').replaceAll('"', '')]);
  }
  return { flags, args: rest };
}

function readDocuments(args, lines, from) {
  const all = [];
  let next = from;
  for (const { 1: dash, 2: quote, 3: tag, index } of args.matchAll(HEREDOC)) {
    if (args[index - 1] === '<') continue; // <<< is a here-string
    const strip = (line) => (dash ? line.replace(/^\t+/, '') : line);
    const body = [];
    while (next < lines.length && strip(lines[next]) !== tag) body.push(strip(lines[next++]));
    next++;
    all.push({ tag, quoted: quote !== '', body: `${body.join('\n')}\n` });
  }
  return { all, next };
}

/** `$X`, `${X}`, `${X:-y}`, `${X:+y}` of ENV and ARG values. */
export function expand(text, env) {
  return text.replace(/\\\$|\$(\w+)|\$\{(\w+)(?:(:?[-+])((?:[^{}]|\$\{[^}]*\})*))?\}/g, (all, plain, name, operator, other) => {
    if (all.startsWith('\\')) return '$';
    const value = env[plain ?? name];
    const set = operator?.startsWith(':') ? Boolean(value) : value !== undefined;
    if (operator?.endsWith('-')) return set ? value : expand(other, env);
    if (operator?.endsWith('+')) return set ? expand(other, env) : '';
    return value ?? '';
  });
}

/** The exec form, or undefined. */
export function jsonForm(args) {
  if (!args.startsWith('[')) return undefined;
  try {
    const words = JSON.parse(args);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? words : undefined;
  } catch {
    return undefined;
  }
}

export const words = (text) => (text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? []).map((word) => word.replace(/["']/g, ''));

/** NAME=value pairs of ENV and ARG; the old `ENV NAME value` too. A name alone has no value. */
export function pairs(text, env) {
  const old = /^\s*(\w+)\s+([^=\s][^]*)$/.exec(text);
  if (old && !/^\s*\w+=/.test(text)) return [[old[1], unquote(old[2].trim(), env)]];
  const found = text.match(/(?:[^\s"'\\]|\\[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+/g) ?? [];
  return found.map((word) => {
    const [, name, value] = /^([^=]+)(?:=([^]*))?$/.exec(word) ?? [undefined, word];
    return [name, value === undefined ? undefined : unquote(value, env)];
  });
}

const unquote = (text, env) =>
  (text.match(/"(?:[^"\\]|\\[^])*"|'[^']*'|(?:\\[^]|[^"'\\])+/g) ?? [])
    .map((part) => {
      if (part.startsWith("'")) return part.slice(1, -1);
      if (part.startsWith('"')) return expand(part.slice(1, -1), env).replace(/\\(["\\])/g, '$1');
      return expand(part, env).replace(/\\(.)/g, '$1');
    })
    .join('');
