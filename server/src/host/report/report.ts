import type { EnvironmentReport } from '../../../protocol/environment';
import { venvPackage } from './commands';
import { reasonsOf } from './reasons';
import type { Seen } from './seen';

/** The contract of `pep668 environment`: what the interpreter is, and why. */
export function reportOf(seen: Seen): EnvironmentReport {
  const { inspected, marker, managedBy, pip, overrides, uv, pipx } = seen;
  const { path, version, kind, virtual } = inspected;
  const managed = marker !== undefined && !virtual;
  return {
    version: 1,
    interpreter: { path, version, kind },
    virtual,
    externallyManaged: managed,
    ...(managed ? { marker: marker.path, message: marker.message } : {}),
    ...(managedBy !== undefined && !virtual ? { managedBy } : {}),
    reasons: reasonsOf(seen).map((message) => ({ message })),
    ...(pip === undefined ? {} : { pip: { version: pip, overrides } }),
    ...(uv ? { uv: { version: uv.version } } : {}),
    venv: venvOf(seen),
    ...(pipx ? { pipx: { path: pipx.path, version: pipx.version } } : {}),
  };
}

function venvOf(seen: Seen): EnvironmentReport['venv'] {
  if (seen.inspected.ensurepip !== 'missing') return { usable: true };
  const name = venvPackage(seen);
  return { usable: false, ...(name === undefined ? {} : { missing: name }) };
}
