/** A line's end in the middle of what was one line, and what frames the next: pip's context stands behind a bar. */
const broken = '(?:\\n[ \\t│|]*)?';

/** The pattern of a text that a narrow terminal may have broken at any letter. */
export function loosely(text: string): string {
  return [...text].map((letter) => (letter === ' ' ? '(?:[ \\t]*\\n[ \\t│|]*|[ \\t]+)' : letter.replace(/[/.*+?^$()[\]{}|\\-]/, '\\$&'))).join(broken);
}
