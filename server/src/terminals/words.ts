import type { TerminalWay } from '../../protocol/terminal';
import { wantOf } from '../fixes/shared/want';
import type { Invocation } from '../model/invocation';
import { known } from '../shell/values';
import type { Happened } from './happened';
import { managedBy } from './managed-by';
import type { Terminal } from './terminal';

/** Two sentences for people: what happened, and what helps. */
export function messageOn(happened: Happened, terminal: Terminal, offered: readonly TerminalWay[]): string {
  const { sighting, call } = happened;
  const helps = offered.some(({ kind }) => kind === 'run-again' || kind === 'venv-package');
  switch (sighting.kind) {
    case 'externally-managed':
      return `${doer(call)} did not ${task(call)}: this Python is looked after by ${managedBy(call, terminal)}, and ${doer(call)} may not change it. ${offered[0]?.kind === 'pipx' ? ofPipx(call) : outlook(call, helps)}`;
    case 'no-ensurepip':
      return `The virtual environment was not made complete: the part of Python that puts pip into it is in a package that is not installed. ${
        sighting.detail === undefined ? 'Installing that package mends it.' : `The package is ${sighting.detail}.`
      }`;
    case 'ensurepip-disabled':
      return `Python did not install pip: ${managedBy(call, terminal)} turns ensurepip off for its own Python. Its package python3-pip brings pip, and every virtual environment has one.`;
    case 'no-module':
      return missing(sighting.detail ?? 'pip', managedBy(call, terminal), helps);
    case 'no-command':
      return unfound(sighting.detail ?? 'pip', managedBy(call, terminal));
  }
}

function missing(module: string, manager: string, helps: boolean): string {
  if (module === 'pip')
    return `This Python has no pip, so nothing was installed. ${helps ? 'A virtual environment brings one.' : 'Its distributor keeps pip in a package of its own.'}`;
  return `This Python lacks its module ${module}, so the command could not run. ${manager} keeps it in a package of its own.`;
}

function unfound(pip: string, manager: string): string {
  return `This Python has no ${pip} command, so nothing was installed; adding one to the system would not help, as ${manager} looks after this Python and pip may not change it. A virtual environment brings a pip of its own.`;
}

function doer({ installer }: Invocation): string {
  return installer === 'uv' ? 'uv' : 'pip';
}

/** What the call was to do: `install requests and flask`. */
function task({ action, arguments: words, packages, requirementFiles }: Invocation): string {
  const verb = action === 'uninstall' ? 'remove' : 'install';
  const editable = words.filter((_, i) => ['-e', '--editable'].includes(String(words[i - 1]?.value)));
  const wanted = [...editable, ...packages].map(({ value }) => (value === '.' ? 'this project' : known(value)));
  const listed = requirementFiles.map(({ value }) => `what ${known(value) ?? 'a file'} asks for`);
  const names = [...wanted, ...listed].flatMap((name) => (name === undefined ? [] : [shown(name)]));
  if (names.length === 0) return `${verb} anything`;
  if (names.length > 3) return `${verb} ${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return `${verb} ${names.join(' and ')}`;
}

/** A word from the terminal in a notification, which would make a link of `[text](address)`. */
function shown(name: string): string {
  const plain = name.replaceAll(/[\0-\x1f\x7f]+/g, ' ').replaceAll('](', '] (');
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** Only where all that is asked for are applications, by their names. */
function ofPipx({ packages }: Invocation): string {
  const names = packages.map(({ value }) => wantOf(known(value) ?? '')?.project ?? 'it');
  if (names.length === 1) return `${names[0]} is a program you run: pipx gives it an environment of its own.`;
  return `${names.join(' and ')} are programs you run: pipx gives each an environment of its own.`;
}

function outlook(call: Invocation, helps: boolean): string {
  if (call.action === 'uninstall') return 'What the system brought is removed with its own package manager.';
  return helps ? `In a virtual environment ${doer(call)} may do that.` : 'A virtual environment is the place for it.';
}
