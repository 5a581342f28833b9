import type { Invocation } from '../../model/invocation';
import { activationOf } from '../activation';
import { exitCodeOf } from '../exit-code';
import type { Happened } from '../happened';
import { hereNow } from '../here-now';
import { lacksPip } from '../lacking-pip';
import { type Asked, rewrite } from '../rewrite';
import { nameOf, type Target, targetsFor } from '../targets';
import type { Way } from './way';

/** The same command for a virtual environment: the one that is there, else a new one. */
export const runAgain: Way = (happened, terminal) => {
  const { ended, shell } = terminal;
  const isWrong = wrongLike(happened);
  if (!isWrong || ended.confidence === 'low') return [];
  const asked: Asked = { typed: ended.commandLine, shell, cwd: ended.cwd, isWrong };
  for (const target of targetsFor(terminal, happened.call)) {
    // in a new environment there is nothing to uninstall
    const made = target.create && happened.call.action === 'uninstall' ? undefined : rewrite(asked, target);
    if (!made) continue;
    const note = noteOn(made.dropped, target);
    const activate = happened.call.action === 'install' ? activationOf(target, shell) : undefined;
    return [
      {
        kind: 'run-again',
        label: labelOf(target),
        commandLine: hereNow(made, terminal, happened.answer),
        ...(target.create ? { createVenv: target.create } : {}),
        ...(note === undefined ? {} : { note }),
        ...(activate ? { activate } : {}),
        ...exitCodeOf({ line: made.text, shell, cwd: ended.cwd }, target.system),
      },
    ];
  }
  return [];
};

/** Which calls of the line must go elsewhere, by what went wrong in one of them. */
function wrongLike({ sighting, call }: Happened): ((each: Invocation) => boolean) | undefined {
  const { installer, action } = call;
  if (installer !== 'pip' && installer !== 'uv') return undefined;
  const changes = (each: Invocation) => (each.installer === 'pip' || each.installer === 'uv') && (each.action === 'install' || each.action === 'uninstall');
  if (sighting.kind === 'externally-managed' && (action === 'install' || action === 'uninstall'))
    return (each) => changes(each) && (each.verdict === 'refused' || (call.verdict === 'unknown' && each.verdict === 'unknown'));
  if (lacksPip(sighting)) return (each) => each.installer === 'pip' && each.verdict !== 'allowed';
  return undefined;
}

function labelOf({ prefix, create }: Target): string {
  const name = nameOf(prefix);
  if (create?.replaces) return `Replace the broken ${name} and run again`;
  return create ? `Create ${name} and run again` : `Run again in ${name}`;
}

function noteOn(dropped: readonly string[], { prefix, hasPip, create }: Target): string | undefined {
  const notes = [];
  if (create?.replaces) notes.push(`The Python of ${prefix} is gone; what was installed there is not carried over.`);
  const become = dropped.find((word) => word === 'sudo' || word === 'doas');
  const options = dropped.filter((word) => word.startsWith('--'));
  if (become !== undefined) notes.push(`Without ${become}: what root installs there, you could not change later.`);
  if (options.length > 0) notes.push(`Without ${options.join(' and ')}: a virtual environment has no use for it.`);
  if (!hasPip) notes.push(`${prefix} has no pip of its own; the one you have installs into it.`);
  return notes.length === 0 ? undefined : notes.join(' ');
}
