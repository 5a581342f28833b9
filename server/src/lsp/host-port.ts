import type { EnvironmentView } from '../../protocol/environment';
import type { FilePlan, Installed, InstallWays } from '../../protocol/install';
import type { NoEnvironment } from '../../protocol/requests';
import type { VenvBegun, VenvEnded, VenvPlan } from '../../protocol/venv';
import type { MachineFacts } from '../model/facts';

/** What the server asks of the machine it runs on. `main` hands it in. */
export interface HostPort {
  /** Looks at the machine from a folder. Runs no program unless `trusted`. */
  readonly observe: (request: ObserveRequest) => Promise<Observation>;
  /** From now on, what programs answer is kept in a folder. */
  readonly keepAnswersIn: (folder: string) => void;
  /** Tells once one of these paths has become different; answers what ends it. */
  readonly watch: (paths: readonly string[], changed: () => void) => () => void;
  /** Text of a file, or `undefined` where there is none that can be read. */
  readonly readText: (path: string) => string | undefined;
  /** Whether there is a file or folder of that path. */
  readonly isThere: (path: string) => boolean;
  /** What a virtual environment can be made of. Runs interpreters. */
  readonly venvPlan: (request: { readonly folder: string; readonly interpreter: string | undefined }) => Promise<VenvPlan | NoEnvironment>;
  readonly beginVenv: (target: string, repair: boolean) => Promise<VenvBegun>;
  readonly endVenv: (target: string, withoutPip: boolean) => Promise<VenvEnded>;
  /** How each place something can be installed into is reached. */
  readonly installWays: (request: InstallRequest) => Promise<InstallWays | NoEnvironment>;
  /** Into which virtual environment a file goes, and how. */
  readonly filePlan: (request: { readonly folder: string; readonly file: string; readonly interpreter: string | undefined }) => Promise<FilePlan>;
  /** What an override would shadow. Runs pip, which writes nothing. */
  readonly shadowsOf: (request: { readonly interpreter: string; readonly argument: string }) => Promise<{ readonly document: string } | NoEnvironment>;
  /** Whether an application's commands can be called. */
  readonly reachOf: (request: { readonly home: 'pipx' | 'uv-tool'; readonly name: string }) => Installed;
}

/** What is to be installed, seen from where. */
export interface InstallRequest {
  readonly folder: string | undefined;
  readonly interpreter: string | undefined;
  /** A requirement, or the path of a wheel. */
  readonly argument: string;
  readonly isWheel: boolean;
  /** The distribution's package of it. */
  readonly package: string | undefined;
}

/** Where to look from, and what is known already. */
export interface ObserveRequest {
  /** Path of the folder; `undefined`: the machine itself. */
  readonly folder: string | undefined;
  /** Path of the interpreter that is active there; `undefined`: to be found. */
  readonly interpreter: string | undefined;
  readonly trusted: boolean;
  /** Language of the marker's message (`de`). */
  readonly language: string | undefined;
  /** Variables of a terminal; absent: those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What was seen, for the analysis and for people. */
export interface Observation {
  readonly facts: MachineFacts;
  readonly view: EnvironmentView | NoEnvironment;
  /** Paths that change the answer when they change, appear or go. */
  readonly watch: readonly string[];
}

/** Nothing seen. */
export function nothingObserved(problem: string): Observation {
  return { facts: { system: undefined, interpreter: undefined, active: undefined }, view: { problem }, watch: [] };
}
