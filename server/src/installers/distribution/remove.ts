import { contentsOf } from '../../environments/packages';
import { interpreterNodes } from '../../shell/boot';
import type { World } from '../../shell/world';

/**
 * `apt-get remove NAME…`: what the packages had put there is gone. A name that is none, with `.`, `?` or `*` in it, is a
 * regular expression that may match anywhere (apt-get(8)). What needs Python goes with it; what Python needs stays.
 */
export function removePackages(names: readonly string[], world: World): void {
  const installed = world.packages.keys();
  const gone = new Set(names.flatMap((name) => matching(name, installed)));
  if (gone.has('python3') || gone.has('python3-minimal')) for (const name of installed) if (needsPython(name)) gone.add(name);
  if (gone.size > 0) takeAway(gone, installed, world);
}

function matching(name: string, installed: readonly string[]): readonly string[] {
  const plain = name.replace(/[:=/+].*$/s, '');
  if (installed.includes(plain) || !/[.?*]/.test(name)) return [plain];
  try {
    const pattern = new RegExp(name);
    return installed.filter((each) => pattern.test(each));
  } catch {
    return [];
  }
}

function needsPython(name: string): boolean {
  return /^python3(-|$)/.test(name) || name === 'pipx' || name === 'virtualenv' || name === 'python-is-python3';
}

function takeAway(gone: ReadonlySet<string>, installed: readonly string[], world: World): void {
  const { release, files } = world;
  for (const name of gone) world.packages.delete(name);
  if (!release) return;
  const before = contentsOf(release, new Set(installed));
  const after = contentsOf(release, new Set(installed.filter((name) => !gone.has(name))));
  const left = new Set(after.interpreters.flatMap((interpreter) => interpreterNodes(interpreter).map(([path]) => path)));
  for (const interpreter of before.interpreters) {
    for (const [path] of interpreterNodes(interpreter)) if (!left.has(path)) files.remove(path);
    if (interpreter.pip && !after.interpreters.some(({ pip }) => pip)) world.setModule(interpreter.prefix, 'pip', undefined);
  }
  for (const path of Object.keys(before.programs)) if (after.programs[path] === undefined) files.remove(path);
}

/** What people ask for by name, and nothing else needs. */
const leaves = ['python3-pip', 'pipx', 'virtualenv'];

/** `autoremove` after packages were marked as not asked for: whether pip and its like are still there is not known. */
export function autoremove(world: World): void {
  if (!world.marksChanged) return;
  const because = 'apt may have removed it, for it was marked as not asked for';
  const { release, packages, files } = world;
  if (!release) return;
  const installed = packages.keys();
  const whole = contentsOf(release, new Set(installed));
  const rest = contentsOf(release, new Set(installed.filter((name) => !leaves.includes(name))));
  const scripts = whole.interpreters.flatMap(({ pip }) => pip?.scripts ?? []);
  const programs = Object.keys(whole.programs).filter((path) => rest.programs[path] === undefined);
  for (const path of [...scripts, ...programs]) if (files.what(path).kind === 'file') files.set(path, { kind: 'unknown', because });
  // whoever asks for them again gets them
  for (const name of leaves) packages.delete(name);
  for (const { prefix, pip } of whole.interpreters) if (pip) world.setModule(prefix, 'pip', 'maybe');
}
