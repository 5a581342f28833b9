import * as assert from 'node:assert/strict';
import { type Token, tokenizer } from '../tokens';

let tokenize: (scope: string, lines: readonly string[]) => Promise<readonly Token[]>;

/** Pieces of a text with their innermost scope, as far as we gave it them. */
async function tokens(scope: string, ...lines: readonly string[]): Promise<readonly string[]> {
  return (await tokenize(scope, lines)).flatMap(({ text, scope: inner }) =>
    text.trim() !== '' && /\.(pip-requirements|externally-managed|pep668)$/.test(inner) && !/^(source|meta)\./.test(inner)
      ? [`${text.trim()} ${inner.split('.').slice(0, 3).join('.')}`]
      : [],
  );
}

/** Grammars and the injection, with the real tokenizer and the editor's own grammars. */
export function colours(): void {
  before(async () => {
    tokenize = await tokenizer();
  });

  it('requirements', async () => {
    assert.deepEqual(
      await tokens('source.pip-requirements', 'flask[async]>=2 ; python_version < "3.9"  # why', '-r base.txt', 'rich==1 \\', '  --hash=sha256:ab'),
      [
        'flask entity.name.type',
        '[ punctuation.definition.extras',
        'async variable.parameter.extras',
        '] punctuation.definition.extras',
        '>= keyword.operator.comparison',
        '2 constant.numeric.version',
        '; punctuation.separator.marker',
        'python_version support.variable.marker',
        '< keyword.operator.comparison',
        '"3.9" string.quoted.pip-requirements',
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
      await tokens(
        'source.externally-managed',
        '[externally-managed]',
        "Error=It's Debian's:",
        ' key = no key',
        '',
        '# aside',
        ' use apt',
        'Error-de: Nimm apt',
      ),
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
        'source.dockerfile',
        'FROM debian:12',
        'ENV PIP_BREAK_SYSTEM_PACKAGES=1 MY_UV_SYSTEM_PYTHON=1',
        '# --break-system-packages',
        'RUN pip install --break-system-packages x --break-system-packages-not',
      ),
      [variable('PIP_BREAK_SYSTEM_PACKAGES'), flag('--break-system-packages')],
    );
    assert.deepEqual(await tokens('source.shell', 'UV_SYSTEM_PYTHON=1 uv pip install x', 'pip install --break-system-packages x # --break-system-packages'), [
      variable('UV_SYSTEM_PYTHON'),
      // the shell's grammar has the first dash
      flag('-break-system-packages'),
    ]);
  });

  it('lines that nobody writes take no longer than others', async () => {
    const lines = [
      '['.repeat(20_000),
      '[a'.repeat(10_000),
      `a;${'"'.repeat(20_000)}`,
      '--a '.repeat(5_000),
      `a==${'1.'.repeat(10_000)}`,
      `a${' #'.repeat(10_000)}`,
      ' '.repeat(20_000),
    ];
    for (const line of lines) {
      const began = performance.now();
      await tokens('source.pip-requirements', line);
      // 0.1 s on an idle machine; what is quadratic takes a hundred times that
      assert.ok(performance.now() - began < 3_000, line.slice(0, 10));
    }
  });
}
