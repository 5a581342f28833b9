import type { BuildOptions, Extraction, SourceDocument } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';
import { isTemplate } from './names';
import { neededFor } from './needed-stages';
import { type Scan, scanDockerfile } from './scan';
import { readStages, type Stage } from './stages';

/** A Dockerfile's extraction with what it was made of. */
export interface ReadDockerfile {
  readonly extraction: Extraction;
  readonly scan: Scan;
  readonly stages: readonly Stage[];
}

/** How a Dockerfile is read. */
export interface ReadOptions {
  /** What the build is told. */
  readonly build?: BuildOptions | undefined;
  /** Its spans move with the text. */
  readonly moving?: boolean;
}

/** Reads a Dockerfile; one that is none comes without stages, and with the reason. */
export function readDockerfile({ text }: SourceDocument, { build = { arguments: {} }, moving = false }: ReadOptions = {}): ReadDockerfile {
  const reason = unreadable(text);
  if (reason !== undefined) return nothing(reason, { unread: true });
  const scan = scanDockerfile(text, moving);
  if (isTemplate(scan.instructions)) return nothing('the file is not read: it is a template');
  if (isOther(scan.frontend)) return nothing(`the file is not read: ${scan.frontend} reads it, whose language we do not know`);
  const problems = [...scan.problems];
  const all = readStages(scan, build, (message, { span }) => void problems.push({ message, span }));
  const { stages, missing } = neededFor(build.target, all);
  if (missing) problems.push({ message: `there is no stage ${build.target}, so all are looked at`, span: { start: 0, end: 0 } });
  if (stages.length === 0) problems.push({ message: 'there is no FROM, so nothing can be built', span: { start: 0, end: 0 } });
  const jobs = stages.map(({ job }) => job);
  return { scan, stages, extraction: { jobs, requirements: [], suppressions: readSuppressions(text, scan.instructions), problems } };
}

/** Docker's own frontend goes by `docker/dockerfile`, behind whatever registry it is mirrored in. */
function isOther(frontend: string | undefined): boolean {
  return frontend !== undefined && !/(^|\/)dockerfile[\w.-]*([:@].*)?$/.test(frontend.split(/\s/)[0] ?? '');
}

function nothing(message: string, more: Pick<Extraction, 'unread'> = {}): ReadDockerfile {
  const extraction: Extraction = { ...more, jobs: [], requirements: [], suppressions: new Map(), problems: [{ message, span: { start: 0, end: 0 } }] };
  return { extraction, scan: { instructions: [], escape: '\\', frontend: undefined, problems: [] }, stages: [] };
}
