import type { Node } from './node';

/** Debian's and Ubuntu's /etc/skel/.bashrc ends at once where nobody types (bash 5.2, debian/skel.bashrc). */
const person = '[ -n "${PS1-}" ] || return\n';

/** ~/.profile reads ~/.bashrc where bash reads it (base-files; bash, debian/skel.profile). */
const profile = 'if [ "${BASH_VERSION-}" ] && [ -f ~/.bashrc ]; then . ~/.bashrc; fi\n';

/** The files a home begins with on Debian and Ubuntu; those of root hold comments only (base-files). */
export function skeletonOf(user: string, home: string): readonly (readonly [path: string, node: Node])[] {
  const owner = user;
  return [
    [`${home}/.bashrc`, { kind: 'file', text: user === 'root' ? '' : person, owner }],
    [`${home}/.profile`, { kind: 'file', text: profile, owner }],
  ];
}
