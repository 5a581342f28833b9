import type { Invocation } from '../model/invocation';
import { known } from '../shell/values';

/** A project that is asked for by name. */
export interface Want {
  /** Name by PEP 503. */
  readonly project: string;
  /** What is asked of its version (PEP 440); empty: nothing. */
  readonly specifier: string;
  /** The whole word. */
  readonly word: string;
}

/** Options that say nothing about what is installed, or where. */
const harmless = /^(-q+|--quiet|-v+|--verbose|-U|--upgrade|--no-cache-dir|--user|--disable-pip-version-check|--no-input|--system)$/;

/** What an install asks for, where it names nothing but projects, so that another tool understands it too. */
export function plainWants({ action, arguments: words, packages, requirementFiles }: Invocation): readonly Want[] | undefined {
  if (action !== 'install' || packages.length === 0 || requirementFiles.length > 0) return undefined;
  const named = new Set(packages.map(({ value }) => value));
  const others = words.filter(({ value }) => !named.has(value) && value !== 'install' && value !== 'pip');
  if (!others.every(({ value }) => typeof value === 'string' && harmless.test(value))) return undefined;
  const wants = packages.map(({ value }) => wantOf(known(value)));
  return wants.every((want) => want !== undefined) ? wants : undefined;
}

function wantOf(word: string | undefined): Want | undefined {
  const [, name, specifier = ''] = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)(?:\[[\w,. -]*\])?((?:[<>=!~]=?=?[\d.*]+,?)*)$/.exec(word ?? '') ?? [];
  if (word === undefined || name === undefined || /\.(whl|zip|gz)$/.test(name)) return undefined;
  return { project: name.toLowerCase().replaceAll(/[-_.]+/g, '-'), specifier, word };
}
