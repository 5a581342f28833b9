import type { EnvironmentReport } from '../../../protocol/environment';
import { oneOf, parse } from '../arguments';
import type { Ports } from '../ports';
import { printable } from '../printable';
import { UsageError, exit } from '../usage';

const options = { python: { type: 'string' }, format: { type: 'string' } } as const;

/** `pep668 environment`: the active interpreter, who manages it, and what is there. */
export async function environment(args: readonly string[], ports: Ports): Promise<number> {
  const { values, positionals } = parse(args, options);
  if (positionals.length > 0) throw new UsageError(`environment takes no '${positionals[0]}'`);
  const format = oneOf('--format', values.format, ['text', 'json'], 'text');
  const { view } = await ports.host.observe({ folder: ports.cwd, interpreter: values.python, trusted: true });
  if ('problem' in view) {
    await ports.stderr.write(`pep668: ${view.problem}\n`);
    return exit.failure;
  }
  await ports.stdout.write(format === 'json' ? `${JSON.stringify(view.report)}\n` : text(view.report));
  return exit.good;
}

function text(report: EnvironmentReport): string {
  const { interpreter, pip, uv, pipx, reasons } = report;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Interpreter', `${interpreter.path} (${[interpreter.version, interpreter.kind].filter(Boolean).join(', ')})`],
    ['Managed', managed(report)],
    ['Marker', report.marker],
    ['pip', pip && pip.version + pip.overrides.map(({ from, value }) => `, override from ${from}: ${value}`).join('')],
    ['uv', uv?.version],
    ['venv', report.venv.usable ? 'works' : `does not work${report.venv.missing ? `: install ${report.venv.missing}` : ''}`],
    ['pipx', pipx && `${pipx.version} (${pipx.path})`],
  ];
  const lines = rows.map(([name, value]) => `${`${name}:`.padEnd(13)}${printable(value ?? 'none')}`);
  const why = reasons.map(({ message }) => `  - ${printable(message)}`);
  const says = report.message ? ['', 'The distributor says:', ...report.message.split('\n').map((line) => `  ${printable(line)}`.trimEnd())] : [];
  return `${[...lines, ...(why.length > 0 ? ['Why:', ...why] : []), ...says].join('\n')}\n`;
}

function managed({ externallyManaged, managedBy, virtual, pip }: EnvironmentReport): string {
  if (externallyManaged === null) return 'not known';
  // what an override does to that is said among the reasons
  const says = pip?.overrides.length === 0 ? ': pip refuses to install here' : '';
  if (externallyManaged) return `externally${managedBy ? `, by ${managedBy}` : ''}${says}`;
  return virtual ? 'no: this is a virtual environment' : 'no';
}
