import type { Span } from '../model/span';
import type { Argument, Value } from '../model/value';
import { evaluateArithmetic } from './arithmetic';
import { expandBraces } from './braces';
import { glob } from './glob';
import { type Context, deeper } from './context';
import { Buffer } from './io';
import { ofQuotedWord } from './letters';
import { expandParameter, type Expanded, simpleParameter } from './parameter';
import type { ParsedScript, Word, WordPart } from './parse';
import { isPattern, quotePattern } from './pattern';
import { concat, hole, known, mapKnown, piecesOf, wordOf } from './values';

/** A piece of a word after expansion: `quoted` text stays as it is, `plain` text may be a pattern, `split` text is cut at white space. */
type Segment =
  | { readonly kind: 'quoted' | 'plain' | 'split'; readonly value: Value }
  | { readonly kind: 'fields'; readonly values: readonly Value[]; readonly complete: boolean };

/** Expands a word to the fields it becomes: tilde, braces, parameters, commands, splitting, patterns. */
export function expandWord(word: Word, context: Context): Argument[] {
  const span = context.locate(word.pos, word.end);
  if (!word.parts) {
    const text = word.value;
    if (text.startsWith('~')) return [{ value: expandTilde(text, context), span }];
    return isPattern(text) && text === word.text ? globFields(text, text, context, span) : [{ value: text, span }];
  }
  if (context.process.shell !== 'sh' && word.parts.some(({ type }) => type === 'BraceExpansion')) {
    return expandBraces(word.parts).flatMap((parts) => fieldsOf(segmentsOf(parts, context), context, span));
  }
  const fields = fieldsOf(segmentsOf(word.parts, context), context, span);
  const [only] = fields;
  const locate = fields.length === 1 && only ? ofQuotedWord(word, only.value, context) : undefined;
  return only && locate ? [{ ...only, locate }] : fields;
}

/** Expands words one after another. */
export function expandWords(words: readonly Word[], context: Context): Argument[] {
  return words.flatMap((word) => expandWord(word, context));
}

/** Expands a word to one text, as in an assignment: no splitting, no patterns. */
export function expandText(word: Word | undefined, context: Context): Value {
  if (!word) return '';
  if (!word.parts) return expandTildes(word.value, word.text, context);
  const [first] = word.parts;
  const values = textsOf(word.parts, context);
  if (first?.type === 'Literal' && first.text.startsWith('~')) values[0] = expandTilde(first.value, context);
  return concat(...values);
}

/** Expands a word to a pattern: quoted text means itself. */
export function expandPattern(word: Word, context: Context): Value {
  if (!word.parts) return word.text === word.value ? word.value : quotePattern(word.value);
  return concat(...segmentsOf(word.parts, context).map(patternOf));
}

/** Expands the parts of a here-document or of a double-quoted text to one text. */
export function textOf(parts: readonly WordPart[], context: Context): Value {
  return concat(...textsOf(parts, context));
}

function textsOf(parts: readonly WordPart[], context: Context): Value[] {
  return segmentsOf(parts, context).map((segment) => (segment.kind === 'fields' ? joinFields(segment.values) : segment.value));
}

function joinFields(values: readonly Value[]): Value {
  return concat(...values.flatMap((value, i) => (i === 0 ? [value] : [' ', value])));
}

function patternOf(segment: Segment): Value {
  if (segment.kind === 'fields') return mapKnown(joinFields(segment.values), quotePattern);
  return segment.kind === 'quoted' ? mapKnown(segment.value, quotePattern) : segment.value;
}

function segmentsOf(parts: readonly WordPart[], context: Context): Segment[] {
  return parts.flatMap((part, i) => {
    if (i === 0 && part.type === 'Literal' && part.text.startsWith('~')) return [{ kind: 'quoted' as const, value: expandTilde(part.value, context) }];
    return segmentOf(part, context, false);
  });
}

function segmentOf(part: WordPart, context: Context, quoted: boolean): Segment[] {
  switch (part.type) {
    case 'Literal':
      return [{ kind: quoted || part.value !== part.text ? 'quoted' : 'plain', value: part.value }];
    case 'SingleQuoted':
      return [{ kind: 'quoted', value: part.value }];
    case 'AnsiCQuoted': // dash of Debian knows no $'…': the dollar stays
      return [{ kind: 'quoted', value: context.process.shell === 'sh' ? `$${part.text.slice(2, -1)}` : part.value }];
    case 'DoubleQuoted':
    case 'LocaleString':
      return [
        { kind: 'quoted' as const, value: part.type === 'LocaleString' && context.process.shell === 'sh' ? '$' : '' },
        ...part.parts.flatMap((child) => segmentOf(child, context, true)),
      ].filter((segment, _i, all) => !(segment.kind === 'quoted' && segment.value === '' && all.some(({ kind }) => kind === 'fields')));
    case 'SimpleExpansion':
      return [placed(simpleParameter(part.text.slice(1), context), quoted)];
    case 'ParameterExpansion':
      return placedParameter(expandParameter(part, context), quoted, context);
    case 'CommandExpansion':
      return [placed({ kind: 'text', value: part.script ? captured(part.script, context) : hole('a command substitution') }, quoted)];
    case 'ArithmeticExpansion':
      return [placed({ kind: 'text', value: part.expression ? evaluateArithmetic(part.expression, context) : hole('an arithmetic expansion') }, quoted)];
    case 'ProcessSubstitution':
      return [{ kind: 'quoted', value: substituted(part.operator, part.script, context) }];
    default:
      return [{ kind: quoted ? 'quoted' : 'plain', value: part.text }];
  }
}

/** Output of a script run in a subshell, without the line ends at its end; `$?` is its status. */
function captured(script: ParsedScript, context: Context): Value {
  const out = new Buffer();
  const inner = deeper(context, { process: context.process.fork(), io: { ...context.io, out } });
  // positions in an escaped backtick script count in a text of its own
  const status = context.session.shell.evaluate(script, script.source === undefined ? inner : { ...inner, locate: () => undefined });
  context.process.lastStatus = status;
  return mapKnown(stripEnd(out.text), (text) => text.replace(/\n+$/, ''));
}

/** `<(…)`: a path from which the script's output is read; `>(…)`: one that it reads. */
function substituted(operator: '<' | '>', script: ParsedScript | undefined, context: Context): Value {
  const path = `/dev/fd/${63 - (context.session.substitutions++ % 50)}`;
  if (!script) return path;
  const out = new Buffer();
  context.session.shell.subshell({ ...context, io: { ...context.io, out: operator === '<' ? out : context.io.out } }, (inner) =>
    context.session.shell.evaluate(script, inner),
  );
  context.world.files.set(path, { kind: 'file', text: operator === '<' ? out.text : '' });
  return path;
}

function stripEnd(value: Value): Value {
  if (typeof value === 'string') return value;
  const last = value.pieces.at(-1);
  return typeof last === 'string' ? { pieces: [...value.pieces.slice(0, -1), last.replace(/\n+$/, '')] } : value;
}

/** An operand's own quotes hold in the word around it; what is plain in it is cut at white space. */
function placedParameter(expanded: Expanded, quoted: boolean, context: Context): Segment[] {
  if (expanded.kind !== 'word' || quoted || !expanded.word.parts) return [placed(expanded, quoted)];
  return segmentsOf(expanded.word.parts, context).map((segment) => (segment.kind === 'plain' ? { ...segment, kind: 'split' as const } : segment));
}

function placed(expanded: Expanded, quoted: boolean): Segment {
  if (expanded.kind === 'fields') {
    if (quoted && expanded.joined) return { kind: 'quoted', value: joinFields(expanded.values) };
    if (quoted) return { kind: 'fields', values: expanded.values, complete: expanded.complete };
    return { kind: 'split', value: expanded.complete ? joinFields(expanded.values) : hole('the arguments are not known') };
  }
  return { kind: quoted ? 'quoted' : 'split', value: expanded.value };
}

/** A field under construction: its text, the same as a pattern, and what it is made of. */
interface Field {
  value: Value;
  pattern: Value;
  glob: boolean;
  /** Made only of unquoted unknown text: it may be any number of words. */
  many: boolean;
  begun: boolean;
}

const newField = (): Field => ({ value: '', pattern: '', glob: false, many: true, begun: false });

function fieldsOf(segments: readonly Segment[], context: Context, span: Span | undefined): Argument[] {
  const done: Field[] = [];
  let field = newField();
  const finish = () => {
    if (field.begun) done.push(field);
    field = newField();
  };
  const add = (value: Value, kind: 'quoted' | 'plain', many = false) => {
    if (kind === 'plain' && value === '') return;
    field.value = concat(field.value, value);
    field.pattern = concat(field.pattern, kind === 'quoted' ? mapKnown(value, quotePattern) : value);
    field.glob ||= kind === 'plain' && typeof value === 'string' && isPattern(value);
    field.many &&= many;
    field.begun = true;
  };
  for (const segment of segments) {
    if (segment.kind === 'fields') {
      segment.values.forEach((value, i) => {
        if (i > 0) finish();
        add(value, 'quoted');
      });
      if (!segment.complete) {
        finish();
        add(hole('the arguments are not known'), 'plain', true);
      }
    } else if (segment.kind === 'split') splitInto(segment.value, context, add, finish);
    else add(segment.value, segment.kind);
  }
  finish();
  return done.flatMap((made) => {
    if (made.many && typeof made.value !== 'string') return [{ value: made.value, span, many: true as const }];
    const text = known(made.value);
    return made.glob && text !== undefined ? globFields(text, known(made.pattern) ?? text, context, span) : [{ value: made.value, span }];
  });
}

function splitInto(value: Value, context: Context, add: (value: Value, kind: 'plain', many?: boolean) => void, finish: () => void): void {
  const ifs = known(context.process.variables.isDecided('IFS') ? context.process.variables.get('IFS') : undefined) ?? ' \t\n';
  // zsh and fish do not cut what a variable holds
  const whole = context.process.shell === 'zsh' || context.process.shell === 'fish';
  for (const piece of piecesOf(value)) {
    if (typeof piece !== 'string') add(wordOf({ pieces: [piece] }) ?? { pieces: [piece] }, 'plain', !whole);
    else if (ifs === '' || whole) add(piece, 'plain');
    else {
      let word = '';
      for (const c of piece) {
        if (!ifs.includes(c)) word += c;
        else {
          add(word, 'plain');
          finish();
          word = '';
        }
      }
      add(word, 'plain');
    }
  }
}

function expandTilde(text: string, context: Context): Value {
  const slash = text.indexOf('/');
  const user = slash < 0 ? text.slice(1) : text.slice(1, slash);
  const rest = slash < 0 ? '' : text.slice(slash);
  const home = user === '' ? context.process.variables.get('HOME') : context.world.homeOf(user);
  return home === undefined ? text : concat(home, rest);
}

function expandTildes(value: string, text: string, context: Context): Value {
  if (value !== text || !value.includes('~')) return value;
  const parts = value.split(':').map((part) => (part.startsWith('~') ? expandTilde(part, context) : part));
  return concat(...parts.flatMap((part, i) => (i === 0 ? [part] : [':', part])));
}

function globFields(text: string, pattern: string, context: Context, span: Span | undefined): Argument[] {
  const cwd = known(context.process.cwd);
  if (context.process.options.has('noglob') || cwd === undefined) return [{ value: text, span }];
  const found = glob(pattern, cwd, context);
  if (found.length === 0 && (context.process.shell === 'zsh' || context.process.shell === 'fish')) {
    // "no matches found": the command does not run
    context.session.recordGap(`${context.process.shell} finds no file that matches ${text}, so the command does not run; in quotes it would`);
    context.process.signal = { kind: 'exit' };
  }
  return found.length > 0 ? found.map((value) => ({ value, span })) : [{ value: text, span }];
}
