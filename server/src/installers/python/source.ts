import { normalizedName } from '../../model/project-name';
import type { Argument } from '../../model/value';
import type { Call, Context } from '../../shell/context';
import { notFollowed, runProgram } from '../../shell/execute';
import { blurMarkers } from '../../shell/markers';
import { pythonAt } from '../../shell/virtual-environment';
import { recordUnknown } from '../record';
import { createEnvironments } from './environment-calls';
import { evaluateExpression } from './expression';
import { changeFiles } from './file-changes';
import type { Status } from '../../shell/status';

// Calls with constant words only; anything else in a Python program is not followed.
const listCall = /\bsubprocess\s*\.\s*(?:run|call|check_call|check_output|Popen|getoutput)\s*\(\s*\[([^\]]*)\]/g;
const textCall =
  /\b(?:os\s*\.\s*system|os\s*\.\s*popen|subprocess\s*\.\s*(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput))\s*\(\s*(["'])((?:(?!\1)[^\\\n])*)\1/g;
const element = /^\s*(?:(sys\s*\.\s*executable)|(["'])((?:(?!\2)[^\\])*)\2)\s*$/;

/** `pip.main([…])` and its like: pip in the same interpreter. */
const pipMain = /\b(?:pip(?:\._internal)?(?:\.(?:cli\.)?main)?\.main|pip_main|pipmain)\s*\(\s*\[([^\]]*)\]/g;
const importedMain = /^from\s+pip(?:\.[\w.]+)?\s+import\s+main(?:\s+as\s+(\w+))?\s*(?:;|$)/m;

/** Calls of pip's `main` under the names it has in a text. */
function mainCalls(text: string): readonly RegExpExecArray[] {
  const imported = importedMain.exec(text);
  const own = imported ? [...text.matchAll(new RegExp(String.raw`(?<![\w.])${imported[1] ?? 'main'}\s*\(\s*\[([^\]]*)\]`, 'g'))] : [];
  return [...text.matchAll(pipMain), ...own];
}

/** A call of pip somewhere in a text, be it in a function or with words that are not known. */
const mayCallPip = /["']pip3?["']\s*,\s*["'](?:un)?install["']|\bpip3?\s+(?:un)?install\b/;

/** The text that a Python program of one line prints last, where it speaks of constants and of the interpreter. */
function printed(text: string, call: Call, context: Context): string | undefined {
  const expression = /(?:^|[;\n])\s*print\s*\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)\s*$/.exec(text.trimEnd())?.[1];
  const python = call.path === undefined ? undefined : pythonAt(call.path, context.world);
  const value = python && expression !== undefined ? evaluateExpression(expression, python) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Runs the programs a Python text calls with constant words (`subprocess.run([...])`, `os.system('…')`) on its top level. */
export function runSource(text: string | undefined, call: Call, context: Context): Status {
  if (text === undefined) return notFollowed(context);
  const inner = { ...context, process: context.process.child() };
  const touched = changeFiles(text, call, inner);
  if (touched === 'failed') return 1;
  if (touched === 'none' && text.includes('EXTERNALLY-MANAGED')) blurMarkers(context);
  createEnvironments(text, call, inner, (at) => onTopLevel(text, at));
  const calls = callsIn(text, call);
  if (calls.length === 0) mayDoMore(text, call, inner);
  for (const { words, shell } of calls) {
    const [name, ...rest] =
      shell === undefined
        ? words
        : [
            { value: 'sh', span: call.program },
            { value: '-c', span: call.program },
            { value: shell, span: call.program },
          ];
    if (name) runProgram(name, rest, call.span, inner);
  }
  for (const match of mainCalls(text)) {
    const words = (match[1] ?? '')
      .replace(/,\s*$/, '')
      .split(',')
      .map((part) => wordOf(part, call));
    if (onTopLevel(text, match.index) && words.every((word) => word !== undefined) && call.path !== undefined)
      context.session.handlers.get('pip')?.({ ...call, arguments: words, python: call.path, asModule: true }, inner);
  }
  const exit = /(?:^|[;\n])\s*(?:sys\.)?exit\(\s*(\d+)\s*\)\s*$/.exec(text.trimEnd())?.[1];
  if (exit !== undefined && !text.includes('\n')) return Number(exit);
  const told = printed(text, call, context);
  if (told === undefined) {
    notFollowed(context);
    return isHarmless(text, context) ? 'likely' : 'open';
  }
  context.io.out.write(`${told}\n`);
  return 0;
}

/** What a program may do in functions, or with words that are not known: it is not said, but nothing else is certain after it. */
function mayDoMore(text: string, call: Call, context: Context): void {
  const code = text.replace(/^[ \t]*#.*$/gm, '');
  if (mayCallPip.test(code)) recordUnknown('pip', 'install', 'a Python program may call pip here; it is not followed', call, context);
  if (/\b(?:venv|virtualenv|ensurepip)\b/.test(code)) context.world.files.mayHoldPrograms('a Python program that is not followed may have brought it');
}

function callsIn(text: string, call: Call): { readonly words: readonly Argument[]; readonly shell?: string }[] {
  const found: { at: number; words: readonly Argument[]; shell?: string }[] = [];
  const plain = text.replace(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
  for (const match of plain.matchAll(listCall)) {
    if (!onTopLevel(plain, match.index)) continue;
    const words = (match[1] ?? '')
      .replace(/,\s*$/, '')
      .split(',')
      .map((part) => wordOf(part, call));
    if (words.every((word) => word !== undefined)) found.push({ at: match.index, words });
  }
  for (const match of plain.matchAll(textCall)) {
    if (onTopLevel(plain, match.index)) found.push({ at: match.index, words: [], shell: match[2] ?? '' });
  }
  return found.sort((a, b) => a.at - b.at);
}

function wordOf(part: string, call: Call): Argument | undefined {
  const [, executable, , text] = element.exec(part) ?? [];
  const value = executable === undefined ? text : (call.path ?? 'python3');
  return value === undefined ? undefined : { value, span: call.program };
}

/** Whether a call is the statement itself, not inside a condition, a function or a string. */
function onTopLevel(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf(';', at - 1)) + 1;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return (
    /^(?:[\w.]+\s*=\s*|(?:sys\.)?exit\(|raise\s+SystemExit\(|print\()?\s*$/.test(text.slice(start, at).trimStart()) &&
    !/^\s/.test(line) &&
    !/^\s*(?:if|for|while|def|class|with|try)\b/.test(line)
  );
}

// Modules of the standard library that short programs use.
const standard =
  /^(?:sys|os|re|json|time|math|random|platform|sysconfig|site|pathlib|shutil|subprocess|glob|io|string|datetime|collections|itertools|functools|typing|logging|tempfile|urllib|ssl|socket|venv|ensurepip|struct|hashlib|base64|argparse|runpy|importlib|pip)(?:\.|$)/;

/** Whether a short Python text surely ends well: imports of the standard library, simple assignments and prints. A longer one is meant to. */
function isHarmless(text: string, { world }: Context): boolean {
  if (text.includes('\n')) return true;
  return text.split(';').every((part) => {
    const statement = part.trim();
    const modules = /^import\s+([\w.,\s]+)$/.exec(statement)?.[1] ?? /^from\s+([\w.]+)\s+import\s/.exec(statement)?.[1];
    if (modules !== undefined)
      return modules.split(',').every((name) => standard.test(name.trim()) || world.packages.has(`python3-${normalizedName(name.trim())}`));
    return statement === '' || /^(?:print\s*\(|pass$|\w+\s*=[^=])/.test(statement) || [listCall, textCall, pipMain].some((call) => statement.search(call) >= 0);
  });
}
