import type { TerminalWay } from '../../../protocol/terminal';
import type { Happened } from '../happened';
import type { Terminal } from '../terminal';

/** A way out of what happened, for this very command; nothing where it would not work. */
export type Way = (happened: Happened, terminal: Terminal) => readonly TerminalWay[];
