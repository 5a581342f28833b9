import type { RequirementLine } from '../../model/surface';
import { comparesSomething, isSpecifier } from '../specifiers';
import type { Element, Entry } from './toml';

/**
 * What a project asks for: its dependencies (PEP 621), its extras, its groups (PEP 735). What the build asks for goes
 * into an environment of the build's own, and is left out.
 */
export function dependenciesIn(entries: readonly Entry[]): readonly RequirementLine[] {
  return entries
    .filter(({ path }) => isDependencies(path.join('.')))
    .flatMap(({ value }) => (Array.isArray(value) ? (value as readonly Element[]).flatMap(readDependency) : []));
}

function isDependencies(path: string): boolean {
  return path === 'project.dependencies' || /^(project\.optional-dependencies|dependency-groups)\.[^.]+$/.test(path);
}

const pattern = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(\[[^\]]*\])?\s*(@\s*\S+|[^;]*?)\s*(?:;(.*))?$/s;

/** A requirement; nothing for what is none, and for `{include-group = …}`. */
function readDependency({ text, span }: Element): readonly RequirementLine[] {
  if ((text ?? '').length > 1_000) return []; // nobody writes one, and it would be slow to read
  const [whole, name = '', extras = '', rest = '', marker] = pattern.exec(text ?? '') ?? [];
  if (whole === undefined || (marker !== undefined && !comparesSomething(marker))) return [];
  const url = rest.startsWith('@');
  if (!url && rest !== '' && !isSpecifier(rest)) return [];
  const start = span.start + (text ?? '').indexOf(name);
  return [
    {
      name,
      extras,
      specifier: url ? '' : rest,
      span,
      nameSpan: { start, end: start + name.length },
      ...(url ? { url } : {}),
      ...(marker === undefined ? {} : { conditional: true }),
    },
  ];
}
