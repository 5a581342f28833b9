import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { given as variable, inFolder, open, until } from '../editor';
import { badge, click, clearMessages, hasWindow, message, press, read } from '../window';

// what a person would choose first is chosen already
const create = (choice: object | null = {}) => vscode.commands.executeCommand<string | undefined>('pep668.createVenv', undefined, choice);
const venv = () => inFolder('.venv');

/** *Create Virtual Environment*. */
export function createVenv(): void {
  before(() => open('Dockerfile'));
  beforeEach(clearMessages);

  describe('by hand', byHand);
  describe('with a Python that gives up half-way', brokenPython);
  describe('with a Python that is killed', killedPython);
  describe('with a Python that takes its time', slowPython);
  describe('with the Python of the system', systemPython);
}

function systemPython(): void {
  it('makes .venv', async () => {
    const interpreter = await create();
    assert.equal(interpreter, path.join(venv(), 'bin/python'));
    assert.match(fs.readFileSync(path.join(venv(), 'pyvenv.cfg'), 'utf8'), /^home = \/usr\/bin$/m);
    assert.ok(fs.existsSync(path.join(venv(), 'bin/pip')));
  });

  it('shows the new interpreter', async function () {
    if (!hasWindow()) this.skip();
    const seen = await badge(({ icons }) => icons.includes('codicon-check'));
    assert.match(seen.label, /not externally managed/);
  });

  it('changes nothing where .venv exists', async () => {
    const before = fs.statSync(venv()).mtimeMs;
    assert.equal(await create(), undefined);
    assert.equal(fs.statSync(venv()).mtimeMs, before);
    if (hasWindow()) await message(/\.venv exists already: nothing was changed/);
  });

  it('makes a broken one anew, when asked', async function () {
    this.timeout(120_000);
    fs.rmSync(path.join(venv(), 'bin/python3'));
    fs.symlinkSync('/nonexistent/python3.9', path.join(venv(), 'bin/python3'));
    assert.equal(await create(), undefined, 'not asked for');
    assert.equal(await create({ repair: true }), path.join(venv(), 'bin/python'));
    assert.ok(fs.existsSync(path.join(venv(), 'bin/python')));
    assert.deepEqual(
      fs.readdirSync(inFolder()).filter((name) => name.startsWith('.venv')),
      ['.venv'],
    );
  });
}

/** What a person sees and chooses. */
function byHand(): void {
  after(() => fs.rmSync(venv(), { recursive: true, force: true }));

  it('shows the place, the interpreters with their managers and the programs, before anything happens', async function () {
    if (!hasWindow()) this.skip();
    const creating = create(null);
    const row = await until('the choice', async () => (await read('.quick-input-list .monaco-list-row')).find(({ text }) => text.includes('Debian, apt')));
    assert.match(row.text, /^Python 3\.\d+\.\d+ · Debian, apt/);
    assert.ok(row.text.includes(`/usr/bin/python3 -m venv ${venv()}`), row.text);
    assert.ok((await read('.quick-input-title')).some(({ text }) => text.includes(venv())));
    await press('Escape');
    assert.equal(await creating, undefined);
    assert.equal(fs.existsSync(venv()), false);
  });

  it('offers the system’s packages where a requirement belongs to the system', async function () {
    if (!hasWindow()) this.skip();
    fs.writeFileSync(inFolder('requirements-pi.txt'), 'RPi.GPIO>=0.7\n');
    try {
      const creating = create(null);
      await click('.quick-input-list .monaco-list-row', 'Debian, apt');
      await click('.quick-input-list .monaco-list-row', 'RPi.GPIO belongs to the system (python3-rpi.gpio)');
      assert.ok(await creating);
      assert.match(fs.readFileSync(path.join(venv(), 'pyvenv.cfg'), 'utf8'), /^include-system-site-packages = true$/m);
    } finally {
      fs.rmSync(inFolder('requirements-pi.txt'));
    }
  });
}

/** Makes a Python of the runner's the active one. */
function given(python: string): void {
  const use = async (interpreter: string | undefined) => {
    await vscode.workspace.getConfiguration('pep668').update('interpreter', interpreter, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('pep668.refresh');
  };
  before(() => use(path.join(variable('HOME'), python, 'bin/python3')));
  after(() => use(undefined));
}

function brokenPython(): void {
  given('broken-python');
  it('leaves nothing behind', async () => {
    assert.equal(await create(), undefined);
    assert.equal(fs.existsSync(venv()), false);
    if (hasWindow()) await message(/ended with exit code 3\. Nothing was left behind/);
  });

  it('puts the command into a terminal and does not run it', async function () {
    if (!hasWindow()) this.skip();
    await create();
    await click('.notification-toast .monaco-button', 'Put Command into Terminal');
    await until('the command', async () =>
      (await read('.terminal-wrapper .xterm-rows')).find(({ text }) => text.includes('broken-python/bin/python3 -m venv')),
    );
    assert.equal(fs.existsSync(venv()), false);
    vscode.window.terminals.find(({ name }) => name === 'PEP 668')?.dispose();
  });
}

function killedPython(): void {
  given('killed-python');

  it('leaves nothing behind', async () => {
    assert.equal(await create(), undefined);
    assert.equal(fs.existsSync(venv()), false);
    if (hasWindow()) await message(/\.venv was not made/);
  });
}

function slowPython(): void {
  given('slow-python');

  it('leaves nothing behind when it is cancelled', async function () {
    if (!hasWindow()) this.skip();
    const creating = create();
    await until('the beginning', () => fs.existsSync(venv()) || undefined);
    await click('.notification-toast .monaco-button', 'Cancel');
    assert.equal(await creating, undefined);
    assert.equal(fs.existsSync(venv()), false);
    await message(/\.venv was not made: cancelled/);
  });
}
