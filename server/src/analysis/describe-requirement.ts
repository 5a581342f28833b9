import { fitting } from '../fixes/shared/fits';
import { distributionPackage, isApplication, systemPackage } from '../fixes/shared/projects';
import type { Scene } from '../model/analysis';
import type { RequirementLine } from '../model/surface';
import type { Analysis } from './analyse';

/** What is known of a requirement on this machine. */
export interface RequirementDescription {
  readonly requirement: RequirementLine & { readonly name: string };
  /** In sentences; none where nothing is known. */
  readonly sentences: readonly string[];
}

/** The requirement written at an offset, and what it is on this machine; `undefined` where none stands there. */
export function describeRequirement(offset: number, { scene, findings }: Analysis): RequirementDescription | undefined {
  const found = scene?.extraction.requirements.find(({ span, file }) => file === undefined && span.start <= offset && offset <= span.end);
  if (scene === undefined || found?.name === undefined) return undefined;
  // a finding stands in the same hover, and says that it is an application
  const isSaid = findings.some(({ problem, span }) => problem.kind === 'application-requirement' && span.start === found.nameSpan?.start);
  return { requirement: { ...found, name: found.name }, sentences: sentencesOn(found.name, found.specifier, scene).slice(isSaid ? 1 : 0) };
}

function sentencesOn(name: string, specifier: string, { facts: { machine } }: Scene): string[] {
  const own = systemPackage(name);
  return [
    ...(isApplication(name) ? [`An application: pipx gives it an environment of its own (pipx install ${name}).`] : []),
    ...(own === undefined
      ? []
      : [`Belongs to the system: on Debian it comes in the package ${own}, and an environment made with --system-site-packages sees it.`]),
    ...inDistribution(name, specifier, machine.system),
  ];
}

function inDistribution(name: string, specifier: string, system: Scene['facts']['machine']['system']): string[] {
  const found = distributionPackage(name, system?.release);
  if (found === undefined || system === undefined) return [];
  const fit = fitting(found.version, specifier);
  const has = `${system.title} has ${found.version}, in the package ${found.name}`;
  if (specifier === '') return [`${has}.`];
  return [`${has}: ${fit === undefined ? `whether that fits ${specifier} is not known` : `that ${fit ? 'fits' : 'does not fit'} ${specifier}`}.`];
}
