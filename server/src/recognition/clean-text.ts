/** Escape sequences: to set colours and titles, to go to the right, to go elsewhere, all others (ECMA-48 5.4, xterm's ctlseqs). */
const title = /\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)/g;
const toTheRight = /\x1b\[(\d*)C/g;
const elsewhere = /\x1b\[[\d;]*[HfEd]/g;
const other = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]/g;
const ends = /\r+\n?/g;
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** What a person would read of raw terminal output: no escape sequences, one `\n` at each line's end. */
export function cleanText(raw: string): string {
  return raw
    .replace(title, '')
    .replace(toTheRight, (_, count: string) => ' '.repeat(Math.min(Number(count || 1), 500)))
    .replace(elsewhere, '\n')
    .replace(other, '')
    .replace(ends, '\n')
    .replace(controls, '');
}
