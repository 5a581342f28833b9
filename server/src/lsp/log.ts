import type { RemoteConsole } from 'vscode-languageserver';

/** The server's log, shown by the client where it shows logs. */
export interface Log {
  /** Writes a line unless the same was written before. */
  readonly once: (level: 'info' | 'warn' | 'error', line: string) => void;
}

const remembered = 500;

/** A log that writes to the client. */
export function logTo(console: RemoteConsole): Log {
  const written = new Set<string>();
  return {
    once: (level, line) => {
      if (written.has(line)) return;
      if (written.size >= remembered) written.clear();
      written.add(line);
      console[level](line);
    },
  };
}
