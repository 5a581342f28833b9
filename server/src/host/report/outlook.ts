import { pipReleases } from '../../data/pip-releases';
import { truthOf } from '../pip/overrides';
import type { Seen } from './seen';

/** The installers that a variable or their configuration tells to install all the same; the first pip with the check cannot be told. */
export function overriddenIn({ pip, overrides, uvOverride }: Seen): ('pip' | 'uv')[] {
  return [...(pip !== pipReleases.check && isOn(overrides.at(-1)?.value) ? (['pip'] as const) : []), ...(isOn(uvOverride) ? (['uv'] as const) : [])];
}

const isOn = (value: string | undefined): boolean => value !== undefined && truthOf(value) === true;

/** What `pip install` would do with the interpreter, in a few words. */
export function pipOutlook({ inspected, marker, pip, overrides, broken }: Seen): string {
  if (pip === undefined) return 'is not there';
  if (broken) return `stops: ${broken.path} cannot be read`;
  if (inspected.virtual) return 'installs into this environment';
  if (!marker) return 'installs';
  if (Number.parseInt(pip, 10) < 23) return `installs: it is older than the check, which came with pip ${pipReleases.check}`;
  const value = overrides.at(-1)?.value;
  const truth = value === undefined || pip === pipReleases.check ? false : truthOf(value);
  if (truth === undefined) return `stops: it does not know ${value} as a value of break-system-packages`;
  if (truth) return 'installs all the same: it is told to override the protection';
  return marker.malformed ? 'stops with a traceback: the marker is malformed' : 'refuses';
}

/** What `uv pip install` would do with it. */
export function uvOutlook({ inspected, marker, uvOverride }: Seen): string {
  if (inspected.virtual) return 'installs into this environment';
  if (!marker) return 'installs with `--system`; without, it looks for a virtual environment';
  if (isOn(uvOverride)) return 'installs with `--system`: UV_BREAK_SYSTEM_PACKAGES tells it to';
  return 'refuses with `--system`; without, it looks for a virtual environment';
}
