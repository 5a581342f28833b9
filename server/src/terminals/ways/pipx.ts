import { isApplication } from '../../fixes/shared/projects';
import { plainWants } from '../plain-wants';
import { andThen, commandText } from '../quote';
import type { Way } from './way';

/** Applications get an environment of their own each; pipx is installed first where it is missing and its package is known. */
export const pipx: Way = ({ sighting, call }, { shell, view }) => {
  const wants = sighting.kind === 'externally-managed' ? plainWants(call) : undefined;
  if (!view || !wants?.every(({ project }) => isApplication(project))) return [];
  const install = wants.map(({ word }) => commandText(['pipx', 'install', word], shell)).reduce((all, one) => andThen(all, one, shell));
  const names = wants.map(({ project }) => project).join(' and ');
  const { installWithPipx: way } = view;
  if (way.kind === 'ready') return [{ kind: 'pipx', label: `Install ${names} with pipx`, commandLine: install }];
  if (way.command === undefined) return [];
  return [{ kind: 'pipx', label: `Install pipx, and ${names} with it`, commandLine: andThen(way.command, install, shell) }];
};
