import { type QuickPickItem, QuickPickItemKind, l10n, window } from 'vscode';
import type { Way } from '../../../server/protocol/environment';
import type { VenvOption, VenvPlan } from '../../../server/protocol/venv';
import { commandLine } from '../tasks/command-line';
import { insertIntoTerminal, tell, tellMissing } from '../window/hook';

type Ready = Extract<Way, { kind: 'ready' }>;

/** What a caller has chosen already; the person is not asked for it. */
export interface Chosen {
  /** Path of the base interpreter. */
  readonly python?: string;
  /** Whether the environment sees the system's packages. */
  readonly seeing?: boolean;
  /** Whether a broken one is made anew. */
  readonly repair?: boolean;
}

/** What a command was given as a choice; `undefined`: nothing. */
export const chosenFrom = (given: unknown): Chosen | undefined => (typeof given === 'object' && given !== null ? (given as Chosen) : undefined);

interface Row extends QuickPickItem {
  readonly option?: VenvOption;
}

/** The way that is taken: chosen by the caller, or by the person, who sees the place and the programs before. */
export async function chooseWay(plan: VenvPlan, chosen: Chosen | undefined): Promise<Ready | undefined> {
  const option = chosen ? plan.options.find(({ python }) => chosen.python === undefined || python === chosen.python) : await pick(plan);
  if (!option) return undefined;
  if (option.way.kind === 'missing') return tellMissing(option.way);
  const seeing = chosen ? (chosen.seeing ?? false) : await askSeeing(plan);
  if (seeing === undefined) return undefined;
  const way = seeing ? option.seeing : option.way;
  return way.kind === 'ready' ? way : undefined;
}

async function pick(plan: VenvPlan): Promise<VenvOption | undefined> {
  const [only, ...others] = plan.options;
  if (only?.way.kind === 'missing' && others.length === 0) return only;
  const title = l10n.t('Create Virtual Environment at {0}', plan.target);
  const option = (await window.showQuickPick(rows(plan), { title, placeHolder: l10n.t('Which Python is it made of?'), matchOnDescription: true }))?.option;
  if (option?.way.kind !== 'missing' || option.way.command === undefined) return option;
  insertIntoTerminal(option.way.command);
  return tell('information', l10n.t('{0} is typed in the terminal. Press Enter there; then create the environment again.', option.way.command));
}

function rows({ options }: VenvPlan): readonly Row[] {
  const row = (option: VenvOption): Row => ({
    label: option.label,
    description: option.python,
    detail: option.way.kind === 'ready' ? option.way.steps.map((step) => commandLine(step)).join(l10n.t(', then ')) : missing(option.way),
    option,
  });
  const group = (label: string, wanted: (option: VenvOption) => boolean): readonly Row[] => {
    const found = options.filter(wanted).map(row);
    return found.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...found];
  };
  return [
    ...options.filter(({ tool, way }) => way.kind === 'ready' && tool === 'venv').map(row),
    ...group(l10n.t('with another tool'), ({ tool, way }) => way.kind === 'ready' && tool !== 'venv'),
    ...group(l10n.t('something is missing'), ({ way }) => way.kind === 'missing'),
  ];
}

const missing = ({ message, command }: Extract<Way, { kind: 'missing' }>) =>
  command === undefined ? message : `${message} ${l10n.t('Choose this to put {0} into a terminal.', command)}`;

/** Whether it sees the system's packages; asked only where something in the folder needs them. */
async function askSeeing({ systemPackages, target }: VenvPlan): Promise<boolean | undefined> {
  if (systemPackages === undefined) return false;
  const items = [
    { label: l10n.t('See the system’s packages too'), detail: systemPackages, seeing: true },
    { label: l10n.t('Keep it separate'), detail: l10n.t('It has only what is installed into it.'), seeing: false },
  ];
  return (await window.showQuickPick(items, { title: l10n.t('Create Virtual Environment at {0}', target) }))?.seeing;
}

/** Whether a broken environment is made anew. */
export async function mayRepair(message: string, target: string): Promise<boolean> {
  const anew = {
    label: l10n.t('Make it anew'),
    detail: l10n.t('What was installed in it must be installed again. Until the new one is complete, the old one is kept.'),
  };
  const leave = { label: l10n.t('Leave it as it is') };
  return (await window.showQuickPick([anew, leave], { title: target, placeHolder: message })) === anew;
}
