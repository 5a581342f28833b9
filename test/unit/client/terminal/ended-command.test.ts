import assert from 'node:assert/strict';
import { withoutNext } from '../../../../client/src/terminal/ended-command';

describe('client: lines that VS Code reads as one command', () => {
  const rows: readonly (readonly [line: string, next: string, own: string])[] = [
    ['pip install flask\nsleep 5', 'sleep 5', 'pip install flask'],
    ['pip install flask\nexport A=1\nflask run', 'export A=1', 'pip install flask'],
    ['pip install \\\n  flask', 'ls', 'pip install \\\n  flask'],
    ['pip install -r /dev/stdin <<EOF\nflask\nEOF', 'ls', 'pip install -r /dev/stdin <<EOF\nflask\nEOF'],
    ['pip install flask', 'pip install flask', 'pip install flask'],
    ['pip install flask\nls', '', 'pip install flask\nls'],
  ];
  for (const [line, next, own] of rows) it(`${JSON.stringify(line)}, then ${JSON.stringify(next)}`, () => assert.equal(withoutNext(line, next), own));
});
