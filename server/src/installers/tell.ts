import type { Action } from '../model/invocation';
import { findProgram } from '../shell/execute';
import type { Call, Context } from '../shell/context';
import type { Status } from '../shell/status';
import { type Python, pythonAt } from '../shell/virtual-environment';
import { record, recordUnknown } from './record';

/** The interpreter at a path. */
export function pythonOf(path: string | undefined, { world }: Context): Python | undefined {
  return path === undefined ? undefined : pythonAt(path, world);
}

/** `python3` along PATH. */
export function pathPython(context: Context): Python | undefined {
  const found = findProgram('python3', context);
  return found.kind === 'file' ? pythonAt(found.path, context.world) : undefined;
}

/** Keeps a call that never looks at the marker; unknown where it is not known which program runs. */
export function allowed(installer: string, action: Action, message: string, call: Call, context: Context): Status {
  record(
    {
      installer,
      action,
      verdict: call.unresolved === undefined ? 'allowed' : 'unknown',
      reasons: [{ message: call.unresolved ?? message, span: call.program }],
    },
    call,
    context,
  );
  return 'likely';
}

/** Keeps a call that stops for a reason of its own. */
export function fails(
  what: { readonly installer: string; readonly action: Action; readonly status: number },
  message: string,
  call: Call,
  context: Context,
): Status {
  const { installer, action, status } = what;
  record({ installer, action, verdict: 'fails', reasons: [{ message, span: call.program }] }, call, context);
  return status;
}

/** Keeps a call of which it is not known what it does. */
export function unknown(installer: string, action: Action, message: string, call: Call, context: Context): Status {
  recordUnknown(installer, action, call.unresolved ?? message, call, context);
  return 'open';
}
