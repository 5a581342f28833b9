import { fileURLToPath } from 'node:url';

/** The workspace's folders by their URIs. */
export interface Folders {
  /** The innermost folder a document lies in. */
  readonly of: (documentUri: string) => string | undefined;
  readonly change: (added: readonly string[], removed: readonly string[]) => void;
}

/** The folders a client opened with. */
export function foldersOf(first: readonly string[]): Folders {
  let folders = first;
  return {
    of: (documentUri) =>
      folders.filter((folder) => documentUri.startsWith(folder.endsWith('/') ? folder : `${folder}/`)).sort((a, b) => b.length - a.length)[0],
    change: (added, removed) => {
      folders = [...folders.filter((folder) => !removed.includes(folder)), ...added];
    },
  };
}

/** The path of a `file:` URI; `undefined` for others. */
export function pathOf(uri: string | undefined): string | undefined {
  if (uri === undefined || !uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch (error) {
    // a URI of another machine, or one that is malformed: no path here
    if (error instanceof TypeError || error instanceof URIError) return undefined;
    throw error;
  }
}

/** How a document is named to the analysis: its path with `/`. */
export function nameOf(uri: string): string {
  const path = pathOf(uri);
  if (path !== undefined) return path.replaceAll('\\', '/');
  const tail = uri.replace(/^[a-z][a-z0-9+.-]*:/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(tail);
  } catch (error) {
    if (error instanceof URIError) return tail;
    throw error;
  }
}
