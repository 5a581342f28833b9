import { type Disposable, EventEmitter, Uri, l10n, workspace } from 'vscode';
import { showMarkdown } from '../report/hook';

const scheme = 'pep668-command';

/** Serves the last explanation that was asked for, as a read-only document. */
export interface Explanations extends Disposable {
  readonly show: (document: string) => Promise<void>;
}

/** An empty page; each explanation takes the place of the one before. */
export function provideExplanations(): Explanations {
  let text = '';
  const changed = new EventEmitter<Uri>();
  const uri = Uri.from({ scheme, path: `/${l10n.t('Failed Command')}.md` });
  const provider = workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => text, onDidChange: changed.event });
  return {
    show: async (document) => {
      text = document;
      changed.fire(uri);
      await showMarkdown(uri);
    },
    dispose: () => [provider, changed].forEach((disposable) => disposable.dispose()),
  };
}
