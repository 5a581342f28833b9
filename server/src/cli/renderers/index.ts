import type { Renderer } from './renderer';

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
