import type { Way } from './environment';

/** With what a virtual environment is made. `outer-pip`: `python -m venv --without-pip`, then pip by a pip that is there. */
export type VenvTool = 'venv' | 'virtualenv' | 'uv' | 'outer-pip';

/** What stands where a virtual environment is wanted. */
export type Standing =
  | { readonly kind: 'free' }
  /** One that works. */
  | { readonly kind: 'complete'; readonly interpreter: string }
  /** One that is half made, or was moved, or whose Python is gone. It can be made anew. */
  | { readonly kind: 'broken'; readonly message: string }
  /** Something else: nobody's to touch but the person's. */
  | { readonly kind: 'foreign'; readonly message: string };

/** A base interpreter, and one way to make a virtual environment of it. */
export interface VenvOption {
  /** Path of the base interpreter as people call it. */
  readonly python: string;
  /** `Python 3.11.2 · Debian, apt`. */
  readonly label: string;
  readonly tool: VenvTool;
  /** The steps, or what is missing for them. */
  readonly way: Way;
  /** The same, for one that sees its base's packages too. */
  readonly seeing: Way;
}

/** All that a person chooses from before anything happens. */
export interface VenvPlan {
  /** Absolute path of the folder that would be made. */
  readonly target: string;
  readonly standing: Standing;
  /** The best first; those that are ready before those that miss something. */
  readonly options: readonly VenvOption[];
  /** Why it should see the system's packages, in a sentence; absent where nothing asks for it. */
  readonly systemPackages?: string;
  /** Interpreters that were found and do not work, in sentences. */
  readonly notes: readonly string[];
}

/** Takes the place for a virtual environment, before the first step. */
export interface VenvBeginParams {
  readonly target: string;
  /** Whether a broken one that stands there is put aside until the new one is complete. */
  readonly repair: boolean;
}

/** Whether the place is taken for us; `refused` says why not, and nothing was changed. */
export type VenvBegun = { readonly kind: 'ready' } | { readonly kind: 'refused'; readonly message: string };

/** The steps are over, however they ended. */
export interface VenvEndParams {
  readonly target: string;
  /** It is complete without a pip of its own: one of outside installs into it. Default: no. */
  readonly withoutPip?: boolean;
}

/** What came of it. Whatever is not `made` is as it was before, unless `left` says otherwise. */
export type VenvEnded =
  | { readonly kind: 'made'; readonly interpreter: string; readonly requirements: readonly string[] }
  | { readonly kind: 'undone'; readonly message: string }
  | { readonly kind: 'left'; readonly message: string };
