import type { Finding, Scene } from '../model/analysis';
import type { Problem, ProblemKind, Severity } from '../model/problem';
import type { Rule } from '../model/rule';
import { rules } from '../rules';
import type { AnalysisOptions } from './options';

const all = Object.values(rules) as unknown as readonly Rule[];

/** Runs all rules over a scene; what a comment or a setting turns off is left out. In the order of the text. */
export function checkRules(scene: Scene, options: AnalysisOptions): Finding[] {
  const findings = all.flatMap((rule) => check(rule, scene, options));
  const ordered = findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return scene.extraction.suppressions.size === 0 ? ordered : [...withoutSuppressed(ordered, scene)];
}

function check(rule: Rule, scene: Scene, { rules: levels }: AnalysisOptions): Finding[] {
  const level = levels[rule.kind] ?? (rule.offByDefault ? 'off' : undefined);
  if (level === 'off') return [];
  return Array.from(rule.check(scene), (problem) => finding(rule, problem, level));
}

function finding(rule: Rule, problem: Problem, level: Severity | undefined): Finding {
  return {
    problem,
    span: problem.span,
    severity: level ?? rule.severityOf?.(problem) ?? rule.severity,
    message: rule.message(problem),
    verdict: rule.verdict(problem),
    reasons: rule.reasons(problem),
  };
}

/** Goes through the text once: there may be as many findings as lines. */
function* withoutSuppressed(ordered: readonly Finding[], { extraction, document: { text } }: Scene): Generator<Finding> {
  let line = 0;
  let lineEnd = text.indexOf('\n');
  for (const finding of ordered) {
    for (; lineEnd >= 0 && lineEnd < finding.span.start; line++) lineEnd = text.indexOf('\n', lineEnd + 1);
    const kinds = extraction.suppressions.get(line);
    if (kinds !== 'all' && !kinds?.has(finding.problem.kind satisfies ProblemKind)) yield finding;
  }
}
