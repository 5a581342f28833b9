import assert from 'node:assert/strict';
import { releases } from '../../../server/src/data/releases';
import { distributionPackage, installPackages } from '../../../server/src/environments/packages';
import { releaseOfTag } from '../../../server/src/environments/releases';
import { resolveImage } from '../../../server/src/environments/image';
import type { Release, System } from '../../../server/src/model/system';

const release = (text: string): Release => releaseOfTag(...(text.split(':') as [string, string])) as Release;

const system = (reference: string): System => {
  const resolution = resolveImage({ kind: 'image', reference, span: undefined }, { taught: {} });
  assert.ok(resolution.kind === 'system');
  return resolution.system;
};

/** A release, a name, and what comes beside the interpreter: `absent`, `nothing` for names that bring nothing we follow. */
const rows: readonly (readonly [release: string, name: string, brings: string])[] = [
  ['debian:bookworm', 'python3', 'python3'],
  ['debian:bookworm', 'python3-pip', 'python3 python3-pip'],
  ['debian:bookworm', 'python3-pip=23.0.1+dfsg-1', 'python3 python3-pip'],
  ['debian:bookworm', 'python3:any', 'python3'],
  ['debian:bookworm', 'python3-venv', 'python3 python3.11-venv'],
  ['debian:bookworm', 'python3-full', 'python3 python3.11-venv'],
  ['debian:bookworm', 'python3.11-venv', 'python3.11-venv'],
  ['debian:bookworm', 'pipx', 'pipx python3 python3.11-venv'],
  ['debian:bookworm', 'virtualenv', 'python3 python3-virtualenv'],
  ['debian:bullseye', 'virtualenv', 'python3 python3-pip python3-virtualenv'],
  ['debian:bookworm', 'tox', 'python3 python3-virtualenv tox'],
  ['debian:bookworm', 'python3-poetry', 'python3 python3-poetry python3-virtualenv'],
  ['debian:bookworm', 'pipenv', 'pipenv python3 python3-virtualenv'],
  ['debian:bookworm', 'python-is-python3', 'python-is-python3 python3'],
  ['debian:bookworm', 'python3-requests', 'python3'],
  ['debian:bookworm', 'python3-dev', 'python3'],
  ['debian:bookworm', 'python3-doc', 'nothing'],
  ['debian:bookworm', 'supervisor', 'python3'],
  ['debian:bookworm', 'mercurial', 'python3'],
  ['debian:bookworm', 'curl', 'nothing'],
  ['debian:bookworm', 'python-pip', 'absent'],
  ['debian:bookworm', 'python', 'absent'],
  ['debian:bookworm', 'python2', 'absent'],
  ['debian:bookworm', 'python3.12', 'absent'],
  ['debian:bookworm', 'python3-distutils', 'python3'],
  ['debian:bookworm', 'python3.11-distutils', 'python3'],
  ['debian:trixie', 'python3-distutils', 'absent'],
  ['debian:trixie', 'python3.13', ''],
  ['debian:trixie', 'flit', 'flit python3 python3-pip'],
  ['debian:sid', 'python3.13-venv', 'python3.13-venv'],
  ['debian:bullseye', 'pipx', 'absent'],
  ['debian:bullseye', 'python2', 'nothing'],
  ['ubuntu:noble', 'python3-venv', 'python3 python3.12-venv'],
  ['ubuntu:noble', 'python3.12-venv', 'python3.12-venv'],
  ['ubuntu:noble', 'python3-distutils', 'absent'],
  ['ubuntu:noble', 'python-is-python3', 'python-is-python3 python3'],
  ['ubuntu:noble', 'python2.7', 'python2.7 (elsewhere)'],
  ['ubuntu:resolute', 'python-pip', 'python-pip (elsewhere)'],
  ['ubuntu:resolute', 'python3.6', '(elsewhere)'],
  ['ubuntu:jammy', 'python2', 'nothing'],
  ['ubuntu:jammy', 'pipx', 'pipx python3 python3.10-venv'],
  ['alpine:3.20', 'py3-pip', 'python pip'],
  ['alpine:3.20', 'py-pip', 'python pip'],
  ['alpine:3.20', 'python3=~3.12', 'python'],
  ['alpine:3.20', 'pipx', 'python pipx'],
  ['alpine:3.20', 'uv', 'uv'],
  ['alpine:3.20', 'git', 'nothing'],
  ['alpine:3.20', 'python2', 'absent'],
  ['alpine:3.20', 'python', 'absent'],
  ['archlinux:latest', 'python-pip', 'python pip'],
  ['fedora:41', 'pipx', 'python pipx'],
];

describe('packages', () => {
  for (const [where, name, brings] of rows) {
    it(`${name} of ${where}`, () => {
      const answer = distributionPackage(release(where), name, false);
      const found =
        answer?.kind === 'installs'
          ? answer.packages
              .filter((each) => !/^(lib)?python3(\.\d+)?-(minimal|stdlib)$/.test(each))
              .concat(answer.foreign ? '(elsewhere)' : [])
              .join(' ')
          : (answer?.kind ?? 'nothing');
      assert.equal(found, brings);
    });
  }

  it('recommended packages come only where they are asked for', () => {
    const where = release('debian:sid');
    assert.equal(distributionPackage(where, 'libreoffice', false)?.kind, 'installs');
    const packages = (recommended: boolean): readonly string[] => {
      const answer = distributionPackage(where, 'libreoffice', recommended);
      return answer?.kind === 'installs' ? answer.packages : [];
    };
    assert.deepEqual([packages(false).includes('python3.14-venv'), packages(true).includes('python3.14-venv')], [false, true]);
  });

  it('venv mends ensurepip, python-is-python3 adds a name', () => {
    const before = installPackages(system('debian:12'), ['python3']);
    assert.deepEqual([before.interpreters[0]?.ensurepip, before.interpreters[0]?.names], ['missing', ['/usr/bin/python3']]);
    const after = installPackages(before, ['python3-venv', 'python-is-python3', 'pipx', 'virtualenv']);
    assert.deepEqual([after.interpreters[0]?.ensurepip, after.interpreters[0]?.names], ['guarded', ['/usr/bin/python3', '/usr/bin/python']]);
    assert.deepEqual(after.programs, { '/usr/bin/pipx': 'pipx', '/usr/bin/virtualenv': 'virtualenv' });
  });

  it('a marker that was taken away stays away until its package comes', () => {
    const marked = installPackages(system('debian:12'), ['python3']);
    const without = { ...marked, interpreters: marked.interpreters.map((interpreter) => ({ ...interpreter, marked: false })) };
    assert.equal(installPackages(without, ['python3-pip']).interpreters[0]?.marked, false);
    assert.equal(installPackages(installPackages(system('debian:12'), ['python3-minimal']), ['python3']).interpreters[0]?.marked, true);
  });

  it('an image keeps its own Python', () => {
    const after = installPackages(system('python:3.12-slim-bookworm'), ['python3-pip']);
    assert.deepEqual(
      after.interpreters.map(({ executable }) => executable),
      ['/usr/local/bin/python3.12', '/usr/bin/python3.11'],
    );
  });

  it('names that are not there change nothing, others are remembered', () => {
    const bare = system('debian:12');
    assert.equal(installPackages(bare, ['python-pip', 'python']), bare);
    assert.deepEqual(installPackages(bare, ['curl']).packages, ['curl']);
  });

  it('every release that is known says a pip and a Python', () => {
    for (const row of releases) assert.match(`${row.python} ${row.pip}`, /^3\.\d+(\.\d+)? \d+(\.\d+)+$/, row.title);
  });
});
