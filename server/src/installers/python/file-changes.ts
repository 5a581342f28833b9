import type { Context } from '../../shell/context';
import { glob } from '../../shell/glob';
import { runProgram } from '../../shell/execute';
import { failed } from '../../shell/status';

// Statements of Python that remove or move a file of a constant name.
const removal = /(?:\bos\s*\.\s*(?:remove|unlink)\s*\(\s*(["'])([^"'\\]+)\1|\bPath\s*\(\s*(["'])([^"'\\]+)\3\s*\)\s*\.\s*unlink\s*\()/g;
const removalOfAll =
  /\bfor\s+(\w+)\s+in\s+glob\s*(?:\.\s*glob)?\s*\(\s*(["'])([^"'\\]+)\2\s*\)\s*:\s*os\s*\.\s*(?:remove|unlink)\s*\(\s*\1\s*\)|\[\s*os\s*\.\s*(?:remove|unlink)\s*\(\s*(\w+)\s*\)\s*for\s+\4\s+in\s+glob\s*(?:\.\s*glob)?\s*\(\s*(["'])([^"'\\]+)\5/g;
const move = /\b(?:os\s*\.\s*(?:rename|replace)|shutil\s*\.\s*move)\s*\(\s*(["'])([^"'\\]+)\1\s*,\s*(["'])([^"'\\]+)\3/g;

/** Applies what a Python text does to files by constant names. `failed`: one of them surely raised, which ends the program. */
export function changeFiles(text: string, context: Context): 'none' | 'done' | 'failed' {
  const commands = [...removals(text, context), ...moves(text)];
  for (const [name = '', ...words] of commands) {
    const status = runProgram(
      { value: name, span: undefined },
      words.map((value) => ({ value, span: undefined })),
      undefined,
      context,
    );
    if (failed(status)) return 'failed';
  }
  return commands.length > 0 ? 'done' : 'none';
}

function removals(text: string, context: Context): string[][] {
  const single = [...text.matchAll(removal)].map(([, , plain, , path]) => ['rm', plain ?? path ?? '']);
  const many = [...text.matchAll(removalOfAll)].flatMap(([, , , first, , , second]) => glob(first ?? second ?? '', '/', context));
  return [...single, ...many.map((path) => ['rm', path])];
}

function moves(text: string): string[][] {
  return [...text.matchAll(move)].map(([, , from = '', , to = '']) => ['mv', from, to]);
}
