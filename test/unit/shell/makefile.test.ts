import { strict as assert } from 'node:assert';
import { readMakefile } from '../../../server/src/shell/makefile';
import { evaluateIn } from './run';

const simple = `PIP ?= pip3
PYTHON := python3
PACKAGES = flask # what is needed
PACKAGES += redis
.PHONY: all deps \\
  clean
all: deps
deps: requirements.txt
\t@$(PIP) install $(PACKAGES) -r $<
\t-rm -f $@.log $$HOME/x
`;

describe('a makefile', () => {
  it('is read with its variables and rules', () => {
    const made = readMakefile(simple, new Map(), () => undefined);
    assert.equal(made?.first, 'all');
    assert.deepEqual(made?.rules.get('deps'), {
      needs: ['requirements.txt'],
      recipe: ['@pip3 install flask redis -r requirements.txt', '-rm -f deps.log $HOME/x'],
      phony: true,
    });
  });
  it('gives way to the command line, and ?= to the environment', () => {
    const made = readMakefile(simple, new Map([['PACKAGES', 'six']]), (name) => (name === 'PIP' ? '/v/bin/pip' : undefined));
    assert.equal(made?.rules.get('deps')?.recipe[0], '@/v/bin/pip install six -r requirements.txt');
  });
  for (const text of [
    'x: ; echo a',
    'include other.mk',
    'ifdef X\nendif',
    '%.o: %.c\n\tcc $<',
    'A = $(shell id)\nx:\n\techo $(A)',
    'define X\nendef',
    'export A = 1',
    'x::\n\techo',
    'A = $(A)\nx:\n\techo $(A)',
    'x: y=1',
  ])
    it(`is not understood: ${JSON.stringify(text)}`, () =>
      assert.equal(
        readMakefile(text, new Map(), () => undefined),
        undefined,
      ));
});

describe('make', () => {
  const files =
    "mkdir -p s; printf 'B ?= b\\n.PHONY: a c\\na: c\\n\\t@echo a-$(B)-$@\\nc:\\n\\t@echo c; cd /; echo $$PWD\\n\\t@pwd\\nbad:\\n\\t@false\\n\\t@echo never\\n' > s/Makefile; ";
  for (const [command, out] of [
    ['cd s && make', 'c\n/\n/tmp/s\na-b-a\n'],
    ['make -C s B=1 a; pwd', 'c\n/\n/tmp/s\na-1-a\n/tmp\n'],
    ['B=env make -C s a | tail -n 1', 'a-env-a\n'],
    ['make -f s/Makefile bad || echo failed', 'failed\n'],
    ['cd s && make c c && rm Makefile; make c 2>/dev/null', undefined],
  ] as const) {
    it(command, () => assert.equal(evaluateIn(files + command), out));
  }
});
