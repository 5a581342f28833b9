import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findSurface } from '../../../../server/src/surfaces/find-surface';
import { readRequirementLines } from '../../../../server/src/surfaces/requirements/lines';
import { requirements } from '../../../../server/src/surfaces/requirements/surface';

const yes = [
  'requirements.txt',
  'a/requirements.txt',
  'requirements-dev.txt',
  'requirements_test.txt',
  'requirements.dev.txt',
  'dev-requirements.txt',
  'test_requirements.txt',
  'web.requirements.txt',
  'constraints.txt',
  'constraints-3.11.txt',
  'requirements/base.txt',
  'requirements/dev.in',
  'requirements.in',
  'Requirements.txt',
  'reqs.txt',
];
const no = [
  'notes.txt',
  'requirements.md',
  'requirements.py',
  'system-requirements.txt',
  'apt-requirements.txt',
  'requirements-apt.txt',
  'docs/readme.txt',
  'requirementsx.txt',
  'myrequirements.txt',
  'requirements/README.txt',
  'requirements',
  'robots.txt',
  'LICENSE.txt',
  'requirements.yml',
];

/** A file, and its lines: kind and pieces. */
const rows: readonly (readonly [text: string, ...lines: string[]])[] = [
  ['flask', 'flask'],
  ['Flask==2.0', 'Flask | ==2.0'],
  ['flask >= 2, < 3  # why', 'flask | >= 2, < 3'],
  ['requests[security,socks] ~= 2.8', 'requests [security,socks] | ~= 2.8'],
  ['a (>=1)', 'a | (>=1)'],
  ['a; python_version < "3.8"', 'a ; python_version < "3.8"'],
  ['flask # why', 'flask'],
  ['flask [async] # why', 'flask [async]'],
  ['flask; python_version < "3" # why', 'flask ; python_version < "3"'],
  ['a==1 ; sys_platform == "win32"', 'a | ==1 ; sys_platform == "win32"'],
  ['zope.interface', 'zope.interface'],
  ['a-b_c.d==1', 'a-b_c.d | ==1'],
  ['pip @ https://x/pip.zip#sha1=1 ; python_version > "3"', 'pip @ https://x/pip.zip#sha1=1 ; python_version > "3"'],
  ['a @ git+https://x/a.git@main#egg=a', 'a @ git+https://x/a.git@main#egg=a'],
  ['a==1 --hash=sha256:1 --hash=sha256:2', 'a | ==1 --hash=sha256:1 --hash=sha256:2'],
  ['a==1 \\\n    --hash=sha256:1 \\\n    --hash=sha256:2\nb', 'a | ==1 --hash=sha256:1 \\\n    --hash=sha256:2', 'b'],
  ['-r base.txt', 'file base.txt'],
  ['-rbase.txt', 'file base.txt'],
  ['--requirement=base.txt', 'file base.txt'],
  ['-c limits.txt', 'constraint limits.txt'],
  ['-e .', 'editable .'],
  ['--editable git+https://x#egg=y', 'editable git+https://x#egg=y'],
  ['--index-url https://x', 'option --index-url'],
  ['--pre', 'option --pre'],
  ['./here', 'location ./here'],
  ['../a/b[x]', 'location ../a/b[x]'],
  ['/a/b.whl', 'location /a/b.whl'],
  ['dist/a-1-py3-none-any.whl', 'location dist/a-1-py3-none-any.whl'],
  ['a-1-py3-none-any.whl', 'location a-1-py3-none-any.whl'],
  ['https://x/y.zip', 'location https://x/y.zip'],
  ['git+ssh://git@x/y', 'location git+ssh://git@x/y'],
  ['# only\n\n   \n  # this\n'],
  ['#a \\\nb', 'b'],
  ['a\\\n==1', 'a | ==1'],
  ['a\r\nb\r\n', 'a', 'b'],
  ['a\rb \\\r==1\r# c\r', 'a', 'b | ==1'],
  ['a \\\r\n==1\r\nb', 'a | ==1', 'b'],
  ['\ufeffa', 'a'],
  ['$%&', 'invalid'],
];

function show(text: string): string[] {
  const cut = (span: { start: number; end: number } | undefined, before = ' '): string => (span ? before + text.slice(span.start, span.end) : '');
  return [...readRequirementLines(text)].map((line) => {
    switch (line.kind) {
      case 'requirement':
        return cut(line.name, '') + cut(line.extras) + cut(line.specifier, ' | ') + cut(line.url, ' @ ') + cut(line.marker, ' ; ') + cut(line.options);
      case 'file':
        return (line.constraint ? 'constraint' : 'file') + cut(line.path);
      case 'option':
        return `option${cut(line.option)}`;
      case 'invalid':
        return 'invalid';
      default:
        return line.kind + cut(line.location);
    }
  });
}

describe('requirements', () => {
  for (const path of yes) it(`${path} is one`, () => assert.equal(findSurface({ path })?.id, 'requirements'));
  for (const path of no) it(`${path} is none`, () => assert.equal(findSurface({ path }), undefined));
  it('the editor says so', () => assert.equal(findSurface({ path: 'x.txt', languageId: 'pip-requirements' })?.id, 'requirements'));

  for (const [text, ...lines] of rows) it(JSON.stringify(text), () => assert.deepEqual(show(text), lines));

  it('an extraction has names, specifiers and places', () => {
    const text = '# x\nflask>=2 # y\n-r other.txt\n-e .\nhttps://x/y.zip\nblack\n';
    const { jobs, requirements: found } = requirements.extract({ path: 'requirements.txt', text });
    assert.equal(jobs.length, 0);
    assert.deepEqual(
      found.map(({ name, specifier, span }) => [name, specifier, text.slice(span.start, span.end)]),
      [
        ['flask', '>=2', 'flask>=2'],
        [undefined, '', '-e .'],
        [undefined, '', 'https://x/y.zip'],
        ['black', '', 'black'],
      ],
    );
  });

  it('prose and templates ask for nothing', () => {
    const asksFor = (text: string) => requirements.extract({ path: 'requirements.txt', text }).requirements.map(({ name }) => name);
    assert.deepEqual(asksFor('Functional\nThe system shall log in.\nIt must not crash, ever.'), []);
    assert.deepEqual(asksFor('{% if gui %}\npyqt5\n{% endif %}'), []);
    assert.deepEqual(asksFor('flask\n{{ more }}'), ['flask']);
    const { problems } = requirements.extract({ path: 'requirements.txt', text: 'flask\nblack$(touch x)\ndjango\n;' });
    assert.deepEqual(problems, [{ message: 'this line is not understood as a requirement, and is left out', span: { start: 6, end: 21 } }]);
  });

  it('any text is read without an exception, lines in order', () => {
    const piece = fc.constantFrom('a', '==1', ' ', '\\\n', '\n', '#', ' # ', '-r', '-e', '--hash=x', ';', '@', '[', ']', '/', 'https://x', '\r\n', '🐍');
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (text) => {
          let last = 0;
          for (const { span } of readRequirementLines(text)) {
            assert.ok(span.start >= last && span.end > span.start && span.end <= text.length);
            last = span.end;
          }
        },
      ),
    );
  });

  it('reads 100,000 lines fast', () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `package-${index}[extra]>=1.${index},<9 ; python_version < "3.14" # note`).join('\n');
    const began = performance.now();
    assert.equal(requirements.extract({ path: 'requirements.txt', text }).requirements.length, 100_000);
    // 0.1 s on an idle machine: this only catches what is not linear
    assert.ok(performance.now() - began < 2000);
  });
});
