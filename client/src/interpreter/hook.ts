import { PVSC_EXTENSION_ID, PythonExtension } from '@vscode/python-extension';
import { type Disposable, type LogOutputChannel, type Uri, extensions, workspace } from 'vscode';

// the Python extension may take its time to start; the badge does not wait longer than this
const patience = 5000;

/** Whether the Python extension is there to be asked. */
export const hasPythonExtension = (): boolean => extensions.getExtension(PVSC_EXTENSION_ID) !== undefined;

/** The Python extension's interpreters, while it is there and the workspace is trusted. */
export interface PythonInterpreters {
  /** Path of the interpreter that is active in a folder. */
  readonly active: (folder: Uri | undefined) => Promise<string | undefined>;
  /** Makes an interpreter the active one. False: there is nobody to tell. */
  readonly select: (interpreter: string, folder: Uri) => Promise<boolean>;
}

/** Asks the Python extension, and tells when another interpreter was chosen there. */
export function followPythonExtension(
  log: LogOutputChannel,
  onChange: (folder: Uri | undefined) => void,
  register: (disposable: Disposable) => void,
): PythonInterpreters {
  let following: Promise<PythonExtension> | undefined;
  let listening = false;
  const api = async (): Promise<PythonExtension | undefined> => {
    if (!workspace.isTrusted || !hasPythonExtension()) return undefined;
    following ??= PythonExtension.api();
    try {
      const python = await following;
      if (!listening)
        register(python.environments.onDidChangeActiveEnvironmentPath(({ resource }) => onChange(resource && 'uri' in resource ? resource.uri : resource)));
      listening = true;
      return python;
    } catch (error) {
      following = undefined;
      throw error;
    }
  };
  const logged = async <T>(question: string, answer: Promise<T>): Promise<T | undefined> => {
    try {
      return await answer;
    } catch (error) {
      log.warn(`The Python extension was asked for ${question} and failed: ${String(error)}`);
      return undefined;
    }
  };
  return {
    active: (folder) =>
      logged(
        'the active interpreter',
        within(
          patience,
          api().then((python) => python && activeIn(python, folder)),
        ),
      ),
    select: async (interpreter, folder) =>
      (await logged(
        'another interpreter',
        api().then(async (python) => {
          await python?.environments.updateActiveEnvironmentPath(interpreter, folder);
          return python !== undefined;
        }),
      )) ?? false,
  };
}

async function activeIn({ environments }: PythonExtension, folder: Uri | undefined): Promise<string | undefined> {
  const resolved = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder));
  return resolved?.executable.uri?.fsPath;
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
