// Builds the three bundles; `--types` checks and compiles all projects into out/ as well (what tests need).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const bundles = {
  'dist/extension.js': { entry: 'client/src/extension.ts', external: ['vscode'], short: true },
  'dist/server.js': { entry: 'server/src/main.ts', external: [] },
  'dist/cli.js': { entry: 'server/src/main-cli.ts', external: [], banner: '#!/usr/bin/env node' },
};

/** Libraries' names are shortened; the server's and the CLI's own are not: they stay readable in what is logged. */
const shortLibraryNames = {
  name: 'short-library-names',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { minifyIdentifiers: true });
      return { contents: code };
    });
  },
};

for (const [outfile, { entry, external, banner, short = false }] of Object.entries(bundles)) {
  await build({
    entryPoints: [entry],
    outfile,
    external,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    plugins: [shortLibraryNames],
    // esbuild's keepNames would pay for readable names each time a function is made
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: short,
    charset: 'utf8',
    define: { PEP668_VERSION: JSON.stringify(version) },
    // jsonc-parser's `main` is a build that cannot be bundled
    mainFields: ['module', 'main'],
    ...(banner ? { banner: { js: banner } } : {}),
    logLevel: 'warning',
  });
}

if (process.argv.includes('--types')) {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b'], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
