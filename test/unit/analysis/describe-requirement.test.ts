import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import { describeRequirement } from '../../../server/src/analysis/describe-requirement';
import { defaultOptions } from '../../../server/src/analysis/options';
import type { System } from '../../../server/src/model/system';

/** What is said of a line on Debian 12, or on another release. */
function said(line: string, distribution = 'debian', codename = 'bookworm'): string {
  const system = { title: 'Debian 12', release: { distribution, codename, version: '12' } } as System;
  const facts = { machine: { system, interpreter: undefined, active: undefined }, images: {}, readBeside: () => undefined };
  return describeRequirement(1, analyse({ path: 'requirements.txt', text: line }, facts, defaultOptions))?.sentences.join(' ') ?? '';
}

describe('describeRequirement', () => {
  // versions: Contents index of bookworm
  const rows: readonly (readonly [line: string, expected: RegExp])[] = [
    ['Flask', /^Debian 12 has 2\.2\.2, in the package python3-flask\.$/],
    ['flask>=2,<3', /2\.2\.2, .*: that fits >=2,<3\.$/],
    ['flask == 2.*', /: that fits == 2\.\*\.$/],
    ['flask~=3.0', /: that does not fit ~=3\.0\.$/],
    ['flask (>=3)', /: that does not fit >=3\.$/],
    ['flask>=3.0rc1', /: whether that fits >=3\.0rc1 is not known\.$/],
    ['PyYAML', /in the package python3-yaml\.$/],
    ['httpie', /^An application: pipx .*\(pipx install httpie\)\. Debian 12 has .* in the package httpie\.$/],
    ['RPi.GPIO', /^Belongs to the system: on Debian it comes in the package python3-rpi\.gpio/],
    ['constructor', /^$/],
    ['-e .', /^$/],
  ];
  for (const [line, expected] of rows) it(line, () => assert.match(said(line), expected));

  it('names no package for a release it has no table of', () => {
    assert.equal(said('flask', 'debian', 'sarge'), '');
    assert.equal(said('flask', 'ubuntu', 'bookworm'), '');
  });
});
