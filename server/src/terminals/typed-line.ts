/** What bash and zsh print before the second and every further line of a command (`PS2`: `> `, `%_> `). */
const prompt = /^(?:[a-z]+(?: [a-z]+)*)?> ?/;

/**
 * A command line as it was typed. On a busy machine VS Code takes a command of several lines from the screen, and its
 * further lines stand there behind the shell's prompt. No command redirects in each of its lines but the first.
 */
export function typedLine(commandLine: string): string {
  const [first = '', ...others] = commandLine.split('\n');
  if (others.length === 0 || !others.every((line) => prompt.test(line))) return commandLine;
  return [first, ...others.map((line) => line.replace(prompt, ''))].join('\n');
}
