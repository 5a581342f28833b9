/**
 * What fish and bash cut into the same words: plain ones, both kinds of quotes without anything special in them,
 * variables, `;`, `|`, `&&`, `||`, redirections and line ends (fish's language documentation, Quotes).
 */
const piece = /[\w@%+=:,./~^!?*[\]-]+|'[^'\\]*'|"[^"\\$`]*"|\$\w+|[ \t\r\n]+|&&|\|\|?|;|\d?>>?(?:&\d)?|</y;

/** Whether a line of fish's means the same words in bash, so that what is read of it stands where it seems to stand. */
export function readFish(text: string): boolean {
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) if (!piece.test(text)) return false;
  return true;
}
