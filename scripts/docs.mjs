// npm run docs [-- --check]: writes the tables of README.md from the manifest and the rules' pages, or fails where they differ.
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');

const manifest = JSON.parse(read('package.json'));
const words = JSON.parse(read('package.nls.json'));
const said = (text) => text.replace(/^%(.*)%$/, (_, key) => words[key] ?? text);

const tables = { rules, commands, settings };

const old = read('README.md');
const made = Object.entries(tables).reduce((text, [name, rows]) => between(text, name, rows()), old);
if (made !== old && process.argv.includes('--check')) {
  console.error('README.md: the tables differ from the manifest and docs/rules; npm run docs writes them');
  process.exitCode = 1;
} else if (made !== old) fs.writeFileSync(path.join(root, 'README.md'), made);

function between(text, name, rows) {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`README.md has no place for the table of ${name}`);
  return `${text.slice(0, start + open.length)}${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}${text.slice(end)}`;
}

/** A row a page: its heading, and its first paragraph up to the severity. */
function rules() {
  const names = fs.readdirSync(path.join(root, 'docs/rules')).filter((name) => name.endsWith('.md'));
  const rows = names.sort().map((name) => {
    const [, kind, text, severity] = /^# (\S+)\n\n(.*) Severity: (.*)\.\n/.exec(read(`docs/rules/${name}`)) ?? [];
    if (!kind) throw new Error(`docs/rules/${name}: a page begins with its name, a sentence and the severity`);
    return [`[\`${kind}\`](docs/rules/${name})`, text, severity];
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
