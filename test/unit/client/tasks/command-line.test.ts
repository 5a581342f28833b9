import * as assert from 'node:assert/strict';
import { commandLine } from '../../../../client/src/tasks/command-line';

describe('a call as people type it', () => {
  const rows: readonly [string, readonly string[], string][] = [
    ['linux', ['-m', 'venv', '/x/.venv'], 'python3 -m venv /x/.venv'],
    ['linux', ['/my project/.venv'], "python3 '/my project/.venv'"],
    ['linux', ['/$(id)/`id`'], "python3 '/$(id)/`id`'"],
    ['linux', ["/it's"], String.raw`python3 '/it'\''s'`],
    ['linux', ['httpie>=3'], "python3 'httpie>=3'"],
    ['win32', ['C:\\my project\\.venv'], 'python3 "C:\\my project\\.venv"'],
  ];
  for (const [platform, args, expected] of rows) it(expected, () => assert.equal(commandLine({ program: 'python3', args }, platform), expected));
});
