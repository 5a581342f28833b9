import type { Scene } from '../../../server/src/model/analysis';
import type { MachineFacts } from '../../../server/src/model/facts';
import type { Invocation } from '../../../server/src/model/invocation';
import type { RequirementLine } from '../../../server/src/model/surface';
import type { System } from '../../../server/src/model/system';

/** Debian 12 as rules see it. */
export const debian = { title: 'Debian 12 (bookworm)', confidence: 'certain' } as System;

/** A refused `pip install`, but for what a row says. */
export function invocation(given: Partial<Invocation> = {}): Invocation {
  return {
    ...{ installer: 'pip', action: 'install', verdict: 'refused', reach: 'certain' },
    ...{ span: { start: 4, end: 21 }, program: { start: 4, end: 7 } },
    ...{ reasons: [{ message: 'why' }], arguments: [], packages: [], requirementFiles: [] },
    ...given,
  };
}

/** A scene of one job. */
export function sceneOf(invocations: readonly Invocation[], system: System | undefined = debian): Scene {
  return {
    ...emptyScene,
    jobs: [{ job: { id: '0', title: 'stage 0', steps: [] }, system, invocations, packageCalls: [], notes: [], because: undefined }],
  } as unknown as Scene;
}

/** A requirements file on a machine. */
export function requirementsOn(active: MachineFacts['active'], requirements: readonly RequirementLine[]): Scene {
  const machine: MachineFacts = { system: debian, interpreter: active?.path, active };
  return {
    ...emptyScene,
    extraction: { jobs: [], requirements, suppressions: new Map(), problems: [] },
    facts: { machine, images: {}, readBeside: () => undefined },
  } as unknown as Scene;
}

const emptyScene = { jobs: [], surface: { id: 'requirements' }, extraction: { jobs: [], requirements: [], suppressions: new Map(), problems: [] } };
