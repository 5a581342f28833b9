import type { Call, Context } from '../../shell/context';
import { runProgram } from '../../shell/execute';
import { glob } from '../../shell/glob';
import { failed } from '../../shell/status';
import { pythonAt } from '../../shell/virtual-environment';
import { evaluateExpression } from './expression';

/** What stands between parentheses, three deep. */
const inner = String.raw`((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)`;

// Statements of Python that remove or move files; their paths are constants, or made of the interpreter's own folders.
const removal = new RegExp(
  String.raw`\bos\s*\.\s*(?:remove|unlink)\s*\(${inner}\)|\bPath\s*\(${inner}\)\s*\.\s*unlink\s*\(|\(${inner}\)\s*\.\s*unlink\s*\(`,
  'g',
);
const removalOfAll =
  /\bfor\s+(\w+)\s+in\s+glob\s*(?:\.\s*glob)?\s*\(\s*(["'])([^"'\\]+)\2\s*\)\s*:\s*os\s*\.\s*(?:remove|unlink)\s*\(\s*\1\s*\)|\[\s*os\s*\.\s*(?:remove|unlink)\s*\(\s*(\w+)\s*\)\s*for\s+\4\s+in\s+glob\s*(?:\.\s*glob)?\s*\(\s*(["'])([^"'\\]+)\5/g;
const move = new RegExp(String.raw`\b(?:os\s*\.\s*(?:rename|replace)|shutil\s*\.\s*move)\s*\(${inner}\)`, 'g');

/** Applies what a Python text does to files whose paths can be told. `failed`: one of them surely raised, which ends the program. */
export function changeFiles(text: string, call: Call, context: Context): 'none' | 'done' | 'failed' {
  const value = valuesIn(call, context);
  const commands = [...removals(text, value, context), ...moves(text, value)];
  for (const [name = '', ...words] of commands) {
    const status = runProgram(
      { value: name, span: undefined },
      words.map((word) => ({ value: word, span: undefined })),
      undefined,
      context,
    );
    if (failed(status)) return 'failed';
  }
  return commands.length > 0 ? 'done' : 'none';
}

type Values = (expression: string) => readonly string[];

/** The texts of an argument list; empty where one of them is not known. */
function valuesIn({ path }: Call, { world }: Context): Values {
  const python = path === undefined ? undefined : pythonAt(path, world);
  return (expression) => {
    const made = python && evaluateExpression(`(${expression},)`, python);
    return Array.isArray(made) && made.every((each) => typeof each === 'string') ? made : [];
  };
}

function removals(text: string, value: Values, context: Context): string[][] {
  const single = [...text.matchAll(removal)].flatMap(([, plain, made, grouped]) => value(plain ?? made ?? grouped ?? '').slice(0, 1));
  const many = [...text.matchAll(removalOfAll)].flatMap(([, , , first, , , second]) => glob(first ?? second ?? '', '/', context));
  return [...single, ...many].map((path) => ['rm', path]);
}

function moves(text: string, value: Values): string[][] {
  return [...text.matchAll(move)]
    .map(([, both = '']) => value(both))
    .flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [['mv', from, to]]));
}
