import type { Action } from '../model/invocation';
import type { Handler } from '../shell/context';
import { basename } from '../shell/paths';
import { programName } from '../shell/programs';
import { known } from '../shell/values';
import { fails } from './tell';

const actions: Readonly<Record<string, Action>> = { install: 'install', uninstall: 'uninstall', download: 'download' };

/** A program we follow that is surely not there: the shell says so and goes on with 127. An interpreter alone is no installer. */
export const notFound: Handler = (call, context) => {
  const name = programName(basename(call.name));
  if (name === 'python') return 127;
  const words = call.arguments.map(({ value }) => known(value) ?? '');
  const action = words.flatMap((word) => actions[word] ?? [])[0] ?? 'other';
  return fails({ installer: name, action, status: 127 }, `${call.name} is not there: "command not found"`, call, context);
};
