import { parse as parseShell, type ParsedScript } from 'unbash';

export type {
  AndOr,
  ArithmeticCommand,
  ArithmeticExpression,
  ArithmeticFor,
  ArrayValue,
  Assignment,
  BraceExpansionPart,
  Case,
  Command,
  CompoundList,
  Coproc,
  For,
  Function as FunctionNode,
  HereDoc,
  HereString,
  If,
  ParameterExpansionPart,
  ParsedScript,
  Pipeline,
  Redirect,
  Redirected,
  Redirection,
  Select,
  Statement,
  Subshell,
  TestCommand,
  TestExpression,
  While,
  Word,
  WordPart,
} from 'unbash';

/** The only place that knows the parser: bash and POSIX sh text to a tree whose positions are UTF-16 offsets in the text. Never throws. */
export function parseScript(text: string): ParsedScript {
  const kept = recent.get(text) ?? older.get(text);
  if (kept) return kept;
  const tree = read(text);
  if (text.length <= longestKept) remember(text, tree);
  return tree;
}

function read(text: string): ParsedScript {
  try {
    return parseShell(text);
  } catch (error) {
    return { type: 'Script', pos: 0, end: text.length, shebang: undefined, commands: [], errors: [{ message: String(error), pos: 0 }] };
  }
}

// Two generations: the same texts come again at every keystroke and in every loop.
const generation = 512;
const longestKept = 16_384;
let recent = new Map<string, ParsedScript>();
let older = new Map<string, ParsedScript>();

function remember(text: string, tree: ParsedScript): void {
  if (recent.size >= generation) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, tree);
}
