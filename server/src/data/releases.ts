import type { Release } from '../model/system';

/** What is known of one release of a distribution, or of one without releases (`version` empty). */
export interface ReleaseRow extends Release {
  /** For people. */
  readonly title: string;
  /** Other words that name it in an image's tag. */
  readonly aliases: readonly string[];
  readonly manager: 'apt' | 'apk' | 'dnf' | 'pacman' | 'zypper' | 'xbps' | 'emerge' | 'nix';
  /** Version of the package manager's own python3; of those without releases that of the date. */
  readonly python: string;
  /** Version of the pip it brings. */
  readonly pip: string;
  /** Users that its image has beside root, by home. */
  readonly homes?: Readonly<Record<string, string>>;
  /** Whether that Python carries the marker. */
  readonly marked: boolean | 'unknown';
  readonly confidence: 'certain' | 'likely';
  readonly source: string;
}

/** Ubuntu's images have it since 23.04 (Launchpad, cloud-images bug 2005129). */
const ubuntuUser = { ubuntu: '/home/ubuntu' };

/** Releases, as of 2026-11-21. Images as of docker-library/official-images@37079fb336f5 (2026-08-21). */
export const releases = [
  { distribution: 'debian', version: '10', codename: 'buster', title: 'Debian 10 (buster)', aliases: [], manager: 'apt', python: '3.7.3', pip: '18.1', marked: false, confidence: 'likely', source: 'older than PEP 668; archived' },
  { distribution: 'debian', version: '11', codename: 'bullseye', title: 'Debian 11 (bullseye)', aliases: ['oldoldstable'], manager: 'apt', python: '3.9.2', pip: '20.3.4', marked: false, confidence: 'certain', source: 'libpython3.9-stdlib 3.9.2-1, python3-pip 20.3.4-4+deb11u1: read' },
  { distribution: 'debian', version: '12', codename: 'bookworm', title: 'Debian 12 (bookworm)', aliases: ['oldstable'], manager: 'apt', python: '3.11.2', pip: '23.0.1', marked: true, confidence: 'certain', source: 'libpython3.11-stdlib 3.11.2-6+deb12u9, python3-pip 23.0.1+dfsg-1: read and run' },
  { distribution: 'debian', version: '13', codename: 'trixie', title: 'Debian 13 (trixie)', aliases: ['stable', 'latest'], manager: 'apt', python: '3.13.5', pip: '25.1.1', marked: true, confidence: 'certain', source: 'libpython3.13-stdlib 3.13.5-2+deb13u5, python3-pip 25.1.1+dfsg-1: read and run' },
  { distribution: 'debian', version: '14', codename: 'forky', title: 'Debian 14 (forky)', aliases: ['testing'], manager: 'apt', python: '3.14.8', pip: '26.2.2', marked: true, confidence: 'certain', source: 'libpython3.14-stdlib 3.14.8-1, python3-pip 26.2.2+dfsg-1: read and run (testing, 2026-11)' },
  { distribution: 'debian', version: '', codename: 'sid', title: 'Debian sid', aliases: ['unstable', 'rc-buggy', 'experimental'], manager: 'apt', python: '3.14.10', pip: '26.2.2', marked: true, confidence: 'certain', source: 'libpython3.14-stdlib 3.14.10-1, python3-pip 26.2.2+dfsg-1: read and run (2026-11)' },
  { distribution: 'ubuntu', version: '18.04', codename: 'bionic', title: 'Ubuntu 18.04 (bionic)', aliases: [], manager: 'apt', python: '3.6.9', pip: '9.0.1', marked: false, confidence: 'likely', source: 'older than PEP 668' },
  { distribution: 'ubuntu', version: '20.04', codename: 'focal', title: 'Ubuntu 20.04 (focal)', aliases: [], manager: 'apt', python: '3.8.10', pip: '20.0.2', marked: false, confidence: 'likely', source: 'older than PEP 668' },
  { distribution: 'ubuntu', version: '22.04', codename: 'jammy', title: 'Ubuntu 22.04 (jammy)', aliases: [], manager: 'apt', python: '3.10.12', pip: '22.0.2', marked: false, confidence: 'certain', source: 'actions/runner-images@749514466 (2026-08-21), Ubuntu2204-Readme; run' },
  { distribution: 'ubuntu', version: '22.10', codename: 'kinetic', title: 'Ubuntu 22.10 (kinetic)', aliases: [], manager: 'apt', python: '3.10.7', pip: '22.2', marked: false, confidence: 'likely', source: 'older than the first marked Python of Debian, 3.11.2-3' },
  { distribution: 'ubuntu', version: '23.04', codename: 'lunar', title: 'Ubuntu 23.04 (lunar)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.11.2', pip: '23.0.1', marked: true, confidence: 'certain', source: 'the first Ubuntu with the marker' },
  { distribution: 'ubuntu', version: '23.10', codename: 'mantic', title: 'Ubuntu 23.10 (mantic)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.11.6', pip: '23.2', marked: true, confidence: 'certain', source: 'markus-perl/ffmpeg-build-script#212' },
  { distribution: 'ubuntu', version: '24.04', codename: 'noble', title: 'Ubuntu 24.04 (noble)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.12.3', pip: '24.0', marked: true, confidence: 'certain', source: 'actions/runner-images#10781; geerlingguy/ansible-role-pip#65; run' },
  { distribution: 'ubuntu', version: '24.10', codename: 'oracular', title: 'Ubuntu 24.10 (oracular)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.12.7', pip: '24.2', marked: true, confidence: 'likely', source: 'between two marked releases' },
  { distribution: 'ubuntu', version: '25.04', codename: 'plucky', title: 'Ubuntu 25.04 (plucky)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.13.3', pip: '25.0', marked: true, confidence: 'likely', source: 'between two marked releases' },
  { distribution: 'ubuntu', version: '25.10', codename: 'questing', title: 'Ubuntu 25.10 (questing)', aliases: [], manager: 'apt', homes: ubuntuUser, python: '3.13.7', pip: '25.1.1', marked: true, confidence: 'likely', source: 'between two marked releases' },
  { distribution: 'ubuntu', version: '26.04', codename: 'resolute', title: 'Ubuntu 26.04 (resolute)', aliases: ['latest', 'rolling'], manager: 'apt', homes: ubuntuUser, python: '3.14.4', pip: '25.1.1', marked: true, confidence: 'likely', source: 'actions/runner-images@749514466 (2026-08-21), Ubuntu2604-Readme' },
  { distribution: 'ubuntu', version: '26.10', codename: 'stonking', title: 'Ubuntu 26.10 (stonking)', aliases: ['devel'], manager: 'apt', homes: ubuntuUser, python: '3.14', pip: '26.1.2', marked: true, confidence: 'likely', source: 'docker-library/official-images@37079fb336f5 (2026-08-21)' },
  { distribution: 'alpine', version: '3.16', codename: '', title: 'Alpine 3.16', aliases: [], manager: 'apk', python: '3.10.15', pip: '22.1.1', marked: false, confidence: 'likely', source: 'pip older than the check' },
  { distribution: 'alpine', version: '3.17', codename: '', title: 'Alpine 3.17', aliases: [], manager: 'apk', python: '3.10.15', pip: '22.3.1', marked: false, confidence: 'likely', source: 'pip older than the check' },
  { distribution: 'alpine', version: '3.18', codename: '', title: 'Alpine 3.18', aliases: [], manager: 'apk', python: '3.11.12', pip: '23.1.2', marked: false, confidence: 'certain', source: 'alpinelinux/docker-alpine#361: pip 23.1.2 installed fine' },
  { distribution: 'alpine', version: '3.19', codename: '', title: 'Alpine 3.19', aliases: [], manager: 'apk', python: '3.11.14', pip: '23.3.1', marked: true, confidence: 'certain', source: 'alpinelinux/docker-alpine#361, pypa/pip#12429' },
  { distribution: 'alpine', version: '3.20', codename: '', title: 'Alpine 3.20', aliases: [], manager: 'apk', python: '3.12.12', pip: '24.0', marked: true, confidence: 'certain', source: 'aports main/python3 (3.12.5-r1) installs the marker; terricain/certbot-dns-azure#45' },
  { distribution: 'alpine', version: '3.21', codename: '', title: 'Alpine 3.21', aliases: [], manager: 'apk', python: '3.12.12', pip: '24.3.1', marked: true, confidence: 'likely', source: 'marked since 3.19, not withdrawn' },
  { distribution: 'alpine', version: '3.22', codename: '', title: 'Alpine 3.22', aliases: [], manager: 'apk', python: '3.12.12', pip: '25.1.1', marked: true, confidence: 'likely', source: 'marked since 3.19, not withdrawn' },
  { distribution: 'alpine', version: '3.23', codename: '', title: 'Alpine 3.23', aliases: [], manager: 'apk', python: '3.12.12', pip: '25.1.1', marked: true, confidence: 'likely', source: 'marked since 3.19, not withdrawn' },
  { distribution: 'alpine', version: '3.24', codename: '', title: 'Alpine 3.24', aliases: ['latest', '3'], manager: 'apk', python: '3.14', pip: '26.0.1', marked: true, confidence: 'likely', source: 'marked since 3.19, not withdrawn; aports main/py3-pip 26.0.1-r1 (2026)' },
  { distribution: 'alpine', version: 'edge', codename: '', title: 'Alpine edge', aliases: [], manager: 'apk', python: '3.14', pip: '26.1.2', marked: true, confidence: 'likely', source: 'marked since 3.19, not withdrawn' },
  { distribution: 'fedora', version: '39', codename: '', title: 'Fedora 39', aliases: [], manager: 'dnf', python: '3.12', pip: '23.2.1', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '40', codename: '', title: 'Fedora 40', aliases: [], manager: 'dnf', python: '3.12', pip: '23.3.2', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '41', codename: '', title: 'Fedora 41', aliases: [], manager: 'dnf', python: '3.13', pip: '24.2', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '42', codename: '', title: 'Fedora 42', aliases: [], manager: 'dnf', python: '3.13', pip: '24.3.1', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '43', codename: '', title: 'Fedora 43', aliases: [], manager: 'dnf', python: '3.14', pip: '25.1.1', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '44', codename: '', title: 'Fedora 44', aliases: ['latest'], manager: 'dnf', python: '3.14', pip: '26.0.1', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'fedora', version: '45', codename: '', title: 'Fedora 45', aliases: ['rawhide'], manager: 'dnf', python: '3.15', pip: '26.2.1', marked: false, confidence: 'likely', source: 'python3.13.spec has no marker in its file lists; Fedora discussion t/95164: the change was never submitted' },
  { distribution: 'rhel', version: '7', codename: '', title: 'Enterprise Linux 7', aliases: [], manager: 'dnf', python: '3.6.8', pip: '9.0.3', marked: false, confidence: 'likely', source: 'made from Fedora, whose spec has no marker; no report of a refusal found' },
  { distribution: 'rhel', version: '8', codename: '', title: 'Enterprise Linux 8', aliases: [], manager: 'dnf', python: '3.6.8', pip: '9.0.3', marked: false, confidence: 'likely', source: 'made from Fedora, whose spec has no marker; no report of a refusal found' },
  { distribution: 'rhel', version: '9', codename: '', title: 'Enterprise Linux 9', aliases: [], manager: 'dnf', python: '3.9', pip: '21.3.1', marked: false, confidence: 'likely', source: 'made from Fedora, whose spec has no marker; no report of a refusal found' },
  { distribution: 'rhel', version: '10', codename: '', title: 'Enterprise Linux 10', aliases: [], manager: 'dnf', python: '3.12', pip: '23.3.2', marked: false, confidence: 'likely', source: 'made from Fedora, whose spec has no marker; no report of a refusal found' },
  { distribution: 'amazonlinux', version: '2', codename: '', title: 'Amazon Linux 2', aliases: [], manager: 'dnf', python: '3.7', pip: '20.2.2', marked: false, confidence: 'likely', source: 'pip older than the check' },
  { distribution: 'amazonlinux', version: '2023', codename: '', title: 'Amazon Linux 2023', aliases: ['latest'], manager: 'dnf', python: '3.9', pip: '21.3.1', marked: false, confidence: 'likely', source: 'made from Fedora; pip older than the check' },
  { distribution: 'opensuse-leap', version: '15', codename: '', title: 'openSUSE Leap 15', aliases: [], manager: 'zypper', python: '3.6.15', pip: '20.0.2', marked: false, confidence: 'certain', source: 'python313.spec writes the marker only for suse_version > 1550' },
  { distribution: 'opensuse-leap', version: '16', codename: '', title: 'openSUSE Leap 16', aliases: ['latest'], manager: 'zypper', python: '3.13', pip: '25.0.1', marked: true, confidence: 'likely', source: 'python313.spec: suse_version 1600 > 1550' },
  { distribution: 'opensuse-tumbleweed', version: '', codename: '', title: 'openSUSE Tumbleweed', aliases: ['latest'], manager: 'zypper', python: '3.13', pip: '26.1.2', marked: true, confidence: 'likely', source: 'rpmlint#1103 (2023-08), Slimbook-Team/slimbookbattery#133, python313.spec' },
  { distribution: 'archlinux', version: '', codename: '', title: 'Arch Linux', aliases: ['latest'], manager: 'pacman', python: '3.14', pip: '26.1.2', marked: true, confidence: 'likely', source: 'TheHellSite/archlinux_lxc#2: since python 3.11.3-2 (2023-06); pypa/pipx#1653' },
  { distribution: 'gentoo', version: '', codename: '', title: 'Gentoo', aliases: ['latest'], manager: 'emerge', python: '3.14', pip: '26.1.2', marked: true, confidence: 'likely', source: 'gentoo/gentoo dev-python/gentoo-common-1' },
  { distribution: 'void', version: '', codename: '', title: 'Void Linux', aliases: ['latest'], manager: 'xbps', python: '3.14', pip: '26.1.2', marked: false, confidence: 'likely', source: 'voidlinux.org news of 2023-10-07: Void marks its Python, its container images leave the marker out' },
  { distribution: 'nixos', version: '', codename: '', title: 'NixOS', aliases: ['latest'], manager: 'nix', python: '3.14', pip: '26.1.2', marked: true, confidence: 'likely', source: 'NixOS/nixpkgs#229166' },
  { distribution: 'kali', version: '', codename: '', title: 'Kali Linux', aliases: ['latest'], manager: 'apt', python: '3.13', pip: '26.0.1', marked: true, confidence: 'likely', source: 'kali.org/blog/python-externally-managed: marked with Python 3.12' },
  { distribution: 'wolfi', version: '', codename: '', title: 'Wolfi', aliases: ['latest'], manager: 'apk', python: '3.14', pip: '26.1.2', marked: false, confidence: 'certain', source: 'wolfi-dev/os python-3.12.yaml (2026): no marker' },
  { distribution: 'photon', version: '', codename: '', title: 'Photon OS', aliases: ['latest'], manager: 'dnf', python: '3.11', pip: '24.0', marked: false, confidence: 'likely', source: 'vmware/photon python3.spec (old copy): no marker' },
] as const satisfies readonly ReleaseRow[];

/** Releases of Debian and Ubuntu that have no row: older than the check, or long gone. */
export const formerCodenames: readonly string[] =
  'wheezy jessie stretch precise trusty utopic vivid wily xenial yakkety zesty artful cosmic disco eoan groovy hirsute impish'.split(' ');
