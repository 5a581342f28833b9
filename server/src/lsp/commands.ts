import type { Command } from 'vscode-languageserver';
import { type CommandId, commands } from '../../protocol/commands';
import { type Proposal, proposalsFor } from '../analysis/proposals';
import type { Remembered } from './analyses';
import type { Session } from './session';

/** A proposal as a command that the client said it has. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly command: Command;
}

/** What the client can run about a document; nothing for one that has none of our commands. */
export function commandsFor({ client, folders }: Session, uri: string, { analysis }: Remembered): readonly Proposed[] {
  if (client.commands.size === 0) return [];
  const folder = folders.of(uri);
  return proposalsFor(analysis).flatMap((proposal) => {
    const command = commandOf(proposal, uri, folder);
    return command && client.commands.has(command.command) ? [{ proposal, command }] : [];
  });
}

function commandOf(proposal: Proposal, uri: string, folder: string | undefined): Command | undefined {
  const { title } = proposal;
  const run = (command: CommandId, ...args: unknown[]): Command => ({ title, command, arguments: args });
  switch (proposal.kind) {
    case 'install-file':
      // a virtual environment belongs to a folder
      return folder === undefined ? undefined : run(commands.installRequirements, uri, folder);
    case 'install-application':
      return run(commands.installWithPipx, proposal.requirement);
  }
}
