import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, open, ruleOf, until } from '../editor';
import { badge, hasWindow, read } from '../window';

/** From opening the sample to the fixed file. */
export function dockerfile(): void {
  let document: vscode.TextDocument;

  before(async () => {
    document = await open('Dockerfile');
  });

  it('activates the extension', async () => {
    await until('the activation', () => vscode.extensions.getExtension('pep668.pep668')?.isActive || undefined);
  });

  it('shows who manages the interpreter', async function () {
    if (!hasWindow()) this.skip();
    const seen = await badge(({ icons }) => icons.includes('codicon-lock'));
    assert.match(seen.text, /^3\.\d+\b/);
    assert.match(seen.label, /Python 3\.\d+\.\d+, externally managed by Debian/);
  });

  it('hides the badge beside other files', async function () {
    if (!hasWindow()) this.skip();
    await open('README.md');
    await until('no badge', async () => (await visibleBadges()).length === 0 || undefined);
    await open('Dockerfile');
    await badge(({ icons }) => icons.includes('codicon-lock'));
  });

  it('warns under the refused install', async () => {
    const found = await until('a finding', () => findings(document)[0]);
    assert.equal(ruleOf(found), 'refused-install');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.getText(found.range), /pip install flask/);
  });

  it('says nothing about the sample that is done right', async () => {
    const right = await open('Dockerfile.venv');
    await until('the finding beside it', () => findings(document)[0]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(findings(right), []);
  });

  it('mends it with a virtual environment', async () => {
    const { range } = await until('a finding', () => findings(document)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
    const [best] = actions.filter(({ edit }) => edit !== undefined);
    assert.match(best?.title ?? '', /virtual environment/i);
    assert.ok(best?.edit && (await vscode.workspace.applyEdit(best.edit)));
    await until('no finding', () => findings(document).length === 0 || undefined);
    assert.match(document.getText(), /python3 -m venv/);
    await open('Dockerfile');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the finding again', () => findings(document)[0]);
  });
}

const visibleBadges = async () => read('.statusbar-item[id*="pep668.environment"]');
