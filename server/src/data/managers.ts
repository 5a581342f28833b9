/** Who manages a Python, by words of the marker's own text. First match counts. Source: the markers of these systems, 2026-11. */
export const managersByText: readonly (readonly [RegExp, string])[] = [
  [/managed by uv\b/i, 'uv'],
  [/brew install|Homebrew/i, 'Homebrew'],
  [/nixpkgs|nix-env|\/nix\/store/i, 'Nix'],
  [/pacman -S .*mingw|MSYS2/i, 'MSYS2'],
  [/pacman -S/i, 'Arch Linux'],
  [/apk add|Alpine/i, 'Alpine'],
  [/emerge|Gentoo/i, 'Gentoo'],
  [/xbps-install|Void/i, 'Void Linux'],
  [/zypper/i, 'openSUSE'],
  [/conda install|managed by conda/i, 'conda'],
  [/Kali/i, 'Kali Linux'],
  [/Raspberry Pi/i, 'Raspberry Pi OS'],
];

/** Names of systems by ID of /etc/os-release (os-release(5)). */
export const managersBySystem: Readonly<Record<string, string>> = {
  debian: 'Debian', ubuntu: 'Ubuntu', raspbian: 'Raspberry Pi OS', kali: 'Kali Linux', linuxmint: 'Linux Mint', pop: 'Pop!_OS', alpine: 'Alpine',
  arch: 'Arch Linux', manjaro: 'Manjaro', endeavouros: 'EndeavourOS', fedora: 'Fedora', gentoo: 'Gentoo', void: 'Void Linux', nixos: 'NixOS',
  'opensuse-tumbleweed': 'openSUSE', 'opensuse-leap': 'openSUSE', elementary: 'elementary OS', devuan: 'Devuan',
};

/** Short name of the package manager for the badge, and commands people type, by ID or ID_LIKE of /etc/os-release. */
export const packageTools: Readonly<Record<string, { readonly badge: string; readonly install: string; readonly pipx: string }>> = {
  debian: { badge: 'apt', install: 'sudo apt install', pipx: 'pipx' },
  ubuntu: { badge: 'apt', install: 'sudo apt install', pipx: 'pipx' },
  alpine: { badge: 'apk', install: 'apk add', pipx: 'pipx' },
  arch: { badge: 'pacman', install: 'sudo pacman -S', pipx: 'python-pipx' },
  fedora: { badge: 'dnf', install: 'sudo dnf install', pipx: 'pipx' },
  rhel: { badge: 'dnf', install: 'sudo dnf install', pipx: 'pipx' },
  suse: { badge: 'zypper', install: 'sudo zypper install', pipx: 'python3-pipx' },
  void: { badge: 'xbps', install: 'sudo xbps-install', pipx: 'python3-pipx' },
  gentoo: { badge: 'emerge', install: 'sudo emerge', pipx: 'dev-python/pipx' },
};
