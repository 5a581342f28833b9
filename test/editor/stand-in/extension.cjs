// The environments part of the Python extension's API, with nothing behind it.
const { EventEmitter, Uri, commands, workspace } = require('vscode');

exports.activate = (context) => {
  const changed = new EventEmitter();
  let active = '/usr/bin/python3';
  const handedOver = [];
  context.subscriptions.push(
    changed,
    commands.registerCommand('python.setInterpreter', () => void handedOver.push('python.setInterpreter')),
  );
  return {
    ready: Promise.resolve(),
    environments: {
      onDidChangeActiveEnvironmentPath: changed.event,
      getActiveEnvironmentPath: () => ({ id: active, path: active }),
      resolveEnvironment: async ({ path }) => ({ id: path, path, executable: { uri: Uri.file(path) } }),
      updateActiveEnvironmentPath: async (environment, resource) => {
        active = environment;
        changed.fire({ id: active, path: active, resource: resource && workspace.getWorkspaceFolder(resource) });
      },
    },
    /** For the suite: which commands came here. */
    handedOver,
  };
};
