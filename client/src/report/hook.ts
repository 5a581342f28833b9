import { type Disposable, Uri, type WorkspaceFolder, commands, l10n, window, workspace } from 'vscode';
import { type Answer, type Environments, isView } from '../interpreter/environments';

const scheme = 'pep668';

/** Texts beside the reports, by the path they are shown under. */
const texts = new Map<string, string>();

/** What there is to read about a folder's interpreter. */
export const reportText = (answer: Answer | undefined): string => (isView(answer) ? answer.document : (answer?.problem ?? ''));

/** Serves the report as a read-only document that follows its folder's environment. */
export function provideReports(environments: Environments, onChange: (listener: () => void) => Disposable): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path, query }) => texts.get(path) ?? reportText(environments.get(query === '' ? undefined : query)),
    onDidChange: (listener, self) =>
      onChange(() => workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme).forEach(({ uri }) => listener.call(self, uri))),
  });
}

/** Opens a folder's report, drawn where the editor can draw Markdown. */
export async function openReport(folder: WorkspaceFolder | undefined): Promise<void> {
  await showMarkdown(Uri.from({ scheme, path: `/${folder ? l10n.t('Python in {0}', folder.name) : 'Python'}.md`, query: folder?.uri.toString() ?? '' }));
}

/** Opens a Markdown text as a document of its own. */
export async function openText(title: string, text: string): Promise<void> {
  const path = `/${title.replaceAll('/', ' ')}.md`;
  texts.set(path, text);
  await showMarkdown(Uri.from({ scheme, path }));
}

/** Shows a Markdown document, drawn where the editor can do that. */
export async function showMarkdown(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri, { preview: true }); // the Markdown extension is not there
  }
}
