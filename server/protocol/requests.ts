import type { EnvironmentView } from './environment';
import type { FilePlan, FilePlanParams, Installed, InstalledParams, InstallPlan, InstallPlanParams, ReadRequirement, RequirementParams } from './install';
import type { VenvBeginParams, VenvBegun, VenvEnded, VenvEndParams, VenvPlan } from './venv';

/** A request or notification as data: its method, and by type its parameters and result. */
export interface Request<Params, Result> {
  readonly method: string;
  /** Only types: never there at run time. */
  readonly types?: { readonly params: Params; readonly result: Result };
}

/** A folder of the workspace, or none: the machine itself. */
export interface FolderParams {
  /** The folder's URI. */
  readonly folder?: string;
}

/** What the editor alone knows about a folder. */
export interface ObserveParams extends FolderParams {
  /** The interpreter the Python extension has active there. */
  readonly interpreter?: string;
  /** Whether programs may be run: false in Restricted Mode. */
  readonly trusted: boolean;
}

/** One place where somebody typed a command. */
export interface ExplainCommandParams extends FolderParams {
  readonly command: string;
  readonly shell?: 'bash' | 'zsh' | 'fish' | 'pwsh' | 'sh';
  /** Absolute path of the working folder. */
  readonly cwd?: string;
  /** Exported variables of the terminal it is typed in; absent: the machine's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** An understood installer call in words. */
export interface ExplainedInvocation {
  readonly installer: string;
  readonly action: string;
  readonly verdict: string;
  readonly reasons: readonly { readonly message: string }[];
}

/** The verdict on a whole command line. */
export interface Explanation {
  readonly verdict: string;
  readonly invocations: readonly ExplainedInvocation[];
  /** The same in words, as `pep668 explain` prints it. */
  readonly text: string;
}

/** Why there is no view: no interpreter was found, or it could not be asked. */
export interface NoEnvironment {
  readonly problem: string;
}

/** The active interpreter of a folder. */
export const environmentRequest: Request<FolderParams, EnvironmentView | NoEnvironment> = { method: 'pep668/environment' };
/** Server to client: ask again, something changed. */
export const environmentChanged: Request<FolderParams, void> = { method: 'pep668/environmentChanged' };
/** The verdict on a command line. */
export const explainCommandRequest: Request<ExplainCommandParams, Explanation> = { method: 'pep668/explainCommand' };
/** Look at the machine again: after a venv was made, another interpreter chosen, trust granted. */
export const observeRequest: Request<ObserveParams, null> = { method: 'pep668/observe' };

/** What a virtual environment in a folder can be made of, and how. Runs interpreters to ask them: in trusted windows only. */
export const venvPlanRequest: Request<FolderParams, VenvPlan | NoEnvironment> = { method: 'pep668/venvPlan' };
/** Takes the place, before the client runs the steps. */
export const venvBeginRequest: Request<VenvBeginParams, VenvBegun> = { method: 'pep668/venvBegin' };
/** The steps are over: what is complete is kept, all else is taken back. */
export const venvEndRequest: Request<VenvEndParams, VenvEnded> = { method: 'pep668/venvEnd' };

/** Whether a text names something that can be installed. Nothing else reaches a program. */
export const requirementRequest: Request<RequirementParams, ReadRequirement> = { method: 'pep668/requirement' };
/** Where something can be installed from here. In trusted windows only. */
export const installPlanRequest: Request<InstallPlanParams, InstallPlan | NoEnvironment> = { method: 'pep668/installPlan' };
/** How a requirements file or a project is installed into its virtual environment. In trusted windows only. */
export const filePlanRequest: Request<FilePlanParams, FilePlan | NoEnvironment> = { method: 'pep668/filePlan' };
/** Whether the commands of an application that was installed can be called. */
export const installedRequest: Request<InstalledParams, Installed> = { method: 'pep668/installed' };

/** What an override would put over or beside the system's packages, as Markdown. Asks pip and the index: on request only, in trusted windows. */
export const shadowsRequest: Request<InstallPlanParams, { readonly document: string } | NoEnvironment> = { method: 'pep668/shadows' };

/** `initializationOptions` of our own client; every other editor may leave them out. */
export interface InitializationOptions {
  /** Whether programs may be run; without it the server runs none. */
  readonly trusted?: boolean;
  /** The editor's display language (`de`), for the marker's message; default: the locale of the process. */
  readonly language?: string;
  /** A folder of the client's own, where the server may keep what interpreters answered. */
  readonly storage?: string;
  /** Commands of ours that the client can run; without them the server offers none. */
  readonly commands?: readonly string[];
  /** Settings of the section `pep668`, for editors that cannot be asked for them. */
  readonly settings?: unknown;
}
