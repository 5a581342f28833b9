import type { EnvironmentView } from '../../../protocol/environment';
import { badgeOf } from './badge';
import { documentOf } from './document';
import { reportOf } from './report';
import type { Seen } from './seen';
import { createVenv, installWithPipx } from './ways';

/** What badge and commands need of what was seen, from a folder. */
export function viewOf(seen: Seen, folder: string | undefined): EnvironmentView {
  const report = reportOf(seen);
  return { report, badge: badgeOf(seen), document: documentOf(seen, report), createVenv: createVenv(seen, folder), installWithPipx: installWithPipx(seen) };
}
