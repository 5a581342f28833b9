import type { Extraction, SourceDocument, Surface } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';
import { isDockerfile, isTemplate } from './names';
import { scanDockerfile } from './scan';
import { readStages } from './stages';

/** Dockerfiles and Containerfiles: a job a stage. */
export const dockerfile: Surface = {
  id: 'dockerfile',
  languageIds: ['dockerfile'],
  matches: isDockerfile,
  comment: '#',
  extract,
};

function extract({ text }: SourceDocument): Extraction {
  const reason = unreadable(text);
  if (reason !== undefined) return nothing(reason);
  const scan = scanDockerfile(text);
  if (isTemplate(scan.instructions)) return nothing('the file is not read: it is a template');
  const problems = [...scan.problems];
  const jobs = readStages(scan, (message, { span }) => void problems.push({ message, span }));
  if (jobs.length === 0) problems.push({ message: 'there is no FROM, so nothing can be built', span: { start: 0, end: 0 } });
  return { jobs, requirements: [], suppressions: readSuppressions(text, scan.instructions), problems };
}

function nothing(message: string): Extraction {
  return { jobs: [], requirements: [], suppressions: new Map(), problems: [{ message, span: { start: 0, end: 0 } }] };
}
