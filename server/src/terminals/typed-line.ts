import type { TerminalShell } from '../../protocol/terminal';

/** What bash and zsh print before the second and every further line of a command (`PS2`: `> `, `%_> `). */
const prompt = /^(?:[a-z]+(?: [a-z]+)*)?> ?/;

/**
 * A command line as it was meant: without the shell's prompts, and on one line where only continuations break it. VS Code
 * loses sight of how a command ends that it has typed in several lines.
 */
export function typedLine(commandLine: string, shell: TerminalShell | undefined): string {
  const line = withoutPrompts(commandLine);
  // in quotes, comments and here-documents a line's end may be more than a blank
  if (shell === undefined || shell === 'pwsh' || /['"#]|<<|\\\\/.test(line)) return line;
  return line.replaceAll(/[ \t]+\\\n[ \t]*|\\\n[ \t]+/g, ' ').replaceAll('\\\n', '');
}

/**
 * On a busy machine VS Code takes a command of several lines from the screen, and its further lines stand there behind the
 * shell's prompt. No command redirects in each of its lines but the first.
 */
function withoutPrompts(commandLine: string): string {
  const [first = '', ...others] = commandLine.split('\n');
  if (others.length === 0 || !others.every((line) => prompt.test(line))) return commandLine;
  return [first, ...others.map((line) => line.replace(prompt, ''))].join('\n');
}
