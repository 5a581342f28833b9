// Shows the embedded editor in Debian's chromium, without a window, for tests and pictures.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { which } from './system.mjs';
import { workbenchUrl } from './server.mjs';

const args = [
  ...[
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ],
  // nothing but loopback is ever looked up
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
];

/** A browser with one empty page. */
export async function startBrowser({ width = 1280, height = 800, scale = 1 } = {}) {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-chromium-'));
  const options = {
    executablePath: which('chromium'),
    viewport: { width, height },
    deviceScaleFactor: scale,
    args,
    permissions: ['clipboard-read', 'clipboard-write'],
  };
  const context = await chromium.launchPersistentContext(profile, options);
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { page, close };
}

/**
 * Opens the workbench; if told so, with extensions under development and a module whose run() is the suite.
 * Both are put into the page's own configuration: a built VS Code honours them in the address only together
 * with a switch that turns notifications off. (Rewriting the response instead would cost the page its WebSocket.)
 */
export async function openWorkbench(page, { port, folder, file, extensions = [], tests }) {
  const uri = (target) => ({ $mid: 1, scheme: 'vscode-remote', authority: `127.0.0.1:${port}`, path: target });
  const developmentOptions = { extensions: extensions.map(uri), ...(tests ? { extensionTestsPath: uri(tests) } : {}) };
  await page.addInitScript((options) => {
    if (window.top !== window || location.pathname !== '/') return;
    const observer = new MutationObserver(() => {
      const element = document.getElementById('vscode-workbench-web-configuration');
      if (!element) return;
      observer.disconnect();
      const configuration = JSON.parse(element.getAttribute('data-settings'));
      element.setAttribute('data-settings', JSON.stringify({ ...configuration, developmentOptions: { ...configuration.developmentOptions, ...options } }));
    });
    observer.observe(document, { childList: true, subtree: true });
  }, developmentOptions);
  await page.goto(workbenchUrl({ port, folder, file }), { timeout: 120_000 });
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
}
