import type { Command } from 'vscode-languageserver';
import { type CommandId, commands } from '../../protocol/commands';
import type { Proposal } from '../analysis/proposals';
import type { Session } from './session';

/** A proposal as a command that the client said it has. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly command: Command;
}

/** What of these the client can run about a document. */
export function commandsFor({ client, folders }: Session, uri: string, proposals: readonly Proposal[]): readonly Proposed[] {
  const folder = folders.of(uri);
  return proposals.flatMap((proposal) => {
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
    case 'install-package':
      return run(commands.installPackage, proposal.requirement, 'distribution');
  }
}
