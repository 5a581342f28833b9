import * as path from 'node:path';
import * as vscode from 'vscode';

/** A variable that the runner sets. */
export function given(name: string): string {
  const value = process.env[`PEP668_TEST_${name}`];
  if (value === undefined) throw new Error(`PEP668_TEST_${name} is not set: run test/editor/run.mjs`);
  return value;
}

/** A path in the workspace folder. */
export const inFolder = (...names: string[]): string => path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', ...names);

/** Opens a file of the workspace; it stays open beside others. */
export const open = async (name: string): Promise<vscode.TextDocument> =>
  (await vscode.window.showTextDocument(vscode.Uri.file(inFolder(name)), { preview: false })).document;

/** Asks until the answer is there. */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, limit = 50_000): Promise<T> {
  for (const end = Date.now() + limit; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Our findings in a document. */
export const findings = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'pep668');

/** The rule of a finding. */
export const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
