import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { discover } from '../../../server/src/host/interpreters/find';
import { inspect } from '../../../server/src/host/interpreters/inspect';
import { probe } from '../../../server/src/host/interpreters/probe';
import { observe } from '../../../server/src/host/observe';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

describe("observe: Debian's own Python", function () {
  const python = '/usr/bin/python3';
  before(function () {
    if (!existsSync('/etc/debian_version') || !existsSync(python)) this.skip();
  });

  it('sees what the interpreter itself says', async () => {
    const said = execFileSync(
      python,
      ['-I', '-c', "import sys,sysconfig,os;s=sysconfig.get_path('stdlib');print(sys.version.split()[0]);print(os.path.isfile(s+'/EXTERNALLY-MANAGED'))"],
      { encoding: 'utf8' },
    )
      .trim()
      .split('\n');
    const { view } = await observe({ folder: made.root, interpreter: python, trusted: true });
    assert.ok('report' in view);
    const { report, badge } = view;
    assert.deepEqual([report.interpreter.version, report.externallyManaged], [said[0], said[1] === 'True']);
    assert.equal(report.interpreter.kind, 'system');
    assert.match(badge, /^3\.\d+ · apt$/);
  });

  it('says the same of prefix, marker and virtual environment without running anything', async () => {
    const asked = await observe({ folder: made.root, interpreter: python, trusted: true });
    const untouched = await observe({ folder: made.root, interpreter: python, trusted: false });
    const { version: _, ...one } = asked.facts.active ?? {};
    const { version: __, ...other } = untouched.facts.active ?? {};
    assert.deepEqual(other, one);
  });

  it('tells every interpreter that can be found as it tells itself, virtual environments of all sorts too', async function () {
    this.timeout(60_000);
    const bases = discover(undefined, undefined, process.env)
      .flatMap(({ inspected }) => ('problem' in inspected ? [] : [inspected.path]))
      .slice(0, 4);
    const paths = [...bases, ...bases.slice(0, 1).flatMap(environmentsOf)];
    for (const path of paths) {
      const [seen, said] = [inspect(path), await probe(path, 30_000)];
      assert.ok(!('problem' in seen) && !('problem' in said), JSON.stringify([seen, said]));
      assert.deepEqual(
        [seen.prefix, seen.basePrefix, seen.stdlib, seen.virtual],
        [said.prefix, said.basePrefix, said.stdlib, said.prefix !== said.basePrefix],
        path,
      );
      assert.ok(said.version.startsWith(seen.version));
    }
  });

  it('looks for a user id that has neither name nor home', async function () {
    const entry = join(__dirname, '../../../server/src/host/observe.js');
    const asked = `require(${JSON.stringify(entry)}).observe({folder:undefined,interpreter:undefined,trusted:true}).then(({view})=>console.log(view.badge),(error)=>console.log(error))`;
    if (process.getuid?.() !== 0 || !existsSync(entry)) this.skip();
    const { stdout, status } = spawnSync(process.execPath, ['-e', `process.setgid(54321);process.setuid(54321);${asked}`], {
      encoding: 'utf8',
      cwd: '/',
      env: { PATH: '/usr/bin:/bin' },
    });
    if (status !== 0) this.skip(); // the program's own folder may not be readable for others
    assert.match(stdout, /^3\.\d+ · apt$/m);
  });

  it("takes the folder's .venv before all others, and it is not managed", async function () {
    if (spawnSync(python, ['-m', 'venv', '--without-pip', made.at('.venv')]).status !== 0) this.skip();
    const { view, facts } = await observe({ folder: made.root, interpreter: undefined, trusted: true });
    assert.ok('report' in view);
    assert.deepEqual([view.report.virtual, view.report.externallyManaged, view.report.interpreter.path], [true, false, made.at('.venv/bin/python')]);
    assert.ok(facts.system?.links?.[made.at('.venv/bin/python')]);
  });
});

/** Pythons of virtual environments made by linking and by copying, moved, reached through links, and nested. */
function environmentsOf(base: string): string[] {
  return [[], ['--copies'], ['--system-site-packages']].flatMap((options, at) => {
    const place = made.at(`v${at} it's`);
    if (spawnSync(base, ['-m', 'venv', '--without-pip', ...options, place]).status !== 0) return [];
    renameSync(place, `${place} moved`);
    const python = `${place} moved/bin/python`;
    spawnSync(python, ['-m', 'venv', '--without-pip', `${place} nested`]);
    return [
      python,
      `${place} moved/bin/python3`,
      made.link(`folder${at}`, `${place} moved`).concat('/bin/python'),
      made.link(`link${at}`, python),
      `${place} nested/bin/python`,
    ].filter(existsSync);
  });
}
