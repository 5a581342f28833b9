// Opens the samples in the embedded editor and takes the pictures of docs/images/. Build first.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openWorkbench, startBrowser } from './browser.mjs';
import { linkExtension } from './extension.mjs';
import { installHost } from './install.mjs';
import { makeHome, startServer } from './server.mjs';
import { ensurePackages, which } from './system.mjs';

const root = path.join(import.meta.dirname, '../..');
const images = path.join(root, 'docs/images');
const waste = [];

try {
  ensurePackages('Taking pictures', { chromium: () => which('chromium') });
  installHost();
  const page = await openSamples();
  await takePictures(page, async (name) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(images, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
  });
} finally {
  for (const clear of waste.reverse()) await clear();
}

/** A copy of the samples, so that nothing is changed there, in a folder of a plain name. */
async function openSamples() {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-'));
  waste.push(() => fs.rmSync(parent, { recursive: true, force: true }));
  const folder = path.join(parent, 'samples');
  fs.cpSync(path.join(root, 'samples'), folder, { recursive: true, filter: (source) => path.basename(source) !== '.venv' });
  const home = makeHome({
    'git.enabled': false,
    'workbench.reduceMotion': 'on',
    'editor.minimap.enabled': false,
    'workbench.tips.enabled': false,
    'editor.fontSize': 14,
  });
  waste.push(home.remove);
  linkExtension(root, home);
  // the system's Python first, as on a fresh machine
  const server = await startServer({ home, env: { ...process.env, PATH: `/usr/bin:/bin:${process.env.PATH}` } });
  waste.push(server.stop);
  const { page, close } = await startBrowser({ width: 1120, height: 640, scale: 2 });
  waste.push(close);
  fs.mkdirSync(images, { recursive: true });
  await openWorkbench(page, { port: server.port, folder, file: path.join(folder, 'Dockerfile') });
  return page;
}

async function takePictures(page, take) {
  const badge = page.locator('.statusbar-item[id*="pep668.environment"]');
  await badge.waitFor({ timeout: 60_000 });
  const squiggle = page.locator('.squiggly-error').first();
  await squiggle.waitFor({ timeout: 30_000 });
  const box = await squiggle.boundingBox();
  const middle = [box.x + box.width / 2, box.y + box.height / 2];

  await page.mouse.move(...middle);
  await page.locator('.monaco-hover .hover-contents').first().waitFor();
  await take('hover');

  await page.keyboard.press('Escape');
  await page.mouse.click(...middle);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await take('editor');

  await page.keyboard.press('Enter');
  await squiggle.waitFor({ state: 'detached' });
  await take('fixed');

  await badge.hover();
  await page.locator('.hover-contents', { hasText: 'Explain Environment' }).first().waitFor();
  await take('badge');

  await badge.click();
  await page.locator('.quick-input-widget').waitFor();
  await take('actions');

  await page.keyboard.type('Explain');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
  await take('report');
}
