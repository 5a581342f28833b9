import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../server/src/analysis/explain';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';
import { said } from '../../../server/src/analysis/said';
import type { Resolution } from '../../../server/src/model/system';

/** One command as the real pip answered it in a real Debian root, see test/oracle/README.md. */
interface Row {
  readonly id: string;
  readonly family: string;
  readonly cmd: string;
  readonly root: string;
  readonly user?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly shell?: 'bash' | 'sh';
  readonly cwd?: string;
  readonly label: string;
  readonly refused: number;
  readonly note?: string;
}

const rowsOf = (name: string): Row[] =>
  readFileSync(join(__dirname, '../../../../test/oracle', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

const places = new Map<string, Resolution>();

function placeOf(root: string): Resolution {
  const name = root.replace(/-bare$/, '');
  const image = `${['noble', 'jammy'].includes(name) ? 'ubuntu' : 'debian'}:${name}`;
  const place = places.get(root) ?? resolveNamed({ image, ...(name === root ? {} : { packages: [] }) });
  assert.ok(place);
  places.set(root, place);
  return place;
}

/** Whether the line is predicted as refused, and how many calls are. */
function predict({ cmd, root, user, env, files, shell, cwd }: Row): { readonly refused: boolean; readonly count: number } {
  const { verdict, invocations } = explain({ command: cmd, place: placeOf(root), shell: shell ?? 'bash', user, variables: env, files, cwd: cwd ?? '/work' });
  return { refused: verdict === 'refused', count: invocations.filter((invocation) => said(invocation).verdict === 'refused').length };
}

describe('predictions against what the real pip did', function () {
  this.timeout(60_000);

  it('has each of the 300 public commands right, calls counted', () => {
    const wrong = rowsOf('public').filter((row) => {
      const { refused, count } = predict(row);
      return refused !== (row.label === 'refused') || count !== row.refused;
    });
    assert.deepEqual(
      wrong.map(({ id, cmd }) => [id, cmd]),
      [],
    );
  });

  for (const half of ['generated-a', 'generated-b']) {
    it(`keeps the rates on ${half}: refused found 99 %, false alarms 0.5 %, calls counted 97 %`, () => {
      // a run that stopped at a missing program or at the network says nothing about the line, but for look-alikes
      const rows = rowsOf(half).filter(({ label, note, family }) => label === 'refused' || note === undefined || family === 'lookalike');
      const judged = rows.map((row) => ({ row, ...predict(row) }));
      const refused = judged.filter(({ row }) => row.label === 'refused');
      const fine = judged.filter(({ row }) => row.label !== 'refused');
      const share = (part: readonly unknown[], all: readonly unknown[]) => part.length / all.length;
      const rates = {
        found: share(
          refused.filter((one) => one.refused),
          refused,
        ),
        falseAlarms: share(
          fine.filter((one) => one.refused),
          fine,
        ),
        exact: share(
          judged.filter(({ row, count }) => count === row.refused),
          judged,
        ),
      };
      assert.ok(rates.found >= 0.99 && rates.falseAlarms <= 0.005 && rates.exact >= 0.97, JSON.stringify(rates));
    });
  }
});
