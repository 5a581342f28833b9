import type { Sighting } from '../../protocol/terminal';
import { loosely } from './loosely';

/** One way in which a program says something of our matter. */
export interface Form {
  readonly kind: Sighting['kind'];
  readonly installer: string;
  /** Found in clean text; the group `detail`, where there is one, is what it names. */
  readonly pattern: RegExp;
  /** What of it stands on one line, for links; the first line where there are several. */
  readonly line: RegExp;
  /** Who prints it: the version it was read or run in. */
  readonly source: string;
}

/** What may stand between two words of raw output: white space, colours, the end of a line, the bar before the next. */
const between = '[-\\s│|\\x1b[\\d;Km]{1,30}';

/** Every form holds one of these, so that other output is passed over quickly. */
export const anchors = new RegExp(
  `externally${between}m|ensurepip${between}i|No module named${between}'?[pve]|\\bpip[\\d.]{0,9}[':] (?:command )?not found|command not found: pip|Unknown command:? '?pip`,
  'g',
);

/**
 * A part of every anchor. In other output it is not found two to three times as fast (`npm run bench -- recognise`): where
 * the parts begin decides how far the engine may leap over letters that are in none of them.
 */
export const anchorParts = /externally|nsurepip|module named|not found|Unknown command/;

/** Length of the longest anchor. */
export const longestAnchor = 48;

/** `pip`, `pip3`, `pip3.11`; the tools beside it have longer names. */
const pipName = String.raw`(?<detail>pip(?:\d+(?:\.\d+)?)?)(?![\w-])`;

/** What a shell says of a pip that is not there: one line without colours. */
function unfound(words: string, source: string, installer = 'shell'): Form {
  const pattern = new RegExp(words);
  return { kind: 'no-command', installer, pattern, line: pattern, source };
}

/**
 * What the installers themselves say. A distributor's words in between are not looked at: they are in any language, and
 * differ from release to release.
 */
export const forms: readonly Form[] = [
  {
    kind: 'externally-managed',
    installer: 'pip',
    pattern: new RegExp(`${loosely('error: externally-managed-environment')}[^]{0,80}?${loosely('This environment is externally managed')}`),
    line: /\berror: externally-managed-environment\b/,
    source: 'pip 23.0 to 26.3.dev0, _internal/exceptions.py ExternallyManagedEnvironment; run on Debian 12, 2026-08',
  },
  {
    kind: 'externally-managed',
    installer: 'uv',
    pattern: new RegExp(`${loosely('The interpreter at ')}[\`\\s]*(?<detail>[^\`]{1,300}?)[\`\\s]*${loosely(' is externally managed')}`),
    line: /\bThe interpreter at .{1,300}? is externally managed\b/,
    source: 'uv 0.1 to 0.9.7, crates/uv/src/commands/pip/{install,sync,uninstall}.rs; with quotes around the path since 2026',
  },
  {
    kind: 'no-ensurepip',
    installer: 'venv',
    pattern: new RegExp(`${loosely('because ensurepip is not available')}[^]{0,300}?${loosely('apt install ')}(?<detail>python[\\d.]+-venv)`),
    line: /\bnot created successfully because ensurepip is not\b.*/,
    source: "Debian's and Ubuntu's python3.X, patch to Lib/venv/__init__.py; 3.11.2-6+deb12u6",
  },
  {
    kind: 'ensurepip-disabled',
    installer: 'ensurepip',
    pattern: new RegExp(loosely('ensurepip is disabled in Debian/Ubuntu for the system python')),
    line: /\bensurepip is disabled in Debian\/Ubuntu for the system python\b/,
    source: "Debian's and Ubuntu's python3.X, patch to Lib/ensurepip/__init__.py; 3.11.2-6+deb12u6",
  },
  {
    kind: 'no-module',
    installer: 'python',
    pattern: new RegExp(`${loosely('No module named ')}'?(?<detail>pip|venv|ensurepip)(?:\\._[a-z]\\w*)?(?!\\w|\\.\\w)`),
    line: /\bNo module named '?(?<detail>pip|venv|ensurepip)(?!\w|\.\w)'?/,
    source: 'CPython 3, Lib/runpy.py and Python/import.c',
  },
  unfound(
    String.raw`\b(?:ba|da|a|k)?sh: (?:(?:line )?\d+: )?${pipName}: (?:command )?not found\b`,
    'bash 5.2 and dash 0.5.12, run on Debian 12; busybox, shell/ash.c',
  ),
  unfound(String.raw`\bzsh(?::\d+)?: command not found: ${pipName}`, 'zsh 5.9, run on Debian 12'),
  unfound(String.raw`\bfish: Unknown command:? '?${pipName}'?`, 'fish 3.6, run on Debian 12; fish 2 quotes the name, 3.0 has no colon'),
  unfound(String.raw`\bsudo: ${pipName}: command not found\b`, 'sudo 1.9.13, run on Debian 12', 'sudo'),
  unfound(String.raw`\bCommand '${pipName}' not found\b`, "Debian's and Ubuntu's package command-not-found, CommandNotFound/CommandNotFound.py"),
];
