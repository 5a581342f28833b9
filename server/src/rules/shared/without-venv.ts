import type { Facts } from '../../model/analysis';
import type { ActiveInterpreter } from '../../model/facts';

/** As tools and people call them. */
const names = ['.venv', 'venv', 'env', '.env'];

/**
 * The active interpreter, where it is externally managed and the document's part of the folder has no virtual
 * environment of its own: `backend/.venv` is for `backend/requirements.txt` and `backend/requirements/base.txt`.
 */
export function managedWithoutVenv({ machine: { active }, readBeside }: Facts): ActiveInterpreter | undefined {
  if (active?.externallyManaged !== true || active.virtual) return undefined;
  return ['', '../'].some((folder) => names.some((name) => readBeside(`${folder}${name}/pyvenv.cfg`) !== undefined)) ? undefined : active;
}
