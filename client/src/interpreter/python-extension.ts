import { PVSC_EXTENSION_ID, PythonExtension } from '@vscode/python-extension';
import { extensions } from 'vscode';
import type { InterpreterSource } from './source';

/** Whether the Python extension is there to be asked. */
export const hasPythonExtension = (): boolean => extensions.getExtension(PVSC_EXTENSION_ID) !== undefined;

/** `ms-python.python`, by its published API. */
export const pythonExtension: InterpreterSource = {
  name: 'The Python extension',
  connect: async () => {
    if (!hasPythonExtension()) return undefined;
    const { environments } = await PythonExtension.api();
    return {
      active: async (folder) => (await environments.resolveEnvironment(environments.getActiveEnvironmentPath(folder)))?.executable.uri?.fsPath,
      select: (interpreter, folder) => environments.updateActiveEnvironmentPath(interpreter, folder),
      onChange: (listener) =>
        environments.onDidChangeActiveEnvironmentPath(({ resource }) => listener(resource && 'uri' in resource ? resource.uri : resource)),
    };
  },
};
