/** Words of a marker that tell who wrote it. */
export interface ManagerRow {
  readonly pattern: RegExp;
  readonly name: string;
  /** Its ID in /etc/os-release, for distributions: one that is like it (ID_LIKE) keeps its marker and has a name of its own. */
  readonly family?: string;
}

/**
 * Who manages a Python, by words of the marker's own text; the first row that fits counts. Debian's text is used by all
 * that is made of Debian, so it tells nothing. Source: the markers of these systems as people report them, 2026-11.
 */
export const managersByText: readonly ManagerRow[] = [
  { pattern: /managed by uv\b/i, name: 'uv' },
  { pattern: /\bbrew install|Homebrew/i, name: 'Homebrew' },
  { pattern: /\/nix\/store|nixpkgs|\bnix-env\b/i, name: 'Nix' },
  { pattern: /MSYS2|MINGW_PACKAGE_PREFIX/i, name: 'MSYS2' },
  { pattern: /pacman -S\b/i, name: 'Arch Linux', family: 'arch' },
  { pattern: /xbps-install|\bVoid Linux/i, name: 'Void Linux', family: 'void' },
  { pattern: /\bemerge\b|Gentoo/i, name: 'Gentoo', family: 'gentoo' },
  { pattern: /\bzypper\b/i, name: 'openSUSE', family: 'suse' },
  { pattern: /\bapk add\b|\(apk\)/i, name: 'Alpine', family: 'alpine' },
  { pattern: /kali\.org|\bKali\b/i, name: 'Kali Linux', family: 'kali' },
  { pattern: /rptl\.io|raspberrypi\.com|Raspberry Pi/i, name: 'Raspberry Pi OS', family: 'raspbian' },
  { pattern: /\bconda (?:install|create|pip)\b|managed by conda|\bconda base environment/i, name: 'conda' },
];

/** By the kind of a Python that keeps to its own folder. */
export const managersByKind: Readonly<Record<string, string>> = { homebrew: 'Homebrew', uv: 'uv', nix: 'Nix', conda: 'conda', msys2: 'MSYS2' };

/** Names of systems by ID of /etc/os-release (os-release(5)). */
export const managersBySystem: Readonly<Record<string, string>> = {
  debian: 'Debian', ubuntu: 'Ubuntu', raspbian: 'Raspberry Pi OS', kali: 'Kali Linux', linuxmint: 'Linux Mint', pop: 'Pop!_OS', neon: 'KDE neon',
  zorin: 'Zorin OS', elementary: 'elementary OS', devuan: 'Devuan', parrot: 'Parrot OS', mx: 'MX Linux', deepin: 'deepin',
  alpine: 'Alpine', postmarketos: 'postmarketOS', wolfi: 'Wolfi', chainguard: 'Chainguard',
  arch: 'Arch Linux', archarm: 'Arch Linux ARM', manjaro: 'Manjaro', endeavouros: 'EndeavourOS', garuda: 'Garuda Linux', cachyos: 'CachyOS', steamos: 'SteamOS', artix: 'Artix Linux',
  fedora: 'Fedora', rhel: 'Red Hat Enterprise Linux', centos: 'CentOS', rocky: 'Rocky Linux', almalinux: 'AlmaLinux', ol: 'Oracle Linux', amzn: 'Amazon Linux',
  suse: 'openSUSE', 'opensuse-tumbleweed': 'openSUSE', 'opensuse-leap': 'openSUSE', 'opensuse-slowroll': 'openSUSE', sles: 'SUSE Linux Enterprise',
  gentoo: 'Gentoo', void: 'Void Linux', nixos: 'NixOS', photon: 'Photon OS', azurelinux: 'Azure Linux', darwin: 'macOS', windows: 'Windows',
};

/** A package manager as people use it. */
export interface PackageTool {
  /** Its short name, for the badge. */
  readonly badge: string;
  /** What is typed before a package's name, to install, to find and to remove it. */
  readonly install: string;
  readonly search?: string;
  readonly remove?: string;
  /** Whether it needs root to install and remove. */
  readonly root: boolean;
  /** The package that brings pipx, where the release itself has one. */
  readonly pipx?: string;
}

const apt: PackageTool = { badge: 'apt', install: 'apt install', search: 'apt search --names-only', remove: 'apt remove', root: true, pipx: 'pipx' };
const apk: PackageTool = { badge: 'apk', install: 'apk add', search: 'apk search', remove: 'apk del', root: true, pipx: 'pipx' };
const dnf: PackageTool = { badge: 'dnf', install: 'dnf install', search: 'dnf search', remove: 'dnf remove', root: true };
const tdnf: PackageTool = { badge: 'tdnf', install: 'tdnf install', search: 'tdnf search', remove: 'tdnf remove', root: true };
const pacman: PackageTool = { badge: 'pacman', install: 'pacman -S', search: 'pacman -Ss', remove: 'pacman -R', root: true, pipx: 'python-pipx' };
const zypper: PackageTool = { badge: 'zypper', install: 'zypper install', search: 'zypper search', remove: 'zypper remove', root: true, pipx: 'python3-pipx' };
const xbps: PackageTool = { badge: 'xbps', install: 'xbps-install', search: 'xbps-query -Rs', remove: 'xbps-remove', root: true, pipx: 'python3-pipx' };
const brew: PackageTool = { badge: 'brew', install: 'brew install', search: 'brew search', remove: 'brew uninstall', root: false, pipx: 'pipx' };

/**
 * Package managers by ID or ID_LIKE of /etc/os-release, and by the names of images that are called otherwise. Source: the
 * managers' own manuals; of pipx: the releases' packages, 2026-11; EPEL and the like are left out.
 */
export const packageTools: Readonly<Record<string, PackageTool>> = {
  ...{ debian: apt, ubuntu: apt, kali: apt },
  ...{ alpine: apk, wolfi: apk },
  ...{ fedora: { ...dnf, pipx: 'pipx' }, rhel: dnf, ol: dnf, amzn: dnf, amazonlinux: dnf },
  ...{ photon: tdnf, azurelinux: tdnf },
  ...{ arch: pacman, archlinux: pacman },
  ...{ suse: zypper, 'opensuse-tumbleweed': zypper, 'opensuse-leap': zypper },
  void: xbps,
  gentoo: { badge: 'emerge', install: 'emerge', search: 'emerge --search', root: true, pipx: 'dev-python/pipx' },
  nixos: { badge: 'nix', install: "nix-env -f '<nixpkgs>' -iA", root: false, pipx: 'pipx' },
  darwin: brew,
};

/** Package managers that look after a Python beside the system's own, by kind of interpreter. */
export const packageToolsByKind: Readonly<Record<string, PackageTool>> = { homebrew: brew };
