import type { CopySource, Mount } from '../../model/surface';
import type { Value } from '../../model/value';
import { sourceNamed } from './copy';
import type { Instruction } from './scan';
import { readWord, type StageContext } from './stage-context';

/** What `RUN --mount` lays into the stage while its command runs (Dockerfile reference, RUN --mount). */
export function mountsOf(instruction: Instruction, context: StageContext): Mount[] {
  return instruction.flags.flatMap(({ name, value }): Mount[] => {
    if (name !== 'mount') return [];
    const options = new Map(value.split(',').map((option) => option.split(/=(.*)/s, 2) as [string, string | undefined]));
    const word = (...names: string[]): Value | undefined => {
      const written = names.map((each) => options.get(each)).find((each) => each !== undefined);
      return written === undefined ? undefined : readWord(written, instruction, context);
    };
    return mountOf(options, word, bindSource(options.get('from'), instruction, context));
  });
}

function mountOf(options: ReadonlyMap<string, string | undefined>, word: (...names: string[]) => Value | undefined, from: CopySource): Mount[] {
  const type = options.get('type') ?? 'bind';
  const target = word('target', 'dst', 'destination');
  if (type === 'secret') return secrets(options, target ?? word('id'), target !== undefined);
  if (target === undefined) return [];
  if (type === 'bind') return [{ kind: 'files', from, source: word('source', 'src') ?? '.', target }];
  if (type === 'tmpfs') return [{ kind: 'empty', target }];
  return type === 'cache' ? [{ kind: 'cache', target }] : [];
}

/** With a variable there is a file only where one is asked for. */
function secrets(options: ReadonlyMap<string, string | undefined>, path: Value | undefined, asked: boolean): Mount[] {
  const name = options.get('env');
  const file = path !== undefined && (asked || name === undefined) ? [{ kind: 'secret' as const, target: asked ? path : secretPath(path) }] : [];
  return [...file, ...(name === undefined ? [] : [{ kind: 'variable' as const, name }])];
}

function secretPath(id: Value): Value {
  return typeof id === 'string' ? `/run/secrets/${id}` : { pieces: ['/run/secrets/', ...id.pieces] };
}

function bindSource(from: string | undefined, instruction: Instruction, { stages }: StageContext): CopySource {
  return from === undefined ? { kind: 'context' } : sourceNamed(from, instruction, stages);
}
