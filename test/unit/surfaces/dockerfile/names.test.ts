import assert from 'node:assert/strict';
import { findSurface } from '../../../../server/src/surfaces/find-surface';
import { dockerfile } from '../../../../server/src/surfaces/dockerfile/surface';

const yes = [
  'Dockerfile',
  'a/b/Dockerfile',
  'Dockerfile.dev',
  'Dockerfile-dev',
  'api.dockerfile',
  'api.Dockerfile',
  'Containerfile',
  'Containerfile.web',
  'dockerfile',
  'docker/Dockerfile.ubuntu22.04',
  'x.containerfile',
];
const no = [
  'Dockerfile.j2',
  'Dockerfile.template',
  'Dockerfile.tmpl',
  'Dockerfile.erb',
  'Dockerfile.m4',
  'Dockerfile.in',
  'Dockerfile.dockerignore',
  'Dockerfile.md',
  'MyDockerfile',
  'dockerfiles/readme',
  'Dockerfile/readme.txt',
  'dockerfile.py',
  '{{cookiecutter.name}}/Dockerfile',
  'docker-compose.yml',
  '',
];

const templates = [
  'FROM {{ base }}\nRUN x',
  '{{#if x}}\nFROM y\n{{/if}}',
  '{% if x %}\nFROM y',
  'FROM y\nRUN {% if a %}b{% endif %}',
  'FROM %%BASE%%',
  "include(`base.m4')\nRUN x",
  'FROM x\n<% if y %>\nRUN z',
  'FROM @IMAGE@',
];
const files = [
  "FROM x\nRUN docker inspect -f '{{.Id}}' y",
  "FROM x\nRUN curl -w '%{http_code}' y",
  'FROM x\nRUN <<E\n{{ a }}\nE',
  'FROM x\nCOPY <<E /t\n{% a %}\nE',
];

describe('Dockerfile names', () => {
  for (const path of yes) it(`${path} is one`, () => assert.equal(findSurface({ path })?.id, 'dockerfile'));
  for (const path of no) it(`${path} is none`, () => assert.equal(dockerfile.matches(path), false));
  it('the editor says so', () => assert.equal(findSurface({ path: 'build.txt2', languageId: 'dockerfile' })?.id, 'dockerfile'));

  for (const text of templates) {
    it(`${text.replace(/\n/g, ' ⏎ ')} is a template`, () => {
      const { jobs, problems } = dockerfile.extract({ path: 'Dockerfile', text });
      assert.deepEqual([jobs.length, problems.length], [0, 1]);
    });
  }
  for (const text of files)
    it(`${text.replace(/\n/g, ' ⏎ ')} is no template`, () => assert.equal(dockerfile.extract({ path: 'Dockerfile', text }).jobs.length, 1));

  for (const [name, text, message] of [
    ['an empty file', '', /no FROM/],
    ['a binary file', 'FROM x\0', /no text/],
    ['a huge file', `FROM x\n${'#'.repeat(1_000_001)}`, /more than/],
  ] as const) {
    it(name, () => {
      const { jobs, problems } = dockerfile.extract({ path: 'Dockerfile', text });
      assert.equal(jobs.length, 0);
      assert.match(problems[0]?.message ?? '', message);
    });
  }
});
