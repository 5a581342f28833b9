// Users and groups of a stage.
import { existsSync, readFileSync } from 'node:fs';
import { findFile } from './layers.mjs';

/** A field of a line of /etc/passwd or /etc/group, by its name. */
export function field(stage, file, name, column) {
  const path = findFile(stage.layers, file);
  const lines = path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  return lines.map((line) => line.split(':')).find((fields) => fields[0] === name || fields[2] === name)?.[column];
}

export const homeOf = (stage) => field(stage, '/etc/passwd', stage.user.split(':')[0], 5) ?? '/root';
