import type { Release } from '../model/system';
import { isFile, namesIn, readSmall } from './files';

/** What this machine says of itself (os-release(5)). */
export interface OperatingSystem {
  /** `debian`, `ubuntu`, `darwin`, …; empty where nothing tells. */
  readonly id: string;
  /** What it is like: `debian` for Ubuntu. */
  readonly like: readonly string[];
  readonly version: string;
  readonly codename: string;
  readonly title: string;
  /** Whether its package manager knows no package yet (a fresh image before `apt update`). */
  readonly unindexed?: boolean;
}

/** Reads the system's own identification. */
export function operatingSystem(
  text = readSmall('/etc/os-release') ?? readSmall('/usr/lib/os-release') ?? '',
  platform: string = process.platform,
): OperatingSystem {
  if (platform === 'darwin') return { id: 'darwin', like: [], version: '', codename: '', title: 'macOS' };
  if (platform === 'win32') return { id: 'windows', like: [], version: '', codename: '', title: 'Windows' };
  const value = (name: string) => new RegExp(`^${name}=["']?([^"'\\n]*)`, 'm').exec(text)?.[1] ?? '';
  const like = value('ID_LIKE')
    .split(/\s+/)
    .filter((id) => id !== '');
  const read = { id: value('ID'), like, version: value('VERSION_ID'), codename: value('VERSION_CODENAME'), title: value('PRETTY_NAME') };
  return { ...read, ...(isFile('/etc/rpi-issue') ? raspberry(read) : {}), unindexed: isDebian(read) && !isIndexed() };
}

// its 64-bit edition calls itself Debian; pi-gen writes this file (stage2/01-sys-tweaks)
function raspberry({ id, like }: OperatingSystem): Pick<OperatingSystem, 'id' | 'like'> {
  return id === 'debian' ? { id: 'raspbian', like: ['debian', ...like] } : { id, like };
}

function isIndexed(): boolean {
  return namesIn('/var/lib/apt/lists').some((name) => /_Packages(?:\.\w+)?$/.test(name));
}

/** Whether it is Debian or made of it. */
export function isDebian({ id, like }: Pick<OperatingSystem, 'id' | 'like'>): boolean {
  return [id, ...like].some((each) => each === 'debian' || each === 'ubuntu' || each === 'raspbian');
}

/** The release, for tables; `undefined` where the system is not identified. */
export function releaseOf({ id, like, version, codename }: OperatingSystem): Release | undefined {
  if (id === '') return undefined;
  // Raspberry Pi OS has Debian's releases
  return { distribution: id === 'raspbian' ? (like[0] ?? id) : id, version, codename };
}
