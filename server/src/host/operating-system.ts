import { readSmall } from './files';
import type { Release } from '../model/system';

/** What /etc/os-release says of this machine (os-release(5)). */
export interface OperatingSystem {
  /** `debian`, `ubuntu`, …; empty where there is no such file. */
  readonly id: string;
  /** What it is like: `debian` for Ubuntu. */
  readonly like: readonly string[];
  readonly version: string;
  readonly codename: string;
  readonly title: string;
}

/** Reads the system's own identification; a Raspberry Pi's Debian is told by its issue file. */
export function operatingSystem(text = readSmall('/etc/os-release') ?? readSmall('/usr/lib/os-release') ?? ''): OperatingSystem {
  const value = (name: string) => new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm').exec(text)?.[1] ?? '';
  return {
    id: value('ID'),
    like: value('ID_LIKE')
      .split(/\s+/)
      .filter((id) => id !== ''),
    version: value('VERSION_ID'),
    codename: value('VERSION_CODENAME'),
    title: value('PRETTY_NAME'),
  };
}

/** The release, for tables; `undefined` where the system is not identified. */
export function releaseOf({ id, version, codename }: OperatingSystem): Release | undefined {
  return id === '' ? undefined : { distribution: id, version, codename };
}
