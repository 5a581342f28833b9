// A suite as one file that a VS Code's extension host can load.
import path from 'node:path';
import { build } from 'esbuild';

/** Bundles test/editor/NAME.ts; answers the bundle's path. */
export async function bundleSuite(root, name) {
  const outfile = path.join(root, 'out/editor', `${name}.js`);
  const entry = path.join(root, 'test/editor', `${name}.ts`);
  await build({
    entryPoints: [entry],
    outfile,
    external: ['vscode', 'mocha'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
