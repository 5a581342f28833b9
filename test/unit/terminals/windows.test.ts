import assert from 'node:assert/strict';
import type { EndedCommand } from '../../../server/protocol/terminal';
import { explainFailure } from '../../../server/src/terminals/explain-failure';
import { debian, refusal, viewOf } from './made-up-terminal';

describe('terminals: PowerShell on Windows, by its forms alone', () => {
  const cwd = String.raw`C:\Users\me\my project`;
  const python = String.raw`C:\Users\me\AppData\Roaming\uv\python\cpython-3.12-windows-x86_64-none\python.exe`;
  const view = viewOf({ createVenv: { kind: 'ready', steps: [{ program: python, args: ['-m', 'venv', String.raw`${cwd}\.venv`] }] } });
  const windows = {
    ...debian,
    ...{
      interpreters: [],
      programs: {},
      files: {},
      links: {},
      scripts: {},
      listed: [],
      release: undefined,
      title: 'Windows',
      user: 'me',
      home: String.raw`C:\Users\me`,
    },
    variables: { PATH: String.raw`C:\Users\me\bin;C:\Windows` },
  };
  const ask = (commandLine: string, given: Partial<EndedCommand> = {}) =>
    ([undefined, windows] as const).map((system) => {
      const ended: EndedCommand = { commandLine, confidence: 'high', shell: 'pwsh', cwd, exitCode: 1, sightings: [refusal], ...given };
      return explainFailure(ended, {
        system,
        view: { ...view, report: { ...view.report, interpreter: { ...view.report.interpreter, path: python } } },
        folder: cwd,
      });
    });

  const rows: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['pip install requests', String.raw`& 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install requests`],
    [
      "$env:FOO='a b'; python -m pip install -r 'my reqs.txt'",
      String.raw`$env:FOO='a b'; & 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install -r 'my reqs.txt'`,
    ],
    [String.raw`pip.exe install --user .\wheel`, String.raw`& 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install .\wheel`],
    ['pip install $name', undefined],
  ];
  for (const [typed, expected] of rows)
    it(typed, () => {
      for (const said of ask(typed)) {
        const way = said?.ways.find(({ kind }) => kind === 'run-again');
        assert.equal(way?.commandLine, expected);
        if (way)
          assert.deepEqual(way.createVenv, { path: String.raw`${cwd}\.venv`, steps: [{ program: python, args: ['-m', 'venv', String.raw`${cwd}\.venv`] }] });
      }
    });

  it('an activated one is silent', () => {
    const environment = { VIRTUAL_ENV: String.raw`C:\v`, Path: String.raw`C:\v\Scripts;C:\Windows` };
    assert.deepEqual(ask('pip install x', { environment }), [undefined, undefined]);
  });
});
