import type { System } from './system';

/** What was observed of this machine, seen from one folder. Made by `host`, read by everything else. */
export interface MachineFacts {
  /** This machine as a system; `undefined` where nothing could be observed. */
  readonly system: System | undefined;
  /** The active interpreter's path as invoked. */
  readonly interpreter: string | undefined;
  /** What is known of the active interpreter. */
  readonly active: ActiveInterpreter | undefined;
}

/** The active interpreter, observed statically or asked. */
export interface ActiveInterpreter {
  readonly path: string;
  readonly version: string;
  /** `system`, `venv`, `conda`, `pyenv`, `uv`, `homebrew`, … */
  readonly kind: string;
  readonly virtual: boolean;
  readonly externallyManaged: boolean | undefined;
  /** Installers that are told to install all the same, by a variable or their configuration. */
  readonly overridden?: readonly ('pip' | 'uv')[];
  readonly marker?: string | undefined;
  readonly message?: string | undefined;
  readonly managedBy?: string | undefined;
}
