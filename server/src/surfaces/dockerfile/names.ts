import type { Instruction } from './scan';

/** Whether a path is that of a Dockerfile, going by its name. */
export function isDockerfile(path: string): boolean {
  if (path.includes('{{')) return false;
  const name = path.split('/').at(-1) ?? '';
  if (/\.(dockerfile|containerfile)$/i.test(name)) return true;
  return /^(docker|container)file([.-].+)?$/i.test(name) && !template.test(name) && !other.test(name);
}

/** Input of a template engine: what will be built is made of it later. */
const template = /\.(j2|jinja2?|tmpl|tpl|template|erb|mustache|hbs|ejs|m4|in|gotmpl|njk|liquid|pptx?)$/i;

/** Files that stand beside a Dockerfile. */
const other =
  /(\.dockerignore|\.containerignore|\.md|\.sh|\.py|\.ya?ml|\.json|\.txt|\.[cm]?[jt]sx?|\.html?|\.css|\.go|\.rs|\.rb|\.java|\.kt|\.php|\.cs|\.toml|\.ini|\.svg|\.png|\.lock|\.bak|\.orig|\.rej|~|\.swp)$/i;

/** Whether a Dockerfile is the input of a template engine or macro processor in spite of its name. */
export function isTemplate(instructions: readonly Instruction[]): boolean {
  return instructions.some(
    ({ keyword, arguments: { text } }) =>
      /^(\{[{%#]|<%|%%|@|DNL$|(M4_)?(INCLUDE|DEFINE|IFDEF)\()/.test(keyword) || text.includes('{%') || (keyword === 'FROM' && /\{\{|<%|%%|@\w+@/.test(text)),
  );
}
