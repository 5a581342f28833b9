// npm run new -- rule|fix|surface NAME: writes the file, its registry line, its page and its cases; says what is left to do.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const templates = path.join(import.meta.dirname, 'templates');

/** Files to write (from a template) and lines to put into files that are there, by what is made. */
const plans = {
  rule: (name) => ({
    files: {
      [`server/src/rules/${name}.ts`]: 'rule.ts',
      [`docs/rules/${name}.md`]: 'rule.md',
      [`test/cases/dockerfile/${name}/found.dockerfile`]: 'found.dockerfile',
      [`test/cases/dockerfile/${name}/not-found.dockerfile`]: 'not-found.dockerfile',
    },
    lines: [
      {
        file: 'server/src/model/problem.ts',
        before: /^ {2}\| \(Unmanaged & \{ readonly kind: 'unmanaged-requirements'/m,
        text: `  | (Install & { readonly kind: '${name}' })\n`,
      },
      { file: 'server/src/rules/index.ts', before: /^\n\/\*\* The rule book/m, text: importLine(name) },
      { file: 'server/src/rules/index.ts', before: /^\};/m, text: `  ${camel(name) === name ? name : `'${name}': ${camel(name)}`},\n` },
    ],
    next: 'Write the rule, its page and its cases; npm run docs brings the page into the README, npm test -- cases project says what is missing.',
  }),
  fix: (name) => ({
    files: { [`server/src/fixes/${name}.ts`]: 'fix.ts' },
    lines: [
      { file: 'server/src/fixes/index.ts', before: /^\n\/\*\* The strategies/m, text: importLine(name) },
      // the override stays last
      { file: 'server/src/fixes/index.ts', before: /^ {2}addOverride,$/m, text: `  ${camel(name)},\n` },
    ],
    next: 'Write the drafts, name the fix on the pages of the rules it mends, and let UPDATE_CASES=1 npm test -- cases write its goldens; read each of them.',
  }),
  surface: (name) => ({
    files: { [`server/src/surfaces/${name}/surface.ts`]: 'surface.ts', [`test/cases/${name}/example.${name}`]: 'surface.txt' },
    lines: [
      { file: 'server/src/surfaces/index.ts', before: /^\n\/\*\* The formats/m, text: `import { ${camel(name)} } from './${name}/surface';\n` },
      { file: 'server/src/surfaces/index.ts', before: /\];\s*$/m, text: `, ${camel(name)}` },
    ],
    next: 'Write extract and real cases; then the document selector of the client and the activation events, which npm test -- project compares.',
  }),
};

try {
  scaffold(readArguments());
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

function readArguments() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: path.join(import.meta.dirname, '..') } } });
  const [what, name] = positionals;
  if (positionals.length !== 2 || !Object.hasOwn(plans, what)) throw new Error('usage: npm run new -- rule|fix|surface NAME');
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`${name}: a name is lower-case words joined by hyphens`);
  return { what, name, root: values.root };
}

/** All or nothing: looks first whether everything can be done. */
function scaffold({ what, name, root }) {
  const { files, lines, next } = plans[what](name);
  const there = Object.keys(files).find((file) => fs.existsSync(path.join(root, file)));
  if (there) throw new Error(`${there} is there already`);
  const changed = withLines(lines, root);
  for (const [file, template] of Object.entries(files)) {
    const text = fs.readFileSync(path.join(templates, template), 'utf8').replaceAll('__kebab__', name).replaceAll('__camel__', camel(name));
    write(path.join(root, file), text);
  }
  for (const [file, text] of changed) write(path.join(root, file), text);
  console.log([...Object.keys(files).map((file) => `+ ${file}`), ...[...changed.keys()].map((file) => `~ ${file}`), '', next].join('\n'));
}

function withLines(lines, root) {
  const texts = new Map();
  for (const { file, before, text } of lines) {
    const old = texts.get(file) ?? fs.readFileSync(path.join(root, file), 'utf8');
    const at = old.search(before);
    if (at < 0) throw new Error(`${file}: the place for the new line is not where it was`);
    texts.set(file, old.slice(0, at) + text + old.slice(at));
  }
  return texts;
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

function importLine(name) {
  return `import { ${camel(name)} } from './${name}';\n`;
}

function camel(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}
