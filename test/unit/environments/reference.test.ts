import assert from 'node:assert/strict';
import { parseImageReference } from '../../../server/src/environments/reference';

const digest = `sha256:${'0'.repeat(64)}`;

/** A reference, and its name, tag and digest. */
const rows: readonly (readonly [text: string, name: string, tag?: string | undefined, digest?: string | undefined])[] = [
  ['debian', 'debian'],
  ['debian:12', 'debian', '12'],
  ['library/debian:12', 'debian', '12'],
  ['docker.io/library/debian:12', 'debian', '12'],
  ['index.docker.io/library/debian', 'debian'],
  ['docker.io/node', 'node'],
  ['a/b', 'a/b'],
  ['a/b/c:1.0-rc_2', 'a/b/c', '1.0-rc_2'],
  ['mcr.microsoft.com/playwright/python:v1-noble', 'mcr.microsoft.com/playwright/python', 'v1-noble'],
  ['localhost/x', 'localhost/x'],
  ['localhost:5000/x:1', 'localhost:5000/x', '1'],
  ['host:5000/a/b:1', 'host:5000/a/b', '1'],
  ['[::1]:5000/x', '[::1]:5000/x'],
  ['public.ecr.aws/docker/library/python:3.12', 'python', '3.12'],
  ['arm64v8/alpine:3.20', 'alpine', '3.20'],
  ['docker.io/amd64/debian:12', 'debian', '12'],
  ['i386/ubuntu:latest', 'i386/ubuntu', 'latest'],
  [`debian@${digest}`, 'debian', undefined, digest],
  [`debian:12@${digest}`, 'debian', '12', digest],
  ['a__b/c--d.e', 'a__b/c--d.e'],
];

describe('image references', () => {
  for (const [text, name, tag, hash] of rows) it(text, () => assert.deepEqual(parseImageReference(text), { name, tag, digest: hash }));
  for (const text of ['', 'Debian', 'a b', ':12', 'debian:', 'debian@sha256:12', '-a', 'a//b', 'a/', 'debian:12:13', '{{x}}', 'https://x/y', 'a:-1'])
    it(`${JSON.stringify(text)} is none`, () => assert.equal(parseImageReference(text), undefined));
});
