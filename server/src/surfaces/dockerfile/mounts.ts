import type { CopySource, Step } from '../../model/surface';
import type { Instruction } from './scan';
import { sourceNamed } from './copy';
import type { StageContext } from './stage-context';

/**
 * Files that `RUN --mount` puts into the stage, as copies. They are gone after the RUN, which we do not follow: what is
 * not known of them stays so. Caches hold nothing that decides.
 */
export function mountSteps({ flags, span }: Instruction, { stages }: StageContext): Step[] {
  return flags.flatMap(({ name, value }): Step[] => {
    if (name !== 'mount') return [];
    const options = new Map(value.split(',').map((option) => option.split(/=(.*)/s, 2) as [string, string | undefined]));
    const target = options.get('target') ?? options.get('dst') ?? options.get('destination');
    const type = options.get('type') ?? 'bind';
    if (target === undefined || !['bind', 'secret'].includes(type)) return [];
    const source = options.get('source') ?? options.get('src') ?? '.';
    return [
      {
        kind: 'copy',
        from: type === 'secret' ? { kind: 'elsewhere' } : bindSource(options.get('from'), stages),
        sources: [type === 'secret' ? target : source],
        target,
        span,
      },
    ];
  });
}

function bindSource(from: string | undefined, stages: ReadonlyMap<string, string>): CopySource {
  return from === undefined ? { kind: 'context' } : sourceNamed(from, stages);
}
