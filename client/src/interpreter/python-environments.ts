import { type Event, Uri, extensions } from 'vscode';
import type { InterpreterSource } from './source';

const id = 'ms-python.vscode-python-envs';

/** The part of its published API that is used (microsoft/vscode-python-environments, src/api.ts). */
interface Api {
  readonly getEnvironment: (scope: Uri | undefined) => Promise<Environment | undefined>;
  readonly resolveEnvironment: (context: Uri) => Promise<Environment | undefined>;
  readonly setEnvironment: (scope: Uri | undefined, environment: Environment) => Promise<void>;
  readonly onDidChangeEnvironment: Event<{ readonly uri: Uri | undefined }>;
}

interface Environment {
  readonly execInfo: { readonly run: { readonly executable: string } };
}

/** Whether the Python Environments extension is installed. */
export const hasPythonEnvironments = (): boolean => extensions.getExtension(id) !== undefined;

/** `ms-python.vscode-python-envs`. While it is switched off in favour of the Python extension, it answers no API. */
export const pythonEnvironments: InterpreterSource = {
  name: 'The Python Environments extension',
  connect: async () => {
    const api = (await extensions.getExtension<Api | undefined>(id)?.activate()) ?? undefined;
    if (typeof api?.getEnvironment !== 'function') return undefined;
    return {
      active: async (folder) => (await api.getEnvironment(folder))?.execInfo.run.executable,
      select: async (interpreter, folder) => {
        const environment = await api.resolveEnvironment(Uri.file(interpreter));
        if (!environment) throw new Error(`it does not know ${interpreter}`);
        await api.setEnvironment(folder, environment);
      },
      onChange: (listener) => api.onDidChangeEnvironment(({ uri }) => listener(uri)),
    };
  },
};
