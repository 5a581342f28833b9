import type { Surface } from '../../model/surface';
import { followDockerfile } from './follow';
import { isDockerfile } from './names';
import { readDockerfile } from './read';

/** Dockerfiles and Containerfiles: a job a stage. */
export const dockerfile: Surface = {
  id: 'dockerfile',
  languageIds: ['dockerfile'],
  matches: isDockerfile,
  comment: '#',
  extract: (document, around) => readDockerfile(document, { build: around?.build }).extraction,
  follow: followDockerfile,
};
