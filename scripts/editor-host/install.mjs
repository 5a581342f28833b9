// Installs the embedded editor (VS Code's server, web workbench and extension host) from npm, once, into .editor-host/.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensurePackages, which } from './system.mjs';

const pins = { 'code-server': '4.139.1', node: '24.21.0' };
// the package's own install compiles more than the editor needs, and wants libraries for it
const nativeModules = ['node-pty', '@vscode/spdlog'];

const root = path.join(import.meta.dirname, '../../.editor-host');
const nodePackage = `node-${process.platform}-${process.arch}`;

/** Where the parts of the embedded editor are. */
export const host = {
  root,
  node: path.join(root, 'node_modules', nodePackage, 'bin/node'),
  server: path.join(root, 'node_modules/code-server/lib/vscode'),
};

/** Makes sure that the embedded editor is there; does nothing where it already is. */
export function installHost() {
  const stamp = JSON.stringify(pins);
  const stampFile = path.join(root, 'complete');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  if (process.platform !== 'linux') throw new Error('The embedded editor runs on Linux; elsewhere install VS Code with its `code` command.');
  ensurePackages('The embedded editor (its terminal is compiled here)', {
    python3: () => which('python3'),
    make: () => which('make'),
    'g++': () => which('g++'),
  });
  console.log('Installing the embedded editor into .editor-host/ (once; about 800 MB, a few minutes)');
  fs.rmSync(root, { recursive: true, force: true });
  fs.mkdirSync(root, { recursive: true });
  fs.writeFileSync(path.join(root, 'package.json'), '{"private":true}');
  npm(root, 'install', `${nodePackage}@${pins.node}`);
  npm(root, 'install', `code-server@${pins['code-server']}`);
  npm(host.server, 'install', '--omit=dev');
  for (const name of nativeModules) compile(name);
  fs.writeFileSync(stampFile, stamp);
}

/** An environment in which npm runs under the editor's Node and compiles against its headers, whatever the person's npm says. */
function npmEnvironment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|config_(local|global)?_?prefix)/.test(name));
  const prefix = path.dirname(path.dirname(host.node));
  return { ...Object.fromEntries(inherited), PATH: `${path.dirname(host.node)}${path.delimiter}${process.env.PATH}`, npm_config_nodedir: prefix };
}

function npm(cwd, command, ...args) {
  const options = ['--no-audit', '--no-fund', '--loglevel=error', ...(command === 'install' ? ['--ignore-scripts'] : [])];
  const { status, stdout, stderr } = spawnSync('npm', [command, ...options, ...args], { cwd, env: npmEnvironment(), encoding: 'utf8' });
  const output = `${stdout}${stderr}`.trim();
  if (status !== 0 && command === 'install') throw new Error(`npm install ${args.join(' ')} failed:\n${output}`);
  return output;
}

/** A module counts as built when it loads: node-pty's own last step fails after a good build. */
function compile(name) {
  const output = npm(host.server, 'rebuild', name);
  const { status } = spawnSync(host.node, ['-e', `require(${JSON.stringify(name)})`], { cwd: host.server });
  if (status !== 0) throw new Error(`${name} was not built:\n${output}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) installHost();
