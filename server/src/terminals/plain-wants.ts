import { harmlessOption, type Want, wantOf } from '../fixes/shared/want';
import type { Invocation } from '../model/invocation';
import { known } from '../shell/values';

/** What a person types without meaning another project by it; in a file it may be meant. */
const typed = /^(-U|--upgrade|--system)$/;

/** A project that is asked for, and the whole word. */
interface PlainWant extends Want {
  readonly word: string;
}

/** What an install asks for, where it names nothing but projects, so that another tool understands it too. */
export function plainWants({ action, arguments: words, packages, requirementFiles }: Invocation): readonly PlainWant[] | undefined {
  if (action !== 'install' || packages.length === 0 || requirementFiles.length > 0) return undefined;
  const named = new Set(packages.map(({ value }) => value));
  const others = words.filter(({ value }) => !named.has(value) && value !== 'install' && value !== 'pip');
  if (!others.every(({ value }) => typeof value === 'string' && (harmlessOption.test(value) || typed.test(value)))) return undefined;
  const wants = packages.map(({ value }) => plainWant(known(value)));
  return wants.every((want) => want !== undefined) ? wants : undefined;
}

function plainWant(word: string | undefined): PlainWant | undefined {
  const want = word === undefined ? undefined : wantOf(word);
  return want && word !== undefined ? { ...want, word } : undefined;
}
