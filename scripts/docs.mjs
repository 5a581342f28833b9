// npm run docs [-- --check]: writes the tables of README.md from the manifest and the rules' pages, those of docs/proof.md
// from what was recorded, and the schema of .pep668.json from the manifest; or fails where they differ.
import fs from 'node:fs';
import path from 'node:path';
import { proofTables } from './proof-tables.mjs';

const root = path.join(import.meta.dirname, '..');
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const manifest = JSON.parse(read('package.json'));
const words = JSON.parse(read('package.nls.json'));
const said = (text) => text.replace(/^%(.*)%$/, (_, key) => words[key] ?? text);

const made = {
  'README.md': filled('README.md', { rules: rules(), commands: commands(), settings: settings() }),
  'docs/proof.md': filled('docs/proof.md', proofTables()),
  'syntaxes/pep668.schema.json': `${JSON.stringify(schema(), undefined, 2)}\n`,
};
for (const [file, text] of Object.entries(made)) {
  const old = fs.existsSync(path.join(root, file)) ? read(file) : '';
  if (text === old) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} differs from what it is made of; npm run docs writes it`);
    process.exitCode = 1;
  } else fs.writeFileSync(path.join(root, file), text);
}

/** What a project may say: the settings of the manifest but for those of one machine or editor, with dots or as a tree. */
function schema() {
  const ofProjects = Object.entries(manifest.contributes.configuration.properties).filter(([name]) => !/\.(interpreter|(statusBar|terminal)\..*)$/.test(name));
  const settings = ofProjects.map(([name, { scope: _scope, markdownDescription, ...rest }]) => [
    name.replace('pep668.', ''),
    JSON.parse(JSON.stringify({ description: markdownDescription, ...rest }), (_key, value) => (typeof value === 'string' ? said(value) : value)),
  ]);
  const named = Object.fromEntries(settings);
  named.rules.propertyNames = { enum: namesIn('docs/rules', '.md') };
  named['fixes.prefer'].items = { enum: namesIn('server/src/fixes', '.ts').filter((name) => name !== 'index') };
  const groups = {};
  for (const [name, setting] of settings.filter(([name]) => name.includes('.'))) {
    const [group, own] = name.split('.');
    groups[group] ??= { type: 'object', additionalProperties: false, properties: {} };
    groups[group].properties[own] = setting;
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of pep668 for a project',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(settings), ...groups },
  };
}

/** Names of the files of a kind in a folder, without their ending. */
function namesIn(folder, ending) {
  const files = fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith(ending));
  return files.map((name) => name.slice(0, -ending.length)).sort();
}

/** A page with its tables in their places. */
function filled(file, tables) {
  return Object.entries(tables).reduce((text, [name, rows]) => between(file, text, name, rows), read(file));
}

function between(file, text, name, rows) {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${file} has no place for the table of ${name}`);
  return `${text.slice(0, start + open.length)}${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}${text.slice(end)}`;
}

/** A row a page: its heading, and its first paragraph up to the severity. */
function rules() {
  const rows = namesIn('docs/rules', '.md').map((name) => {
    const [, kind, text, severity] = /^# (\S+)\n\n(.*) Severity: (.*)\.\n/.exec(read(`docs/rules/${name}.md`)) ?? [];
    if (!kind) throw new Error(`docs/rules/${name}.md: a page begins with its name, a sentence and the severity`);
    return [`[\`${kind}\`](docs/rules/${name}.md)`, text, severity];
  });
  return [['rule', 'says', 'severity'], ['---', '---', '---'], ...rows];
}

function commands() {
  const rows = manifest.contributes.commands.map(({ command, title }) => [said(title), `\`${command}\``]);
  return [['command', 'identifier'], ['---', '---'], ...rows];
}

function settings() {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value, markdownDescription, description }]) => [
    `\`${name}\``,
    `\`${JSON.stringify(value)}\``,
    said(markdownDescription ?? description),
  ]);
  return [['setting', 'default', 'what it does'], ['---', '---', '---'], ...rows];
}
