import * as assert from 'node:assert/strict';
import type { PipAnswer } from '../../../../server/src/installers/pip/call';
import { predict, type Surroundings } from './call';
import matrix from './matrix.json';

interface Case {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly silent?: boolean;
  readonly outcome: Readonly<Record<string, string>>;
}

const files: Readonly<Record<string, string>> = matrix.files;

/** `22.3.1,23.0.1..main` as versions. */
function versionsOf(text: string): string[] {
  return text.split(',').flatMap((part) => {
    const [first, last] = part.split('..');
    const from = matrix.versions.indexOf(first as string);
    return matrix.versions.slice(from, matrix.versions.indexOf(last ?? (first as string)) + 1);
  });
}

function answer({ args, env }: Case, version: string): PipAnswer {
  const variables: Record<string, string> = { PIP_CONFIG_FILE: '/dev/null', PIP_NO_INDEX: '1', ...env };
  const path = variables['PIP_CONFIG_FILE'] as string;
  const given: Surroundings = {
    version: version === 'main' ? '26.3.dev0' : version,
    variables,
    files: [{ kind: 'env', path, text: files[path.replace('.conf', '')] }],
    requirements: (file) => (file === 'missing.txt' ? 'missing' : 'named'),
  };
  const first = predict(args, given);
  return first.python === '/usr/bin/python3' ? predict(args, { ...given, rerun: true }) : first;
}

/** An answer in the matrix's words; an install that passes fails there, since PKG does not exist. */
function agrees({ verdict, exit, python }: PipAnswer, real: string, silent: boolean): boolean {
  const status = Number(real.split(' ')[1]);
  if (python === '/nonexistent') return status === 1;
  if (verdict === 'refused') return real === 'refused 1' || (silent && status === 1);
  if (real.startsWith('refused') || verdict === 'unknown') return false;
  return exit === undefined ? status < 2 : exit === status;
}

describe('pip, as the real ones answered', () => {
  for (const row of matrix.cases as unknown as readonly Case[]) {
    const title = [...Object.entries(row.env ?? {}).map(([name, value]) => `${name}='${value}'`), 'pip', ...row.args].join(' ');
    it(title, () => {
      for (const [versions, real] of Object.entries(row.outcome)) {
        for (const version of versionsOf(versions)) {
          const found = answer(row, version);
          assert.ok(
            agrees(found, real, row.silent === true),
            `${version}: really ${real}, predicted ${found.verdict} ${found.exit}: ${found.reasons[0]?.message}`,
          );
        }
      }
    });
  }
});
