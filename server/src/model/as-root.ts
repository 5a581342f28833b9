/** Commands that only root may run, one after another, as somebody types them who gets root's rights so; `undefined`: who has them. */
export function asRoot(commands: readonly string[], become: 'sudo' | 'su' | undefined): string {
  // as a login: without, Debian's dpkg misses /sbin on PATH
  if (become === 'su') return `su - -c '${commands.join(' && ')}'`;
  return commands.map((command) => (become === undefined ? command : `sudo ${command}`)).join(' && ');
}
