import type { Extraction, SourceDocument } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';
import { isTemplate } from './names';
import { type Scan, scanDockerfile } from './scan';
import { readStages, type Stage } from './stages';

/** A Dockerfile's extraction with what it was made of. */
export interface ReadDockerfile {
  readonly extraction: Extraction;
  readonly scan: Scan;
  readonly stages: readonly Stage[];
}

/** Reads a Dockerfile; one that is none comes without stages, and with the reason. `moving`: its spans move with the text. */
export function readDockerfile({ text }: SourceDocument, moving = false): ReadDockerfile {
  const reason = unreadable(text);
  if (reason !== undefined) return nothing(reason);
  const scan = scanDockerfile(text, moving);
  if (isTemplate(scan.instructions)) return nothing('the file is not read: it is a template');
  const problems = [...scan.problems];
  const stages = readStages(scan, (message, { span }) => void problems.push({ message, span }));
  if (stages.length === 0) problems.push({ message: 'there is no FROM, so nothing can be built', span: { start: 0, end: 0 } });
  const jobs = stages.map(({ job }) => job);
  return { scan, stages, extraction: { jobs, requirements: [], suppressions: readSuppressions(text, scan.instructions), problems } };
}

function nothing(message: string): ReadDockerfile {
  const extraction: Extraction = { jobs: [], requirements: [], suppressions: new Map(), problems: [{ message, span: { start: 0, end: 0 } }] };
  return { extraction, scan: { instructions: [], escape: '\\', problems: [] }, stages: [] };
}
