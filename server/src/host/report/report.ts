import type { EnvironmentReport } from '../../../protocol/environment';
import { venvPackage } from './ways';
import type { Seen } from './seen';

/** The contract of `pep668 environment`: what the interpreter is, and why. */
export function reportOf(seen: Seen): EnvironmentReport {
  const { inspected, marker, message, managedBy, pip, overrides, uv, pipx } = seen;
  const { path, version, kind, virtual, marked } = inspected;
  const managed = marked && !virtual;
  return {
    version: 1,
    interpreter: { path, version, kind },
    virtual,
    externallyManaged: managed,
    ...(managed && marker !== undefined ? { marker } : {}),
    ...(managed && message !== undefined ? { message } : {}),
    ...(managedBy !== undefined && !virtual ? { managedBy } : {}),
    reasons: reasonsOf(seen).map((text) => ({ message: text })),
    ...(pip === undefined ? {} : { pip: { version: pip, overrides } }),
    ...(uv ? { uv: { version: uv.version } } : {}),
    venv: inspected.ensurepip ? { usable: true } : { usable: false, ...missing(seen) },
    ...(pipx ? { pipx: { path: pipx.path, version: pipx.version } } : {}),
  };
}

function missing(seen: Seen): { readonly missing?: string } {
  const name = venvPackage(seen);
  return name === undefined ? {} : { missing: name };
}

function reasonsOf({ inspected, marker, problem, malformed, pip, overrides }: Seen): string[] {
  const { virtual, prefix, stdlib, basePrefix } = inspected;
  const why = virtual
    ? `It is a virtual environment: ${prefix} is not ${basePrefix}, so nothing is refused here.`
    : marker === undefined
      ? `There is no EXTERNALLY-MANAGED file in ${stdlib}.`
      : `${marker} marks it as externally managed (PEP 668).`;
  const overridden = !virtual && marker !== undefined ? overrides.map(({ from, value }) => `${from} sets break-system-packages to ${value}.`) : [];
  return [
    why,
    ...overridden,
    ...(malformed === undefined ? [] : [`The marker is malformed (${malformed}): pip stops with a traceback.`]),
    ...(pip === undefined && !virtual ? ['It has no pip.'] : []),
    ...(problem === undefined ? [] : [`It could not be asked, so this is what its files say: ${problem}.`]),
  ];
}
