/**
 * Users that every Debian and Ubuntu image has beside root, with their homes; nobody logs in as one of them: their shell
 * is nologin. Source: passwd.master of base-passwd 3.6.1 (Debian 12) and 3.6.7 (Debian 13), read on 2026-11-21; `sync`,
 * whose shell is a program, and `gnats`, which Debian 12 no longer has, are left out.
 */
export const debianUsers: Readonly<Record<string, string>> = {
  daemon: '/usr/sbin',
  bin: '/bin',
  sys: '/dev',
  games: '/usr/games',
  man: '/var/cache/man',
  lp: '/var/spool/lpd',
  mail: '/var/mail',
  news: '/var/spool/news',
  uucp: '/var/spool/uucp',
  proxy: '/bin',
  'www-data': '/var/www',
  backup: '/var/backups',
  list: '/var/list',
  irc: '/run/ircd',
  _apt: '/nonexistent',
  nobody: '/nonexistent',
};
