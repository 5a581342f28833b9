import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { given, inFolder, open, until } from '../editor';
import { clearMessages, click, hasWindow, message } from '../window';

const install = (...given: unknown[]) => vscode.commands.executeCommand<number | undefined>('pep668.installRequirements', ...given);
const write = (name: string, ...lines: readonly string[]): vscode.Uri => {
  fs.mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  fs.writeFileSync(inFolder(name), `${lines.join('\n')}\n`);
  return vscode.Uri.file(inFolder(name));
};

/** Waits for a command; pip and pipx take long on a busy machine. */
const installed = (command: string) => until(command, () => fs.existsSync(command) || undefined, 150_000);

/** Lenses of a requirements file while Debian's Python is the active one. To be run before there is a `.venv`. */
export function lenses(): void {
  const lensesOf = async (uri: vscode.Uri) => (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10)) ?? [];

  it('stand on top of the file and above an application', async () => {
    const uri = write('web/requirements.txt', '# web', 'flask>=3', 'black');
    await open('web/requirements.txt');
    const found = await until('the lenses', async () => {
      const seen = await lensesOf(uri);
      return seen.length === 2 ? seen : undefined;
    });
    assert.deepEqual(
      found.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
      [
        [0, 'Install this file into a virtual environment', 'pep668.installRequirements'],
        [2, 'Install black with pipx', 'pep668.installWithPipx'],
      ],
    );
  });

  it('lead from black in requirements to its command, by a click', async function () {
    if (!hasWindow()) this.skip();
    this.timeout(180_000);
    const command = path.join(given('HOME'), 'pipx-bin/black');
    assert.equal(fs.existsSync(command), false);
    await clearMessages();
    await click('.codelens-decoration a', 'Install black with pipx');
    await installed(command);
    assert.equal(execFileSync(command, { encoding: 'utf8' }), 'hello from 668\n');
  });

  it('lead to a virtual environment and what the file asks for, by two clicks', async function () {
    if (!hasWindow()) this.skip();
    this.timeout(180_000);
    write('tools/requirements.txt', 'black');
    await open('tools/requirements.txt');
    await clearMessages();
    await click('.codelens-decoration a', 'Install this file into a virtual environment');
    await click('.quick-input-list .monaco-list-row', 'Debian, apt');
    await installed(inFolder('.venv/bin/black'));
    assert.equal(execFileSync(inFolder('.venv/bin/black'), { encoding: 'utf8' }), 'hello from 668\n');
    fs.rmSync(inFolder('.venv'), { recursive: true });
    await vscode.commands.executeCommand('pep668.refresh');
  });

  it('are quick fixes of their findings too', async () => {
    const uri = vscode.Uri.file(inFolder('web/requirements.txt'));
    const actionsAt = async (line: number) =>
      (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(line, 0, line, 1))) ?? [];
    const commandsAt = async (line: number) => (await actionsAt(line)).map(({ title, command }) => [title.replace(/ \(.*/, ''), command?.command]);
    assert.deepEqual(await commandsAt(0), []);
    assert.deepEqual((await commandsAt(1))[0], ['Install this file into a virtual environment', 'pep668.installRequirements']);
    assert.deepEqual(await commandsAt(2), [
      ['Install black with pipx', 'pep668.installWithPipx'],
      // in every release of Debian
      ["Install the distribution's package black", 'pep668.installPackage'],
    ]);
  });
}

/** *Install Requirements into Virtual Environment*, with the `.venv` that is there. */
export function requirements(): void {
  beforeEach(clearMessages);

  it('installs a file whose paths begin at its folder, with pip and not with a pip.py that lies there', async function () {
    this.timeout(120_000);
    const wheel = path.basename(given('WHEEL'));
    const file = write('service/requirements.txt', '# what it needs', `./${wheel}`);
    write('service/pip.py', 'raise SystemExit("the folder’s own pip.py was run")');
    fs.copyFileSync(given('WHEEL'), inFolder('service', wheel));
    assert.equal(await install(file.toString()), 0);
    assert.equal(execFileSync(inFolder('.venv/bin/greeting668'), { encoding: 'utf8' }), 'hello from 668\n');
    if (hasWindow()) await message(/service\/requirements\.txt is installed/);
  });

  it('installs a project, with what builds it', async function () {
    this.timeout(120_000);
    const wheel = path.basename(given('WHEEL'));
    const file = write(
      'project/pyproject.toml',
      '[build-system]',
      'requires = []',
      'build-backend = "backend"',
      'backend-path = ["."]',
      '[project]',
      'name = "x"',
    );
    // a backend of its own: nothing is to be found in an index here
    write(
      'project/backend.py',
      'import shutil',
      'def build_editable(folder, settings=None, metadata=None):',
      `    return shutil.copy("${wheel}", folder) and "${wheel}"`,
    );
    fs.copyFileSync(given('WHEEL'), inFolder('project', wheel));
    execFileSync(inFolder('.venv/bin/python'), ['-m', 'pip', 'uninstall', '-y', 'greeting668']);
    assert.equal(await install(file.toString()), 0);
    assert.equal(execFileSync(inFolder('.venv/bin/greeting668'), { encoding: 'utf8' }), 'hello from 668\n');
  });

  it('saves what is not saved, and tells the true exit code', async () => {
    write('requirements-none.txt', '# nothing yet');
    const document = await open('requirements-none.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'nobody-has-this==1\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await install(), 1);
    assert.equal(document.isDirty, false);
    if (hasWindow()) await message(/requirements-none\.txt was not installed: pip ended with exit code 1/);
  });

  it('hands names with shell metacharacters to pip alone', async () => {
    const file = write('requirements $(touch a) `touch b`.txt', 'black$(touch c)', '"; touch d #');
    assert.notEqual(await install(file), 0);
    for (const name of ['a', 'b', 'c', 'd']) assert.equal(fs.existsSync(inFolder(name)), false, name);
  });
}
