import type { Handler } from '../shell/context';
import { pip } from './pip/program';
import { python } from './python/python';
import { venv } from './venv/program';

/** Programs whose doing decides a verdict, by name; modules of Python that are no program as `python -m NAME`. */
export const installers: ReadonlyMap<string, Handler> = new Map(
  Object.entries({
    pip,
    python,
    'python -m venv': venv,
  } satisfies Record<string, Handler>),
);
