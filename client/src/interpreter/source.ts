import type { Disposable, Uri } from 'vscode';

/** Another extension that knows which interpreter is active in a folder. */
export interface InterpreterSource {
  /** For the log. */
  readonly name: string;
  /** Connects; `undefined`: it is not there, or has nothing to say. */
  readonly connect: () => Promise<Connected | undefined>;
}

/** What such an extension is asked and told. */
export interface Connected {
  /** Path of the interpreter that is active in a folder. */
  readonly active: (folder: Uri | undefined) => Promise<string | undefined>;
  /** Makes an interpreter the active one. */
  readonly select: (interpreter: string, folder: Uri) => Promise<void>;
  /** Told when another one became active; no folder: anywhere. */
  readonly onChange: (listener: (folder: Uri | undefined) => void) => Disposable;
}
