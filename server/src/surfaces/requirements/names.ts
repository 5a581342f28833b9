/** Whether a path is that of a requirements or constraints file of pip, going by its name. */
export function isRequirementsFile(path: string): boolean {
  if (path.includes('{{')) return false;
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!/\.(txt|in)$/i.test(name)) return false;
  if (notOurs.test(name)) return false;
  // requirements.txt, requirements-dev.txt, dev-requirements.txt, test.requirements.txt, requirements.in
  if (/(^|[._-])(requirements?|constraints?|reqs?)([._-]|$)/i.test(name.replace(/\.(txt|in)$/i, '.'))) return true;
  return /^(requirements?|constraints|reqs)$/i.test(parts.at(-2) ?? '');
}

/** Whether a file only limits what others ask for, going by its name: `constraints.txt`, `constraints/3.11.txt`. */
export function isConstraintsFile(path: string): boolean {
  const [name = '', folder = ''] = path.split('/').toReversed();
  if (/(^|[._-])requirements?([._-]|$)/i.test(name)) return false;
  return /(^|[._-])constraints?([._-]|$)/i.test(name) || /^constraints$/i.test(folder);
}

/** Other tools' files and people's prose. */
const notOurs = /(system|apt|conda|npm|linux|os)[._-]?requirements|requirements?[._-](system|apt|conda|npm|linux)|readme|notes|license|changelog/i;
