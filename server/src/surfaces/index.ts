import type { Surface } from '../model/surface';
import { dockerfile } from './dockerfile/surface';
import { marker } from './marker/surface';
import { pyproject } from './pyproject/surface';
import { requirements } from './requirements/surface';

/** The formats in which commands and requirements are looked for; the first that fits a document is taken. */
export const surfaces: readonly Surface[] = [dockerfile, requirements, pyproject, marker];
