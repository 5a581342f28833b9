import type { SourceText } from '../../model/span';
import type { Step } from '../../model/surface';
import type { Argument } from '../../model/value';
import { CookedText, spanOf } from '../cooked-text';
import { type Heredoc, readHeredocWord } from './heredoc';
import { mountsOf } from './mounts';
import type { Instruction } from './scan';
import { shellNamed, type StageShell } from './shells';
import type { StageContext } from './stage-context';

/** Steps of a RUN: its command, with what is mounted while it runs. */
export function runSteps(instruction: Instruction, context: StageContext): Step[] {
  const mounts = mountsOf(instruction, context);
  const steps = commandSteps(instruction, context);
  if (mounts.length === 0) return steps;
  return steps.map((step) => (step.kind === 'shell' || step.kind === 'exec' ? { ...step, mounts } : step));
}

function commandSteps(instruction: Instruction, { shell }: StageContext): Step[] {
  const { json, span, heredocs } = instruction;
  if (json?.kind === 'words') return [{ kind: 'exec', arguments: json.words.map(argumentOf), span }];
  const text = instruction.arguments;
  if (text.text === '') return [];
  const [first] = heredocs;
  if (!first) return [shellStep(text, shell, instruction)];
  // a heredoc that is all there is is the script; with anything beside it the shell reads it itself
  if (!readHeredocWord(text.text)) return [shellStep(withBodies(text, instruction), shell, instruction)];
  return first.content.text.startsWith('#!') ? interpretedSteps(first, instruction) : [shellStep(first.content, shell, instruction)];
}

function shellStep(source: SourceText, shell: StageShell, { span }: Instruction): Step {
  if (shell.kind === 'words') return { kind: 'exec', arguments: [...shell.words.map((value) => ({ value, span: undefined })), argumentOf(source)], span };
  return { kind: 'shell', source, shell: shell.name, ...(shell.options.length === 0 ? {} : { options: shell.options }), span };
}

function argumentOf(source: SourceText): Argument {
  return { value: source.text, span: spanOf(source), locate: source.locate };
}

/** The text Docker hands to the shell: the line, then each heredoc as it was written. */
function withBodies(line: SourceText, { heredocs, makeSpan }: Instruction): SourceText {
  const cooked = new CookedText(makeSpan).append(line);
  for (const { body, name, terminator } of heredocs) cooked.insert('\n').append(body).replace(name, terminator.start, terminator.end);
  return cooked.build();
}

/** A script with an interpreter line: Docker puts it into a file and runs that (dockerfile2llb, dispatchRun). */
function interpretedSteps({ name, content }: Heredoc, { span }: Instruction): Step[] {
  const [program = '', ...options] = interpreterOf(content.text);
  const shell = shellNamed(program);
  if (shell) return [{ kind: 'shell', source: content, shell, ...(options.length === 0 ? {} : { options }), span }];
  const path = `/dev/pipes/${name}`;
  return [
    { kind: 'file', path, text: content.text, span },
    { kind: 'exec', arguments: [program, ...options, path].map((value) => ({ value, span: undefined })), span },
  ];
}

/** The words of an interpreter line; `env` and its `-S` are passed over. */
function interpreterOf(text: string): string[] {
  const words = (/^#!\s*(.*)/.exec(text)?.[1] ?? '').trim().split(/\s+/);
  if (!/(^|\/)env$/.test(words[0] ?? '')) return words;
  return words.slice(words[1] === '-S' ? 2 : 1);
}
