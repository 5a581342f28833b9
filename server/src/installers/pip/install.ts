import { and, or } from '../truth';
import type { Decision, Exemption } from './call';
import { checkMarker, type Command, fact, isSet, namedBy } from './check';
import type { Held } from './option-values';
import { projectName } from './requirement';

const elsewhere = { target: 'target_dir', prefix: 'prefix_path', root: 'root_path' } as const;

/**
 * What `pip install` does (pip/_internal/commands/install.py, run): `--user` with `--target` is an error; then the
 * marker is looked at unless --target, --prefix or --root is there (even empty), or --dry-run with a --report.
 */
export function decideInstall(command: Command): Decision {
  const { values } = command.parsed;
  const named = namedBy(command);
  const conflict = and(values.get('use_user_site')?.truth ?? false, values.has('target_dir'));
  const conflictAt = values.get('use_user_site')?.span;
  if (conflict === true) return { verdict: 'fails', exit: 1, reasons: [{ message: "Can not combine '--user' and '--target'", span: conflictAt }], ...named };
  const dry = and(fact(command, 'dry_run'), fact(command, 'json_report_file'));
  const exempt = or(dry, ...Object.values(elsewhere).map((dest) => isSet(command, dest)));
  const decision = checkMarker(command, exempt, exemptionOf(command, dry === true));
  if (conflict === 'unknown' && decision.verdict !== 'unknown') {
    return { verdict: 'unknown', reasons: [{ message: `it is not known whether ${values.get('use_user_site')?.from} is on`, span: conflictAt }], ...named };
  }
  return {
    ...decision,
    ...named,
    userSite: values.get('use_user_site')?.truth === true,
    upgradesPip: decision.verdict !== 'refused' && exempt !== true && replacesPip(command),
  };
}

function exemptionOf(command: Command, dry: boolean): { readonly kind: Exemption; readonly held: Held } | undefined {
  const { values } = command.parsed;
  for (const [kind, dest] of Object.entries(elsewhere)) {
    const held = values.get(dest);
    if (held && isSet(command, dest) === true) return { kind: kind as Exemption, held };
  }
  const report = values.get('json_report_file');
  const run = values.get('dry_run');
  return dry && report && run ? { kind: 'dry-run', held: { ...report, from: `${run.from} and ${report.from}` } } : undefined;
}

/** `pip install -U pip`, `pip install pip==24.0` and the like; plain `pip install pip` keeps what is there. */
function replacesPip({ parsed, call }: Command): boolean {
  const forced = ['upgrade', 'force_reinstall', 'ignore_installed'].some((dest) => parsed.values.get(dest)?.truth === true);
  const dry = parsed.values.get('dry_run')?.truth === true;
  const asked = parsed.rest.find(({ text }) => projectName(text) === 'pip');
  return !dry && asked !== undefined && (forced || /[=<>~@]/.test(asked.text) || call.version === undefined);
}
