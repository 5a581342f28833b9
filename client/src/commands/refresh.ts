import type { Command } from '../session';
import { places } from '../workspace/hook';

/** *Refresh*: looks at the machine again, for every folder. */
export const refresh: Command = ({ observe }) => Promise.all(places().map(observe));
