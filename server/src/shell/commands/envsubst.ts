import type { Handler } from '../context';
import { concat, hole, known } from '../values';

/** `envsubst ['$A $B']`: `$NAME` and `${NAME}` of what comes in, from the variables that programs see (gettext, envsubst(1)). */
export const envsubst: Handler = ({ arguments: [format] }, { io, process }) => {
  const text = known(io.in.all());
  const wanted = format === undefined ? undefined : known(format.value);
  if (text === undefined || wanted?.startsWith('-') || (format !== undefined && wanted === undefined)) {
    io.out.write(hole('what envsubst writes is not known'));
    return 'likely';
  }
  const names = wanted === undefined ? undefined : new Set([...wanted.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name));
  const parts = text.split(/(\$\{[A-Za-z_]\w*\}|\$[A-Za-z_]\w*)/);
  const filled = parts.map((part, at) => {
    const name = at % 2 === 1 ? part.replace(/[${}]/g, '') : undefined;
    if (name === undefined || names?.has(name) === false) return part;
    const unset = process.variables.isDecided(name) ? '' : hole(`what $${name} holds is not known`);
    return process.variables.exportedValue(name) ?? unset;
  });
  io.out.write(concat(...filled));
  return 0;
};
