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
