import type { EnvironmentReport } from '../../../protocol/environment';
import type { Seen } from './seen';

/** The report as Markdown, for somebody who has never heard of PEP 668. Names and paths from the machine are data: they stand as code. */
export function documentOf(seen: Seen, report: EnvironmentReport): string {
  return [head(seen, report), ...why(report), ...words(report), ...tools(seen, report), ...ways(report)].join('\n\n');
}

function head({ inspected }: Seen, { externallyManaged, managedBy, virtual }: EnvironmentReport): string {
  const what = `Python ${inspected.version} at ${code(inspected.path)}`;
  if (virtual) return `**${what}** is a virtual environment. Packages can be installed into it; the system is not touched.`;
  if (!externallyManaged) return `**${what}** is not externally managed: pip installs into it without asking.`;
  return `**${what}** belongs to ${managedBy ?? 'the system'}, whose own programs use it. So pip and uv refuse to install into it (\`error: externally-managed-environment\`).`;
}

function why({ reasons }: EnvironmentReport): string[] {
  return [reasons.map(({ message }) => `- ${escaped(message)}`).join('\n')];
}

/** The distributor's own words, quoted line by line. */
function words({ message, managedBy }: EnvironmentReport): string[] {
  if (message === undefined || message.trim() === '') return [];
  return [
    `In the words of ${managedBy ?? 'the distributor'}:`,
    message
      .split('\n')
      .map((line) => `> ${escaped(line)}  `)
      .join('\n'),
  ];
}

function tools(seen: Seen, { pip, uv, pipx, venv, externallyManaged }: EnvironmentReport): string[] {
  const would = externallyManaged
    ? pip?.overrides.some(({ value }) => /^(y|yes|t|true|on|1)$/i.test(value))
      ? 'installs all the same, because it is told to override the protection'
      : pipRefuses(pip?.version)
    : 'installs';
  const rows = [
    pip ? `| pip ${pip.version} | ${would} |` : '| pip | not there |',
    ...(uv ? [`| uv ${uv.version} | ${externallyManaged ? 'refuses with `--system`; else it looks for a virtual environment' : 'installs'} |`] : []),
    `| python -m venv | ${venv.usable ? 'works' : `does not work: ${venv.missing ? `the package ${code(venv.missing)} is missing` : 'ensurepip is missing'}`} |`,
    `| pipx | ${pipx ? `${pipx.version || 'there'} at ${code(pipx.path)}` : 'not installed'} |`,
  ];
  return [['| tool | here |', '|---|---|', ...rows].join('\n')];
}

/** The check came with pip 23.0. */
function pipRefuses(version: string | undefined): string {
  return version !== undefined && Number.parseInt(version, 10) < 23 ? 'installs: it is older than the check, which came with 23.0' : 'refuses';
}

function ways({ externallyManaged }: EnvironmentReport): string[] {
  if (!externallyManaged) return [];
  return [
    'What works:',
    [
      '- for a project: a virtual environment in its folder (**Create Virtual Environment**)',
      '- for a program you run, such as `black` or `yt-dlp`: **Install with pipx**',
      "- a library the system's own programs should see: the distribution's package",
    ].join('\n'),
  ];
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Text from the machine must not become markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}
