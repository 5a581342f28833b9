/** A document as far as its kind is concerned. */
export interface DocumentKind {
  readonly languageId: string;
  /** Its path, with `/`. */
  readonly path: string;
}

// documents of a git comparison and of other views are shown, not judged
const schemes = ['file', 'untitled', 'vscode-vfs'];

const languages = ['dockerfile', 'pip-requirements', 'requirements', 'externally-managed'];

const patterns = [
  '**/{Dockerfile,Containerfile}',
  '**/{Dockerfile,Containerfile}{.,-}*',
  '**/*.{dockerfile,containerfile}',
  '**/*{requirement,constraint,reqs}*.{txt,in}',
  '**/{requirement,requirements,constraints,reqs}/*.{txt,in}',
  '**/EXTERNALLY-MANAGED',
  '**/pyproject.toml',
];

/** What the language server is asked about. */
export const selector: readonly ({ scheme: string; language: string } | { scheme: string; pattern: string })[] = schemes.flatMap((scheme) => [
  ...languages.map((language) => ({ scheme, language })),
  ...patterns.map((pattern) => ({ scheme, pattern })),
]);

const pythonLanguages = new Set([...languages, 'python', 'shellscript']);

const pythonPath = new RegExp(
  [
    String.raw`(^|/)(Dockerfile|Containerfile)([.-][^/]*)?$`,
    String.raw`\.(dockerfile|containerfile)$`,
    String.raw`(requirement|constraint|reqs)[^/]*\.(txt|in)$`,
    String.raw`(^|/)(requirements?|constraints|reqs)/[^/]*\.(txt|in)$`,
    String.raw`(^|/)pyproject\.toml$`,
    String.raw`(^|/)EXTERNALLY-MANAGED$`,
  ].join('|'),
);

/** Whether a document is a requirements file that pip can install. */
export function isRequirements({ languageId, path }: DocumentKind): boolean {
  return languageId === 'pip-requirements' || languageId === 'requirements' || /(^|\/)requirements[^/]*\.(txt|in)$/.test(path);
}

/** Whether the badge has something to say beside this document. */
export function isPythonRelated({ languageId, path }: DocumentKind): boolean {
  return pythonLanguages.has(languageId) || pythonPath.test(path);
}
