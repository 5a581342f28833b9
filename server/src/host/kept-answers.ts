import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSmall } from './files';

/** What a program answered, and what its files were then. */
interface KeptAnswer {
  readonly stamp: string;
  readonly answer: unknown;
}

/** More are not kept: nobody has so many interpreters in use. */
const most = 200;
const patience = 100;

let folder: string | undefined;
let answers = new Map<string, KeptAnswer>();
let writing: ReturnType<typeof setTimeout> | undefined;

/** From now on, what programs answered is kept in a folder, for windows to come. */
export function keepAnswersIn(place: string): void {
  folder = place;
  answers = new Map([...read(place), ...answers]);
}

/** What was answered while the files were the same; whoever asks reads it as carefully as the program's own words. */
export function keptAnswer(question: string, stamp: string): unknown {
  const kept = answers.get(question);
  return kept?.stamp === stamp ? kept.answer : undefined;
}

/** Keeps an answer, where there is a place for it. */
export function keepAnswer(question: string, stamp: string, answer: unknown): void {
  // the newest stand last
  answers.delete(question);
  answers.set(question, { stamp, answer });
  if (folder !== undefined) writing ??= setTimeout(write, patience).unref();
}

/** Whole or not at all; what another window wrote meanwhile stays. */
function write(): void {
  writing = undefined;
  if (folder === undefined) return;
  const all = [...new Map([...read(folder), ...answers])].slice(-most);
  const beside = join(folder, `answers.${process.pid}.new`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(beside, JSON.stringify({ version: 1, answers: Object.fromEntries(all) }), { mode: 0o600 });
    renameSync(beside, fileIn(folder));
  } catch {
    // no room, or a place that may not be written: the next window asks again
    rmSync(beside, { force: true });
  }
}

const fileIn = (place: string) => join(place, 'answers.json');

function read(place: string): Map<string, KeptAnswer> {
  try {
    const { version, answers: found } = JSON.parse(readSmall(fileIn(place)) ?? '{}') as { version?: unknown; answers?: Record<string, Partial<KeptAnswer>> };
    if (version !== 1 || found === undefined || found === null) return new Map();
    return new Map(
      Object.entries(found).flatMap(([question, { stamp, answer }]) => (typeof stamp === 'string' ? [[question, { stamp, answer }] as const] : [])),
    );
  } catch {
    return new Map(); // cut off or written by somebody else: as good as none
  }
}
