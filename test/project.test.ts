import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { selector } from '../client/src/documents';
import { commands } from '../server/protocol/commands';
import { defaultSettings, defaultTerminalSettings, settingsSection } from '../server/protocol/settings';
import { fixes } from '../server/src/fixes';
import type { ProblemKind } from '../server/src/model/problem';
import { rules } from '../server/src/rules';
import { surfaces } from '../server/src/surfaces';
import { findSurface } from '../server/src/surfaces/find-surface';
import { filesBelow, foldersIn, globExpression, ignoredAtTop, lintForbids, namesIn, read, readJson, referencesOf } from './project-files';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly languages: readonly { readonly id: string; readonly configuration?: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const manifest = readJson<Manifest>('package.json');
const kinds = Object.keys(rules) as ProblemKind[];
const fixIds = fixes.map(({ id }) => id);
const caseFiles = filesBelow('test/cases');
const withoutIndex = (names: readonly string[]) => names.filter((name) => name !== 'index');

/** Names people give to files that surfaces take. */
const fileNames = [
  ...['Dockerfile', 'Containerfile', 'docker/Dockerfile.dev', 'Dockerfile-dev', 'build/api.dockerfile'],
  ...[
    'requirements.txt',
    'requirements-dev.txt',
    'dev-requirements.txt',
    'requirements.in',
    'requirements/base.txt',
    'constraints.txt',
    'reqs.txt',
    'requirement.txt',
  ],
  'EXTERNALLY-MANAGED',
  'app/pyproject.toml',
];

/** What server/src's folders may refer to at most: the walls of docs/architecture.md. */
const walls: Readonly<Record<string, readonly string[]>> = {
  model: [],
  data: ['model'],
  formats: [],
  shell: ['model'],
  environments: ['data', 'model'],
  installers: ['data', 'environments', 'model', 'shell'],
  surfaces: ['formats', 'model', 'shell'],
  rules: ['data', 'model'],
  fixes: ['data', 'model'],
  analysis: ['environments', 'fixes', 'installers', 'model', 'rules', 'shell', 'surfaces'],
  recognition: ['protocol'],
  terminals: ['analysis', 'data', 'fixes', 'model', 'protocol', 'shell'],
  host: ['data', 'formats', 'model', 'protocol'],
  lsp: ['analysis', 'fixes', 'model', 'protocol', 'terminals'],
  cli: ['analysis', 'fixes', 'model', 'protocol'],
};

describe('project: rules, fixes, surfaces', () => {
  it('every rule is a file, a page and a folder of cases', () => {
    const wanted = [...kinds].sort();
    assert.deepEqual(withoutIndex(namesIn('server/src/rules', '.ts')), wanted);
    assert.deepEqual(namesIn('docs/rules', '.md'), wanted);
    assert.deepEqual([...new Set(surfaces.flatMap(({ id }) => foldersIn(`test/cases/${id}`)))].sort(), wanted);
  });

  for (const kind of kinds) {
    it(`${kind} has a case with it and one without`, () => {
      const own = caseFiles.filter((path) => path.split('/')[3] === kind && !fixIds.some((id) => path.includes(`.${id}.`)));
      const marked = own.filter((path) => new RegExp(`^(#|//)[<~ ^]+ ${kind}\\b`, 'm').test(read(path)));
      assert.notEqual(marked.length, 0, 'no case in which it is found');
      assert.notEqual(marked.length, own.length, 'no case in which it stays silent');
    });

    it(`the page on ${kind} says its severity and names its fixes`, () => {
      const page = read(`docs/rules/${kind}.md`);
      assert.match(page, new RegExp(`^# ${kind}\n\n.* Severity: ${rules[kind].severity}\\b`));
      for (const heading of ['Why', 'Fixes', 'Not found']) assert.match(page, new RegExp(`^## ${heading}$`, 'm'));
      for (const { id, mends } of fixes) assert.equal(page.includes(`- \`${id}\``), mends.includes(kind), id);
    });
  }

  it('every fix is a file and has a golden', () => {
    assert.deepEqual(withoutIndex(namesIn('server/src/fixes', '.ts')), [...fixIds].sort());
    for (const id of fixIds)
      assert.ok(
        caseFiles.some((path) => path.includes(`.${id}.`)),
        id,
      );
  });

  it('every surface is a folder, and its cases another', () => {
    const ids = surfaces.map(({ id }) => id).sort();
    assert.deepEqual(foldersIn('server/src/surfaces'), ids);
    assert.deepEqual(foldersIn('test/cases'), ids);
  });
});

describe('project: tables', () => {
  it('every table is in docs/data.md', () => {
    const page = read('docs/data.md');
    assert.deepEqual(
      namesIn('server/src/data', '.ts').filter((name) => !page.includes(`\`${name}.ts\``)),
      [],
    );
  });
});

describe('project: manifest', () => {
  it('declares the commands of the protocol', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual([...declared].sort(), Object.values(commands).sort());
    assert.deepEqual(withoutIndex(namesIn('client/src/commands', '.ts')), Object.keys(commands).map(kebab).sort());
  });

  it('declares the settings of the protocol with their defaults', () => {
    const declared = Object.entries(manifest.contributes.configuration.properties).map(([name, { default: value }]) => [name, value]);
    assert.deepEqual(
      Object.fromEntries(declared),
      Object.fromEntries(Object.entries({ ...defaultSettings, ...defaultTerminalSettings }).map(([name, value]) => [`${settingsSection}.${name}`, value])),
    );
  });

  it('has words for what it names, and names all words', () => {
    const used = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))];
    assert.deepEqual(used.sort(), Object.keys(readJson<object>('package.nls.json')).sort());
  });

  it('wakes up for, and asks about, the languages of the surfaces', () => {
    const languages = [...new Set(surfaces.flatMap(({ languageIds }) => languageIds))].sort();
    const asked = selector.flatMap((filter) => ('language' in filter ? [filter.language] : []));
    assert.deepEqual([...new Set(asked)].sort(), languages);
    const own = new Set(['dockerfile', ...manifest.contributes.languages.map(({ id }) => id)]);
    for (const language of languages.filter((id) => own.has(id))) assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
  });

  it('asks about all files that a surface takes, and wakes up for their usual names', () => {
    const globs = selector.flatMap((filter) => ('pattern' in filter ? [globExpression(filter.pattern)] : []));
    const missed = fileNames.filter((path) => !globs.some((glob) => glob.test(path)));
    assert.deepEqual(missed, [], 'no pattern of the document selector fits');
    assert.deepEqual(
      fileNames.filter((path) => !findSurface({ path })),
      [],
      'no surface takes',
    );
    const woken = manifest.activationEvents.flatMap((event) => (event.startsWith('workspaceContains:') ? [event.slice('workspaceContains:'.length)] : []));
    assert.deepEqual(
      woken.filter((path) => !findSurface({ path })),
      [],
    );
  });

  it('names every grammar that is there, by its own scope', () => {
    const named = [...manifest.contributes.grammars.map(({ path }) => path), ...manifest.contributes.languages.map(({ configuration }) => configuration ?? '')];
    const grammars = namesIn('syntaxes', '.json').filter((name) => /\.(tmLanguage|language-configuration)$/.test(name));
    assert.deepEqual([...new Set(named)].sort(), grammars.map((name) => `./syntaxes/${name}.json`).sort());
    for (const { path, scopeName } of manifest.contributes.grammars) assert.equal(readJson<{ scopeName: string }>(path).scopeName, scopeName);
  });

  it('scripts that are named are there', () => {
    for (const command of Object.values(manifest.scripts)) assert.ok(existsSync(command.replace(/^node /, '')), command);
  });
});

describe('project: layout', () => {
  it('holds nothing else at the top', () => {
    const allowed =
      /^(client|server|syntaxes|l10n|test|docs|scripts|samples|\.ci|\.vscode|package(-lock|\.nls(\.[a-z-]+)?)?\.json|tsconfig(\.base)?\.json|biome\.json|\.oxlintrc\.json|\.vscodeignore|\.gitignore|README\.md|LICENSE|CHANGELOG\.md)$/;
    const ignored = new Set(ignoredAtTop());
    assert.deepEqual(
      readdirSync('.').filter((name) => !ignored.has(name) && !allowed.test(name)),
      [],
    );
  });

  it('every folder of server/src has its walls, in TypeScript and in lint', () => {
    assert.deepEqual(foldersIn('server/src'), Object.keys(walls).sort());
    const all = [...Object.keys(walls), 'protocol'];
    for (const [folder, allowed] of Object.entries(walls)) {
      const references = referencesOf(`server/src/${folder}`);
      assert.deepEqual(
        references.filter((name) => !allowed.includes(name)),
        [],
        `${folder} refers to more than it may`,
      );
      assert.deepEqual(lintForbids(folder), all.filter((name) => name !== folder && !allowed.includes(name)).sort(), `lint for ${folder}`);
    }
    assert.deepEqual(referencesOf('server/protocol'), []);
    assert.deepEqual(referencesOf('client'), ['protocol', 'recognition']);
  });

  it('no file has more than 250 lines', () => {
    const sources = filesBelow('client', 'server', 'test', 'scripts').filter((path) => /\.(ts|mjs|py|sh)$/.test(path) && !path.includes('/data/'));
    assert.deepEqual(
      sources.filter((path) => read(path).split('\n').length > 251),
      [],
    );
  });

  it('names no machine it was made on', () => {
    const files = filesBelow('client', 'server', 'docs', 'scripts', 'samples', '.ci', '.vscode').concat('README.md', 'CHANGELOG.md', 'package.json');
    const texts = files.filter((path) => !/\.(png|vsix)$/.test(path));
    assert.deepEqual(
      texts.filter((path) => /\/work\/(main|shared)|\.\.\/shared\b/.test(read(path))),
      [],
    );
  });

  it('links only to what is there', () => {
    const pages = ['README.md', 'samples/README.md', ...filesBelow('docs').filter((path) => path.endsWith('.md'))];
    const links = pages.flatMap((page) => [...read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) => posix.join(posix.dirname(page), link)));
    assert.deepEqual(
      links.filter((link) => !existsSync(link)),
      [],
    );
  });

  it('ships only what is run', () => {
    const { stdout } = spawnSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies'], { encoding: 'utf8' });
    const shipped = stdout
      .trim()
      .split('\n')
      .filter((path) => !/^(package\.nls(\.[a-z-]+)?\.json|l10n\/.*\.json|syntaxes\/.*\.json)$/.test(path));
    assert.deepEqual(shipped.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/extension.js', 'dist/server.js', 'package.json']);
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
