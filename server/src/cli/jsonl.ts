import { explain } from '../analysis/explain';
import type { ShellName } from '../model/surface';
import type { Resolution } from '../model/system';
import { linesOf } from './line-reader';
import { type Where, placesOf } from './places';
import { plainInvocation } from './plain';
import type { Ports } from './ports';
import { type Asked, readQuestion } from './question';
import { exit } from './usage';

/** What holds for lines that do not say it themselves. */
export type Defaults = Where & { readonly shell: ShellName | undefined };

/** Output is written in pieces of about this many characters, and whenever the input pauses. */
const batch = 1 << 16;

/** One question a line in, one answer a line out, in order; a line that is none is answered with an error. */
export async function answerLines(defaults: Defaults, ports: Ports): Promise<number> {
  const placeOf = placesOf(ports);
  let failed = false;
  let output = '';
  let number = 0;
  for await (const lines of linesOf(ports.stdin())) {
    for (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const asked = readQuestion(line, number);
      const answer = 'error' in asked ? asked : await answerOne(asked, defaults, placeOf);
      if ('error' in answer) failed = true;
      output += `${JSON.stringify(answer)}\n`;
      if (output.length < batch) continue;
      await ports.stdout.write(output);
      output = '';
    }
    if (output !== '') await ports.stdout.write(output);
    output = '';
  }
  return failed ? exit.failure : exit.good;
}

async function answerOne(asked: Asked, defaults: Defaults, placeOf: (where: Where) => Resolution | Promise<Resolution>) {
  const { id, command, variables, files, cwd, shell = defaults.shell } = asked;
  const where = (asked.image ?? asked.runner ?? asked.python) ? asked : { ...defaults, packages: asked.packages };
  try {
    const found = placeOf({ image: where.image, runner: where.runner, python: where.python, packages: where.packages });
    // most places are known already: awaiting them would cost more than the answer
    const place = found instanceof Promise ? await found : found;
    const user = asked.user ?? (where.image === undefined ? undefined : 'root');
    const { verdict, invocations } = explain({ command, place, shell, user, variables, files, cwd });
    return { id, verdict, invocations: invocations.map(plainInvocation) };
  } catch (error) {
    return { id, error: `could not be answered: ${error instanceof Error ? error.message : String(error)}` };
  }
}
