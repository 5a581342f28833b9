// The part of the Python Environments extension's API that is used, with nothing behind it. Each folder has its own.
const { EventEmitter, Uri, commands, workspace } = require('vscode');

exports.activate = (context) => {
  const changed = new EventEmitter();
  const active = new Map();
  const handedOver = [];
  const environmentOf = (executable) => ({ environmentPath: Uri.file(executable), execInfo: { run: { executable } } });
  const keyOf = (scope) => workspace.getWorkspaceFolder(scope)?.uri.toString();
  context.subscriptions.push(
    changed,
    commands.registerCommand('python-envs.set', () => void handedOver.push('python-envs.set')),
  );
  return {
    onDidChangeEnvironment: changed.event,
    getEnvironment: async (scope) => environmentOf(active.get(scope && keyOf(scope)) ?? '/usr/bin/python3'),
    resolveEnvironment: async (uri) => environmentOf(uri.fsPath),
    setEnvironment: async (scope, environment) => {
      active.set(scope && keyOf(scope), environment.execInfo.run.executable);
      changed.fire({ uri: scope });
    },
    /** For the suite: which commands came here. */
    handedOver,
  };
};
