// what pip takes for a requirement at all; anything else (`x$(y)`) is an error of the line, and no name
const clause = String.raw`\s*(?:===|[=~!<>]=|[<>])\s*[\w.*+!-]+\s*`;
const clauses = new RegExp(`^(?:${clause}(?:,${clause})*,?|\\((?:${clause}(?:,${clause})*,?)?\\s*\\))$`);

/** Whether a text is the version part of a requirement (dependency specifiers, PEP 508): `>=2,<3`, `(==1.*)`. */
export function isSpecifier(text: string): boolean {
  return clauses.test(text);
}

/** Whether a text can be an environment marker: it compares something. Its names are pip's affair. */
export function comparesSomething(text: string): boolean {
  return /[=<>~]|["')\s]in["'(\s]/.test(text);
}
