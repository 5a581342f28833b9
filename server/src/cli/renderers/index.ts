import type { Report } from '../report';

/** Turns a report into text for somebody. */
export interface Renderer {
  /** Whether ways out are shown. */
  readonly showsFixes: boolean;
  readonly render: (report: Report, style: Style) => string;
}

/** How to write. */
export interface Style {
  readonly colour: boolean;
  /** Ours, for formats that name the tool. */
  readonly version: string;
}

/** The formats of `check`, one file each. */
export const renderers = {
  text: async () => (await import('./text')).text,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  github: async () => (await import('./github')).github,
  gitlab: async () => (await import('./gitlab')).gitlab,
} as const satisfies Record<string, () => Promise<Renderer>>;

/** Their names. */
export const formats = Object.keys(renderers) as readonly (keyof typeof renderers)[];
