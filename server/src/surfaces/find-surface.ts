import type { SourceDocument, Surface } from '../model/surface';
import { surfaces } from './index';

/** The format of a document: by its name, else by what the editor takes it for. */
export function findSurface({ path, languageId }: Pick<SourceDocument, 'path' | 'languageId'>): Surface | undefined {
  return (
    surfaces.find((surface) => surface.matches(path)) ??
    (languageId === undefined ? undefined : surfaces.find((surface) => surface.languageIds.includes(languageId)))
  );
}
