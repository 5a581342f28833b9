import type { Way } from './environment';

/** What a person typed, or the line of a requirements file under the cursor. */
export interface RequirementParams {
  readonly text: string;
  readonly isLine: boolean;
}

/** The requirement as programs get it, or why it is none. */
export type ReadRequirement = { readonly requirement: string } | { readonly problem: string };

/** What is to be installed from which folder. */
export interface InstallPlanParams {
  /** The folder's URI; absent: no folder is open. */
  readonly folder?: string;
  readonly text: string;
}

/** A place something can be installed into, and how. */
export interface InstallHome {
  readonly id: 'pipx' | 'uv-tool' | 'venv' | 'distribution';
  /** Why it may be the right one, in a sentence. */
  readonly because: string;
  /** The steps with the requirement in them; or what is missing, and for a distribution's package always the command. */
  readonly way: Way;
}

/** How each of the homes is reached from here; absent where it is none. */
export interface InstallWays {
  readonly pipx: Way;
  readonly 'uv-tool'?: Way;
  readonly venv: Way;
  readonly distribution?: Way;
}

/** Where something can go, the right place first. */
export interface InstallPlan {
  /** The project's name. */
  readonly name: string;
  readonly requirement: string;
  readonly homes: readonly InstallHome[];
}

/** A requirements file or a `pyproject.toml` that is to be installed. */
export interface FilePlanParams {
  /** The folder's URI. */
  readonly folder: string;
  /** The file's URI. */
  readonly file: string;
}

/** Into which virtual environment a file goes, and how; `no-venv`: there is none yet. */
export type FilePlan = { readonly kind: 'no-venv' } | { readonly kind: 'venv'; readonly interpreter: string; readonly way: Way };

/** An application that was installed. */
export interface InstalledParams {
  readonly home: 'pipx' | 'uv-tool';
  readonly name: string;
}

/** Whether its commands can be called, in a sentence, and the command that helps where they can not. */
export interface Installed {
  readonly reachable: boolean;
  readonly message: string;
  readonly command?: string;
}
