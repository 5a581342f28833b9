import { type Disposable, type LogOutputChannel, type Uri, extensions, workspace } from 'vscode';
import { atMost } from '../patience';
import { pythonEnvironments } from './python-environments';
import { pythonExtension } from './python-extension';
import type { Connected, InterpreterSource } from './source';

// another extension may take its time to start; the badge does not wait longer than this
const patience = 5000;

/** The active interpreters as other extensions know them, while the workspace is trusted. */
export interface PythonInterpreters {
  /** Path of the interpreter that is active in a folder. */
  readonly active: (folder: Uri | undefined) => Promise<string | undefined>;
  /** Makes an interpreter the active one. False: there is nobody to tell. */
  readonly select: (interpreter: string, folder: Uri) => Promise<boolean>;
}

/** The newer one first: it leads the other where both are there. */
const sources: readonly InterpreterSource[] = [pythonEnvironments, pythonExtension];

/** Asks the Python extensions, and tells when another interpreter was chosen there, or one of them came or went. */
export function followPythonExtensions(
  log: LogOutputChannel,
  onChange: (folder: Uri | undefined) => void,
  register: (disposable: Disposable) => void,
): PythonInterpreters {
  const connections = new Map<InterpreterSource, Connected>();
  const listeners: Disposable[] = [];
  const stopListening = () => listeners.splice(0).forEach((listener) => listener.dispose());
  const connected = async (source: InterpreterSource): Promise<Connected | undefined> => {
    const known = connections.get(source);
    if (known || !workspace.isTrusted) return workspace.isTrusted ? known : undefined;
    const connection = await source.connect();
    // asked twice at once, it is listened to once
    if (connection && !connections.has(source)) {
      connections.set(source, connection);
      listeners.push(connection.onChange(onChange));
    }
    return connection;
  };
  const first = async <T>(question: string, ask: (connection: Connected) => Promise<T | undefined>): Promise<T | undefined> => {
    for (const source of sources) {
      try {
        const connection = await atMost(patience, connected(source));
        const answer = connection && (await atMost(patience, ask(connection)));
        if (answer !== undefined) return answer;
      } catch (error) {
        log.warn(`${source.name} was asked for ${question} and failed: ${String(error)}`);
      }
    }
    return undefined;
  };
  register(
    extensions.onDidChange(() => {
      connections.clear();
      stopListening();
      onChange(undefined);
    }),
  );
  register({ dispose: stopListening });
  return {
    active: (folder) => first('the active interpreter', (connection) => connection.active(folder)),
    select: async (interpreter, folder) =>
      (await first('another interpreter', async (connection) => {
        await connection.select(interpreter, folder);
        return true;
      })) ?? false,
  };
}
