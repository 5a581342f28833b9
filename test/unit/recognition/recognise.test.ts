import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sighting } from '../../../server/protocol/terminal';
import { endOutput, nothingRead, nothingReadOf, readOutput } from '../../../server/src/recognition/recognise';
import { spotLine } from '../../../server/src/recognition/spot-line';
import { unfound } from '../../../server/src/recognition/unfound';
import { streams } from './streams';

function recognise(chunks: Iterable<string>): readonly Sighting[] {
  let recognition = nothingRead;
  for (const chunk of chunks) recognition = readOutput(recognition, chunk);
  return endOutput(recognition);
}

function cut(text: string, size: number): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));
}

/** As a terminal of that width breaks lines that it draws anew (Windows' console before 2020). */
function wrapped(text: string, columns: number): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => cut(line, columns))
    .join('\r\n');
}

/** As pip prints on a terminal: sequences around words, and around the bar that stands before the context. */
function coloured(text: string): string {
  return text
    .replace(/^error/m, '\x1b[1;31merror\x1b[0m')
    .replace('externally-managed-environment', '\x1b[1mexternally-managed-environment\x1b[0m')
    .replace(/^[×x]/m, '\x1b[31m$&\x1b[0m')
    .replaceAll(/^ {4}/gm, '\x1b[31m   \x1b[0m ')
    .replaceAll('\n', '\x1b[K\r\n');
}

const noise = 'Collecting requests (externally) \x1b[32m━━━━\x1b[0m 62.6/62.6 kB\r\n'.repeat(20_000);

describe('recognition: what output says', () => {
  for (const { name, text, says } of streams) {
    it(name, () => {
      assert.deepEqual(recognise([text]), says);
      for (const size of [1, 2, 3, 7, 64, 500]) assert.deepEqual(recognise(cut(text, size)), says, `in pieces of ${size}`);
      assert.deepEqual(recognise([coloured(text)]), says, 'coloured');
      assert.deepEqual(recognise(cut(coloured(text), 5)), says, 'coloured, in pieces');
      assert.deepEqual(recognise([text.replaceAll(/\r?\n/g, '\r\n')]), says, 'CRLF');
    });
  }

  it('cut at every single place', () => {
    const { text, says } = streams.find(({ name }) => name.endsWith('.tty.ansi.txt')) ?? assert.fail();
    for (let at = 1; at < text.length; at++) assert.deepEqual(recognise([text.slice(0, at), text.slice(at)]), says, String(at));
  });

  for (const columns of [40, 25, 24, 23, 19])
    it(`drawn in ${columns} columns`, () => {
      for (const { name, text, says } of streams.filter(({ text, says: [first] }) => first?.installer === 'pip' && !text.includes('\x1b')))
        assert.deepEqual(recognise([wrapped(text, columns)]), says, name);
    });

  it('after a megabyte of other output, in pieces of any size', () => {
    const { text, says } = streams[0] ?? assert.fail();
    assert.ok(noise.length > 1 << 20);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70_000 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const all = noise + text + noise;
        const chunks = [];
        for (let at = 0, i = 0; at < all.length; i++) chunks.push(all.slice(at, (at += sizes[i % sizes.length] ?? 1) && at));
        assert.deepEqual(recognise(chunks.filter((chunk) => chunk !== '')), says);
      }),
      { numRuns: 5 },
    );
  });

  it('says each thing once, in order, and keeps little', () => {
    const [first, second] = [streams.find(({ name }) => name === 'no pip'), streams.find(({ name }) => name === 'uv 0.1')];
    let recognition = nothingRead;
    for (let i = 0; i < 500; i++) recognition = readOutput(recognition, `${first?.text}${noise.slice(0, 5_000)}${second?.text}`);
    assert.deepEqual(endOutput(recognition), [...(first?.says ?? []), ...(second?.says ?? [])]);
    assert.ok(recognition.kept.length < 10_000 && recognition.sightings.length === 2);
  });

  it('looks at no more places than it may', () => {
    let recognition = nothingRead;
    for (let i = 0; i < 100; i++) recognition = readOutput(recognition, 'externally managed '.repeat(1_000));
    assert.equal(recognition.left, 0);
    assert.deepEqual(endOutput(recognition), []);
  });
});

describe('recognition: lines for links', () => {
  const rows: readonly (readonly [line: string, linked: string | undefined, detail?: string])[] = [
    ['error: externally-managed-environment', 'error: externally-managed-environment'],
    ['#8 2.007 error: externally-managed-environment', 'error: externally-managed-environment'],
    ['error: The interpreter at /usr is externally managed, and indicates the following:', 'The interpreter at /usr is externally managed'],
    ['The virtual environment was not created successfully because ensurepip is not', 'not created successfully because ensurepip is not'],
    ['/usr/bin/python3: No module named pip', 'No module named pip', 'pip'],
    ["ModuleNotFoundError: No module named 'venv'", "No module named 'venv'", 'venv'],
    ["ModuleNotFoundError: No module named 'requests'", undefined],
    ['/usr/bin/bash: line 1: pip3: command not found', 'bash: line 1: pip3: command not found', 'pip3'],
    ['zsh: command not found: pip', 'zsh: command not found: pip', 'pip'],
    ['bash: pipx: command not found', undefined],
    ['$ grep -rn externally-managed-environment', undefined],
  ];
  for (const [line, linked, detail] of rows)
    it(line, () => {
      const spot = spotLine(line);
      assert.equal(spot && line.slice(spot.start, spot.end), linked);
      assert.equal(spot?.sighting.detail, detail);
    });
});

describe('recognition: what an exit code says alone', () => {
  const rows: readonly (readonly [commandLine: string, exitCode: number | undefined, detail: string | undefined])[] = [
    ['pip install flask', 127, 'pip'],
    ['cd sub && sudo -E pip3.11 install flask', 127, 'pip3.11'],
    ['pip install flask', 1, undefined],
    ['pip install flask', undefined, undefined],
    ['pipx install flask', 127, undefined],
    ['venv/bin/pip install flask', 127, undefined],
    ['make', 127, undefined],
  ];
  for (const [commandLine, exitCode, detail] of rows)
    it(`${commandLine}, ${exitCode}`, () =>
      assert.deepEqual(unfound(commandLine, exitCode), detail === undefined ? [] : [{ kind: 'no-command', installer: 'shell', detail }]));
});

describe('recognition: the output of a command that names none of our programs', () => {
  const refusal = 'error: externally-managed-environment\r\n\r\n× This environment is externally managed\r\n';
  const read = (commandLine: string, pieces: readonly string[]) => {
    let recognition = nothingReadOf(commandLine);
    for (const piece of pieces) recognition = readOutput(recognition, piece);
    return { says: endOutput(recognition), kept: (recognition.last ?? []).join('').length };
  };
  const much = (size: number) => cut(noise, size);

  it('is looked at in the end, in whatever pieces it comes', () => {
    for (const size of [7, 1000, 100_000]) {
      const { says, kept } = read('make', [...much(size), ...cut(refusal, 3), 'make: *** [all] Error 1\r\n']);
      assert.deepEqual(says, [{ kind: 'externally-managed', installer: 'pip' }]);
      assert.ok(kept < 64_000 + 2 * Math.max(size, 4000), String(kept));
    }
  });

  it('is not looked at before that; that of others is', () => {
    const pieces = [refusal, ...much(1000)];
    assert.deepEqual(read('make', pieces).says, []);
    for (const line of ['make && pip install x', './venv/bin/python setup.py', ''])
      assert.deepEqual(read(line, pieces).says, [{ kind: 'externally-managed', installer: 'pip' }]);
  });
});
