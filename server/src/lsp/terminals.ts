import type { EndedCommand, FailureExplanation } from '../../protocol/terminal';
import { explainFailure } from '../terminals/explain-failure';
import { pathOf } from './folders';
import type { Session } from './session';

/** What happened to a command in a terminal, from the machine as that terminal sees it now. */
export async function answerFailure({ facts }: Session, ended: EndedCommand): Promise<FailureExplanation | null> {
  if (ended.sightings.length === 0) return null;
  const folder = pathOf(ended.folder);
  const from = ended.cwdAfter ?? ended.cwd ?? folder;
  const [here, above] = await Promise.all([from, ...(folder === from ? [] : [folder])].map((path) => facts.inTerminal(path, ended.environment)));
  const view = here === undefined || 'problem' in here.view ? undefined : here.view;
  return explainFailure(ended, { system: here?.facts.system, ofFolder: above?.facts.system, view, folder }) ?? null;
}
