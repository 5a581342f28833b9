import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Analysis, analyse } from '../server/src/analysis/analyse';
import { applyEdits, offersFor } from '../server/src/analysis/offers';
import { type AnalysisOptions, defaultOptions } from '../server/src/analysis/options';
import { fixes } from '../server/src/fixes';
import type { Facts, Finding, Offer } from '../server/src/model/analysis';
import { surfaces } from '../server/src/surfaces';
import { type CaseFile, drawCase, readCase } from './case-file';

const root = 'test/cases';
const update = process.env.UPDATE_CASES === '1';
const fixNames = fixes.map(({ id }) => id).join('|');
const goldenName = new RegExp(`\\.(${fixNames})(\\.[^./]+)?$`);

/**
 * Every file below test/cases/<surface>/ is a real file with a caret line under what must be found: no caret, no
 * finding. Beside it `<case>.<fix>.<ext>`: the file after that fix of its first finding. No golden, no such fix.
 */
for (const { id, comment } of surfaces) {
  describe(`cases: ${id}`, () => {
    for (const path of casesIn(join(root, id))) {
      const file = readCase(readFileSync(path, 'utf8'));
      const facts = factsOf(file);
      const options = { ...defaultOptions, rules: file.rules };
      const analysis = analyse({ path: path.replaceAll('\\', '/'), text: file.text }, facts, options);
      const name = posix.relative(`${root}/${id}`, path);

      it(name, () => {
        assert.equal(analysis.scene?.surface.id, id, 'the file is not taken for one of this surface');
        assert.equal(drawCase(file, analysis.findings, comment), file.head + annotatedBody(path, file));
      });

      const { finding, offers } = offersOf(analysis, facts, options);
      for (const fix of new Set([...offers.keys(), ...goldensOf(path)]))
        it(`${name}, ${fix}`, () => checkGolden(path, fix, offers.get(fix), { file, analysis, facts, options, finding }));
    }
  });
}

function casesIn(folder: string): readonly string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return names
    .filter((entry) => entry.isFile() && !goldenName.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The file as it stands, without its first line. */
function annotatedBody(path: string, { head }: CaseFile): string {
  return readFileSync(path, 'utf8').slice(head.length);
}

function factsOf({ interpreter }: CaseFile): Facts {
  return { machine: { system: undefined, interpreter: interpreter?.path, active: interpreter }, images: {}, readBeside: () => undefined };
}

/** What is offered for the first finding that anything mends. */
function offersOf(analysis: Analysis, facts: Facts, options: AnalysisOptions): { finding: Finding | undefined; offers: ReadonlyMap<string, Offer> } {
  for (const finding of analysis.findings) {
    const offers = offersFor(finding, analysis, facts, options);
    if (offers.length > 0) return { finding, offers: new Map(offers.map((offer) => [offer.fix, offer])) };
  }
  return { finding: undefined, offers: new Map() };
}

function goldenPath(path: string, fix: string): string {
  return path.replace(/(\.[^./]+)?$/, `.${fix}$1`);
}

function goldensOf(path: string): readonly string[] {
  return fixes.map(({ id }) => id).filter((id) => existsSync(goldenPath(path, id)));
}

function checkGolden(
  path: string,
  fix: string,
  offer: Offer | undefined,
  { file, analysis, facts, options, finding }: { file: CaseFile; analysis: Analysis; facts: Facts; options: AnalysisOptions; finding: Finding | undefined },
): void {
  const golden = goldenPath(path, fix);
  const fixed = offer && applyEdits(file.text, offer.edits);
  const shown = fixed?.replaceAll(file.lineEnd, '\n');
  if (update && shown !== undefined) writeFileSync(golden, shown);
  else if (update) unlinkSync(golden);
  else assert.equal(shown, existsSync(golden) ? readFileSync(golden, 'utf8') : undefined, `${golden} is what the fix leaves`);
  if (fixed === undefined || finding === undefined) return;
  if (file.lineEnd === '\r\n') assert.doesNotMatch(fixed, /[^\r]\n/, 'the line ends of the file are kept');
  keepsItsPromise(finding, analysis, analyse({ ...analysis.document, text: fixed }, facts, options), fix);
}

/** The finding is gone and none is new, but for the override that was asked for or made to work, and for what the build did not get to before. */
function keepsItsPromise({ problem: mendedOne, verdict }: Finding, before: Analysis, after: Analysis, fix: string): void {
  const end = verdict === 'fails' && 'invocation' in mendedOne ? mendedOne.invocation.span?.end : undefined;
  const beyond = end === undefined ? 0 : before.document.text.length - end;
  const reached = ({ findings, document }: Analysis) => findings.filter(({ span }) => document.text.length - span.start > beyond);
  const count = (analysis: Analysis, kind: string) => reached(analysis).filter(({ problem }) => problem.kind === kind).length;
  const mended = fixes.find(({ id }) => id === fix)?.mends ?? [];
  assert.ok(
    mended.some((kind) => count(after, kind) < count(before, kind)),
    'the finding is gone',
  );
  for (const { problem } of reached(after)) {
    if (fix.endsWith('-override') && problem.kind === 'override') continue;
    if (fix === 'correct-override' && problem.kind === 'removed-marker') continue;
    assert.ok(count(after, problem.kind) <= count(before, problem.kind), `a new finding: ${problem.kind}`);
  }
}
