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

/** A parsed text. `isBroken`: every shell stops at its first error, which is none of the parser's own. */
export type Script = ParsedScript & { readonly isBroken?: boolean };

/** The only place that knows the parser: bash and POSIX sh text to a tree whose positions are UTF-16 offsets in the text. Never throws. */
export function parseScript(text: string): Script {
  const kept = recent.get(text) ?? older.get(text);
  if (kept) return kept;
  const tree = read(text);
  if (text.length <= longestKept) remember(text, tree);
  return tree;
}

function read(text: string): Script {
  try {
    return withMisplaced(parseShell(text), text);
  } catch (error) {
    return { type: 'Script', pos: 0, end: text.length, shebang: undefined, commands: [], errors: [{ message: String(error), pos: 0 }] };
  }
}

/** The parser lets a redirection or an assignment stand before a function's name; shells do not (POSIX, 2.10.2). */
function withMisplaced(script: ParsedScript, text: string): Script {
  const functions = script.commands.map(({ command }) => command).filter((command) => command.type === 'Function');
  const misplaced = functions.find(({ pos }) => !/(^|[\n;&])[^\S\n]*$/.test(text.slice(0, pos)));
  if (!misplaced) return script;
  const error = { message: "unexpected token '('", pos: misplaced.name.end };
  const errors = [...(script.errors ?? []), error].sort((a, b) => a.pos - b.pos);
  return { ...script, errors, isBroken: errors[0] === error };
}

// Two generations: the same texts come again at every keystroke and in every loop.
const generation = 512;
const longestKept = 16_384;
let recent = new Map<string, Script>();
let older = new Map<string, Script>();

function remember(text: string, tree: Script): void {
  if (recent.size >= generation) {
    older = recent;
    recent = new Map();
  }
  recent.set(text, tree);
}
