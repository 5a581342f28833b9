import type { Value } from '../../model/value';
import { expandReferences } from '../references';
import { lexWord } from './lex-word';
import type { Instruction } from './scan';
import type { StageShell } from './shells';

/** What turning an instruction into steps needs beside the instruction. */
export interface StageContext {
  readonly escape: string;
  readonly shell: StageShell;
  /** Arguments declared before the first FROM, by name. */
  readonly globals: ReadonlyMap<string, Value>;
  /** Values the build is told, by name: they count where the name is declared. */
  readonly given: ReadonlyMap<string, string>;
  /** Ids of the stages before this one, by name in small letters and by number. */
  readonly stages: ReadonlyMap<string, string>;
  readonly report: (message: string, instruction: Instruction) => void;
}

/** A word after quotes and escapes; one that cannot be read is a hole, and Docker stops there. */
export function readWord(text: string, instruction: Instruction, { escape, report }: StageContext): Value {
  const lexed = lexWord(text, { escape });
  if (lexed.kind === 'word') return lexed.value;
  report(lexed.message, instruction);
  return { pieces: [{ because: lexed.message }] };
}

/** Fills in arguments declared before the first FROM, and those BuildKit sets itself. */
export function expandGlobals(value: Value, globals: ReadonlyMap<string, Value>): Value {
  return expandReferences(value, (name) => globals.get(name));
}

const platform: Value = { pieces: [{ because: 'it depends on the platform that is built for' }] };

/** What BuildKit sets before the first ARG (dockerfile2llb, defaultArgs). */
export const platformArguments: ReadonlyMap<string, Value> = new Map(
  [
    'BUILDPLATFORM',
    'BUILDOS',
    'BUILDARCH',
    'BUILDVARIANT',
    'BUILDOSVERSION',
    'TARGETPLATFORM',
    'TARGETOS',
    'TARGETARCH',
    'TARGETVARIANT',
    'TARGETOSVERSION',
    'TARGETSTAGE',
  ].map((name) => [name, platform]),
);
