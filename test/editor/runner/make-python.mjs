// A real Python that differs from Debian's in some of its modules.
import fs from 'node:fs';
import path from 'node:path';

/** Makes FOLDER/bin/python3 with the system's standard library, and `modules` (file name → text) instead of its own. */
export function makePython(folder, modules) {
  const executable = fs.realpathSync('/usr/bin/python3');
  const version = path.basename(executable);
  const library = path.join('/usr/lib', version);
  const own = path.join(folder, 'lib', version);
  fs.mkdirSync(path.join(folder, 'bin'), { recursive: true });
  fs.mkdirSync(own, { recursive: true });
  fs.copyFileSync(executable, path.join(folder, 'bin', version));
  fs.symlinkSync(version, path.join(folder, 'bin/python3'));
  const replaced = new Set(Object.keys(modules).map((name) => name.split('/')[0]));
  for (const name of fs.readdirSync(library).filter((each) => !replaced.has(each))) fs.symlinkSync(path.join(library, name), path.join(own, name));
  for (const [name, text] of Object.entries(modules)) {
    fs.mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    fs.writeFileSync(path.join(own, name), text);
  }
  return path.join(folder, 'bin/python3');
}
