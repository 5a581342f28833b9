import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { inFolder } from '../editor';

interface Token {
  /** The text. */
  readonly c: string;
  /** Its scopes, the outermost first. */
  readonly t: string;
}

/** What VS Code's own tokenizer makes of a file: each text with its innermost scope, as far as we or the override gave it one. */
async function tokens(name: string, ...lines: readonly string[]): Promise<readonly string[]> {
  fs.writeFileSync(inFolder(name), lines.join('\n'));
  const found = await vscode.commands.executeCommand<readonly Token[]>('_workbench.captureSyntaxTokens', vscode.Uri.file(inFolder(name)));
  return found.flatMap(({ c, t }) => {
    const scope = t.split(' ').at(-1) ?? '';
    return /\.(pip-requirements|externally-managed|pep668)$/.test(scope) && !scope.startsWith('source.')
      ? [`${c.trim()} ${scope.split('.').slice(0, 3).join('.')}`]
      : [];
  });
}

/** Grammars and the injection, with the real tokenizer and the editor's own grammars. */
export function colours(): void {
  it('requirements', async () => {
    assert.deepEqual(
      await tokens('requirements-colours.txt', 'flask[async]>=2 ; python_version < "3.9"  # why', '-r base.txt', 'rich==1 \\', '  --hash=sha256:ab'),
      [
        'flask entity.name.type',
        '[ punctuation.definition.extras',
        'async variable.parameter.extras',
        '] punctuation.definition.extras',
        '>= keyword.operator.comparison',
        '2 constant.numeric.version',
        '; punctuation.separator.marker',
        ' meta.marker.pip-requirements',
        'python_version support.variable.marker',
        ' meta.marker.pip-requirements',
        '< keyword.operator.comparison',
        ' meta.marker.pip-requirements',
        '"3.9" string.quoted.pip-requirements',
        ' meta.marker.pip-requirements',
        '# why comment.line.number-sign',
        '-r keyword.other.option',
        'base.txt string.unquoted.option',
        'rich entity.name.type',
        '== keyword.operator.comparison',
        '1 constant.numeric.version',
        '\\ constant.character.escape',
        '--hash keyword.other.option',
        '= punctuation.separator.key-value',
        'sha256:ab string.unquoted.option',
      ],
    );
  });

  it('a marker, whose message goes on over its lines', async () => {
    assert.deepEqual(
      await tokens('EXTERNALLY-MANAGED', '[externally-managed]', "Error=It's Debian's:", ' key = no key', '', '# aside', ' use apt', 'Error-de: Nimm apt'),
      [
        '[ punctuation.definition.entity',
        'externally-managed entity.name.section',
        '] punctuation.definition.entity',
        'Error keyword.other.definition',
        '= punctuation.separator.key-value',
        "It's Debian's: string.unquoted.message",
        'key = no key string.unquoted.message',
        '# aside comment.line.externally-managed',
        'use apt string.unquoted.message',
        'Error keyword.other.definition',
        '-de constant.language.locale',
        ': punctuation.separator.key-value',
        'Nimm apt string.unquoted.message',
      ],
    );
  });

  it('overrides in Dockerfiles and shell text, but not in comments and other words', async () => {
    const flag = (text: string) => `${text} keyword.other.unsafe`;
    const variable = (text: string) => `${text} variable.language.override`;
    assert.deepEqual(
      await tokens(
        'colours.dockerfile',
        'FROM debian:12',
        'ENV PIP_BREAK_SYSTEM_PACKAGES=1 MY_UV_SYSTEM_PYTHON=1',
        '# --break-system-packages',
        'RUN pip install --break-system-packages x --break-system-packages-not',
      ),
      [variable('PIP_BREAK_SYSTEM_PACKAGES'), flag('--break-system-packages')],
    );
    assert.deepEqual(await tokens('colours.sh', 'UV_SYSTEM_PYTHON=1 uv pip install x', 'pip install --break-system-packages x # --break-system-packages'), [
      variable('UV_SYSTEM_PYTHON'),
      // the shell's grammar has the first dash
      flag('-break-system-packages'),
    ]);
  });

  it('lines that nobody writes are coloured in time', async function () {
    this.timeout(20_000);
    await tokens(
      'requirements-long.txt',
      '['.repeat(20_000),
      `a;${'"'.repeat(20_000)}`,
      '--a '.repeat(5_000),
      `a==${'1.'.repeat(10_000)}`,
      `a${' #'.repeat(10_000)}`,
    );
  });
}
