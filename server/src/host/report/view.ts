import type { EnvironmentView } from '../../../protocol/environment';
import { badgeOf } from './badge';
import { documentOf } from './document';
import { reportOf } from './report';
import type { Seen } from './seen';
import { createVenv, installWithPipx } from './ways';

/** What badge and commands need of what was seen. `target`: where a virtual environment would be made. */
export function viewOf(seen: Seen, target: string | undefined): EnvironmentView {
  const view = { report: reportOf(seen), createVenv: createVenv(seen, target), installWithPipx: installWithPipx(seen) };
  return { ...view, badge: badgeOf(seen), document: documentOf(seen, view), ...(seen.become ? { become: seen.become } : {}) };
}
