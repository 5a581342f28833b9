import { openReport } from '../report/hook';
import type { Command } from '../session';
import { folderFor } from '../workspace/hook';

/** *Explain Environment*: what a folder's Python is, who manages it, and what pip and uv would do. */
export const explainEnvironment: Command = async ({ environments }, given) => {
  const folder = await folderFor(given);
  await environments.refresh(folder?.uri.toString());
  await openReport(folder);
};
