import type { Sink } from './ports';

/** A counter on a terminal, for runs that take long. */
export interface Progress {
  readonly step: (files: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

const patience = 500;
const interval = 100;

/** Counts on a terminal, from half a second on; elsewhere it is silent. */
export function progressOn(sink: Sink): Progress {
  if (!sink.terminal) return { step: async () => {}, end: async () => {} };
  const begin = Date.now();
  let shown = 0;
  return {
    step: async (files) => {
      const now = Date.now();
      if (now - begin < patience || now - shown < interval) return;
      shown = now;
      await sink.write(`\r${files} files checked`);
    },
    end: async () => {
      if (shown > 0) await sink.write('\r\u001b[K');
    },
  };
}
