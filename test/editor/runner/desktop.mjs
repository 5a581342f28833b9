// A suite in a desktop VS Code.
import { runTests } from '@vscode/test-electron';

/** Runs it in VSCODE_EXECUTABLE, or in a VS Code that is downloaded. The counts are in the report. */
export async function runDesktop({ extensions, ground, tests }) {
  const { PEP668_TEST_OUTPUT: _, ...extensionTestsEnv } = ground.env; // here the console reaches the terminal
  const executable = process.env.VSCODE_EXECUTABLE;
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: extensions,
    extensionTestsPath: tests,
    extensionTestsEnv,
    launchArgs: [ground.folder, '--disable-extensions'],
  }).catch((error) => console.error(error.message));
}
