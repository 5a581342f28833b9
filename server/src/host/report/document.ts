import type { EnvironmentView, Way } from '../../../protocol/environment';
import { installCommand, keeperOf } from './commands';
import { code, commandLine, escaped, quoted } from './markdown';
import { pipOutlook, uvOutlook } from './outlook';
import type { Seen } from './seen';

/** The report as Markdown, for somebody who has never heard of PEP 668. */
export function documentOf(seen: Seen, view: Omit<EnvironmentView, 'document' | 'badge'>): string {
  return [head(seen), ...whatToDo(seen, view), ...words(seen), ...table(seen), ...why(view)].join('\n\n');
}

function head(seen: Seen): string {
  const { inspected, marker, managedBy } = seen;
  const what = `**Python ${escaped(inspected.version)}** at ${code(inspected.path)}`;
  if (inspected.virtual)
    return `${what} is a virtual environment, made of ${code(inspected.executable)}. pip installs into it, and nothing outside of it changes.`;
  if (!marker)
    return `${what} is not externally managed: pip installs into it without being asked twice. A virtual environment for each project still keeps their packages apart.`;
  const tool = keeperOf(seen)?.badge;
  const owner = escaped(managedBy ?? 'the system it came with');
  const keeper = tool === undefined ? `${owner} looks after it` : `${owner} looks after it with ${tool}`;
  return `${what} is not yours alone: ${keeper}, and other programs run on it. So that a package cannot break them, pip and uv refuse to install into it. They call that ${code('error: externally-managed-environment')}.`;
}

function whatToDo(seen: Seen, view: Omit<EnvironmentView, 'document' | 'badge'>): string[] {
  if (!seen.marker || seen.inspected.virtual) return [];
  const keeper = keeperOf(seen);
  return [
    '### What to do',
    [
      `- **For a project**: a virtual environment, a folder with packages of its own. ${way(view.createVenv, '')}`,
      `- **For a program you run**, such as ${code('black')} or ${code('yt-dlp')}: pipx installs each one by itself. ${way(view.installWithPipx, ' NAME')}`,
      ...(keeper?.root
        ? [`- **For a library that programs of the system need**: its package, if there is one. ${code(installCommand(keeper, 'PACKAGE', seen))}`]
        : []),
    ].join('\n'),
  ];
}

function way(offered: Way, after: string): string {
  if (offered.kind === 'ready') return offered.steps.map(({ program, args }) => code(`${commandLine([program, ...args])}${after}`)).join(', then ');
  return `${escaped(offered.message)}${offered.command === undefined ? '' : ` This installs it: ${code(offered.command)}`}`;
}

/** The distributor's own words. */
function words({ marker, managedBy, inspected }: Seen): string[] {
  if (!marker || inspected.virtual || marker.malformed || marker.message.trim() === '') return [];
  return [marker.own ? `### In the words of ${escaped(managedBy ?? 'its distributor')}` : "### In pip's words", quoted(marker.message)];
}

function table(seen: Seen): string[] {
  const { pip, uv, pipx, inspected } = seen;
  const pipxRow = pipx ? `${escaped(pipx.version) || 'there'}, ${code(pipx.path)}${pipx.onPath ? '' : ' (not on PATH)'}` : 'not installed';
  const rows = [
    ['pip', pip ?? '', pipOutlook(seen)],
    ...(uv ? [['uv', uv.version, uvOutlook(seen)]] : []),
    ['venv', '', inspected.ensurepip === 'missing' ? 'does not work: the part that brings pip (ensurepip) is missing' : 'works'],
    ['pipx', '', pipxRow],
  ];
  const lines = rows.map(([name = '', version = '', says = '']) => `| ${`${name} ${escaped(version)}`.trim()} | ${says.replaceAll('|', '\\|')} |`);
  return ['### Here', ['| | |', '|---|---|', ...lines].join('\n')];
}

function why({ report }: Pick<EnvironmentView, 'report'>): string[] {
  return ['### Why', report.reasons.map(({ message }) => `- ${escaped(message)}`).join('\n')];
}
