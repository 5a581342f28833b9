// A suite in the embedded editor: the extension host runs it, chromium shows the workbench.
import fs from 'node:fs';
import path from 'node:path';
import { openWorkbench, startBrowser } from '../../../scripts/editor-host/browser.mjs';
import { installHost } from '../../../scripts/editor-host/install.mjs';
import { makeHome, startServer } from '../../../scripts/editor-host/server.mjs';
import { serveWindow } from './window-server.mjs';

const limit = Number(process.env.PEP668_EDITOR_TIMEOUT ?? 480_000);

const restrictedSettings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** Runs it and waits for its report; throws where there is none. */
export async function runEmbedded({ root, ground, tests, restricted, extensions }) {
  installHost();
  const waste = [];
  try {
    const home = makeHome({
      'git.enabled': false,
      'terminal.integrated.gpuAcceleration': 'off',
      'workbench.reduceMotion': 'on',
      ...(restricted ? restrictedSettings : {}),
    });
    waste.push(home.remove);
    const browser = await startBrowser();
    waste.push(browser.close);
    const window = await serveWindow(browser.page);
    waste.push(window.close);
    const server = await startServer({ home, env: { ...ground.env, PEP668_TEST_WINDOW: window.address }, trust: restricted, onLine: logLine });
    waste.push(server.stop);
    const gone = extensionHostGone(browser.page);
    await openWorkbench(browser.page, { port: server.port, folder: ground.folder, extensions, tests });
    await report(ground, Promise.race([gone, server.ended]), () => picture(browser.page, root));
  } finally {
    for (const clear of waste.reverse()) await clear();
  }
}

/** The workbench tells when the suite's extension host has ended, at its end or before. */
function extensionHostGone(page) {
  return new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', () => setTimeout(resolve, 1000));
  });
}

/** Prints what the suite says until its report is there. */
async function report(ground, gone, onSilence) {
  let ended = false;
  void gone.then(() => (ended = true));
  const deadline = Date.now() + limit;
  let printed = 0;
  for (;;) {
    const last = ended || fs.existsSync(ground.report);
    const output = fs.existsSync(ground.output) ? fs.readFileSync(ground.output) : Buffer.alloc(0);
    process.stdout.write(output.subarray(printed));
    printed = output.length;
    if (fs.existsSync(ground.report)) return;
    if (last || Date.now() > deadline) {
      await onSilence();
      throw new Error(ended ? 'the extension host went away before the suite had ended' : `no report after ${limit} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const logLine = (line) => process.env.PEP668_EDITOR_VERBOSE && process.stderr.write(`[server] ${line}\n`);

const picture = (page, root) => page.screenshot({ path: path.join(root, 'out/editor/failure.png') });
