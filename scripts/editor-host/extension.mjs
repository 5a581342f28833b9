// The extension as people have it: in the editor's extensions folder, only what is shipped.
import fs from 'node:fs';
import path from 'node:path';

const shipped = ['package.json', 'package.nls.json', 'dist', 'syntaxes'];

/** Puts the extension into an editor's home, by links: a new build needs no copy. */
export function linkExtension(root, home) {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = home.folder(`extensions/${publisher}.${name}-${version}`);
  fs.mkdirSync(folder);
  for (const part of shipped) {
    if (fs.existsSync(path.join(root, part))) fs.symlinkSync(path.join(root, part), path.join(folder, part));
  }
}
