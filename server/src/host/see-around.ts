import { join } from 'node:path';
import type { Active } from './active';
import { readSmall } from './files';
import type { Inspected } from './interpreters/inspect';
import { managerOf } from './manager';
import { languagesOf, readMarkerFile, wordsOfPip } from './marker-text';
import type { OperatingSystem } from './operating-system';
import { configurationFiles } from './pip/configuration-files';
import { moduleVersion } from './pip/modules';
import { brokenFile, overridesIn } from './pip/overrides';
import type { Seen, SeenMarker } from './report/seen';
import type { ToolsHere } from './tools';
import { type Environment, homeOf } from './variables';
import { movedFrom } from './virtual-environment';

/** What is known beside the interpreter. */
export interface Around {
  readonly os: OperatingSystem;
  readonly request: { readonly language?: string | undefined };
  readonly environment: Environment;
  readonly tools: ToolsHere;
}

/** What stands around the active interpreter: its marker, pip's configuration, and the tools people would use. */
export function seeAround({ inspected, problem, passedOver }: Active, { os, request, environment, tools }: Around): Seen {
  const marker = markerOf(inspected, languagesOf(environment, request.language));
  const files = configurationFiles(inspected.prefix, environment);
  return {
    inspected,
    problem,
    marker,
    managedBy: managerOf(inspected, marker && readSmall(marker.path), os),
    os,
    pip: moduleVersion('pip', inspected, homeOf(environment)),
    overrides: overridesIn(files, environment),
    broken: brokenFile(files),
    uvOverride: environment['UV_BREAK_SYSTEM_PACKAGES'],
    ...tools,
    notes: [...passedOver, ...notesOn(inspected)],
  };
}

function markerOf({ marked, stdlib, prefix }: Inspected, languages: readonly string[]): SeenMarker | undefined {
  if (!marked) return undefined;
  const path = join(stdlib, 'EXTERNALLY-MANAGED');
  const said = readMarkerFile(path, languages);
  if (said.kind === 'message') return { path, message: said.message, own: true, malformed: false };
  return {
    path,
    message: wordsOfPip(prefix),
    own: false,
    because: said.kind === 'malformed' ? said.message : said.because,
    malformed: said.kind === 'malformed',
  };
}

function notesOn({ virtual, prefix }: Inspected): string[] {
  const before = virtual ? movedFrom(prefix) : undefined;
  return before === undefined ? [] : [`It was made at ${before} and moved: its own pip and activate still lead there.`];
}
