import type { FilePlan, FilePlanParams, InstallHome, InstallPlan, InstallWays } from '../../../protocol/install';
import * as protocol from '../../../protocol/requests';
import { type Home, homesFor } from '../../analysis/install/homes';
import { readWanted, readWantedLine, type Wanted } from '../../analysis/install/requirement';
import type { Answer } from '../answer';
import { pathOf } from '../folders';
import type { Session } from '../session';
import { notTrusted } from './venv';

/** Installing packages: what is named, where it belongs, and whether it can be called afterwards. */
export function answerInstalls(session: Session, answer: Answer): void {
  const nothing = { problem: 'It could not be understood.' };
  answer(protocol.requirementRequest, nothing, async ({ text, isLine }) => {
    const wanted = isLine ? readWantedLine(text) : readWanted(text);
    return 'problem' in wanted ? wanted : { requirement: textOf(wanted) };
  });
  answer(protocol.installPlanRequest, nothing, (params) => planFor(session, params));
  answer(protocol.filePlanRequest, nothing, (params) => filePlanFor(session, params));
  answer(protocol.installedRequest, { reachable: false, message: 'It could not be looked at.' }, async ({ home, name }) =>
    session.host.reachOf({ home, name: normal(name) }),
  );
  answer(protocol.shadowsRequest, nothing, (params) => shadowsFor(session, params));
}

async function filePlanFor({ facts, host }: Session, { folder, file }: FilePlanParams): Promise<FilePlan | protocol.NoEnvironment> {
  const place = await facts.trustedPlace(folder);
  const path = pathOf(file);
  if (!place) return { problem: notTrusted };
  if (place.folder === undefined || path === undefined) return { problem: 'pip installs files of this machine only, and into a folder.' };
  const { interpreter } = (await facts.observed(folder)).facts;
  return host.filePlan({ folder: place.folder, file: path, interpreter });
}

async function shadowsFor({ facts, host }: Session, { folder, text }: { readonly folder?: string; readonly text: string }) {
  const wanted = readWanted(text);
  if ('problem' in wanted) return wanted;
  if (!(await facts.trustedPlace(folder))) return { problem: notTrusted };
  const { interpreter } = (await facts.observed(folder)).facts;
  return interpreter === undefined ? { problem: 'No Python was found.' } : host.shadowsOf({ interpreter, argument: textOf(wanted) });
}

const textOf = (wanted: Wanted) => (wanted.kind === 'wheel' ? wanted.path : wanted.requirement);

/** PEP 503; a name of a path could lead elsewhere, and is none. */
const normal = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

async function planFor(
  { facts, host }: Session,
  { folder, text }: { readonly folder?: string; readonly text: string },
): Promise<InstallPlan | protocol.NoEnvironment> {
  const wanted = readWanted(text);
  if ('problem' in wanted) return wanted;
  const place = await facts.trustedPlace(folder);
  if (!place) return { problem: notTrusted };
  const { system, interpreter } = (await facts.observed(folder)).facts;
  const homes = homesFor(wanted, system?.release);
  const distribution = homes.find((home) => home.id === 'distribution')?.package;
  const argument = textOf(wanted);
  const ways = await host.installWays({ folder: place.folder, interpreter, argument, isWheel: wanted.kind === 'wheel', package: distribution });
  if ('problem' in ways) return ways;
  return { name: wanted.name, requirement: argument, homes: homes.flatMap((home) => reached(home, ways)) };
}

/** A home with its way; where pipx is not there and uv is, uv comes first. */
function reached({ id, because }: Home, ways: InstallWays): InstallHome[] {
  const home = (name: InstallHome['id']): InstallHome[] => {
    const way = ways[name];
    return way ? [{ id: name, because, way }] : [];
  };
  if (id !== 'application') return home(id);
  return ways.pipx.kind === 'ready' ? [...home('pipx'), ...home('uv-tool')] : [...home('uv-tool'), ...home('pipx')];
}
