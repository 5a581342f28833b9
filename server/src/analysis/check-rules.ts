import type { Finding, Scene } from '../model/analysis';
import type { Problem, ProblemKind, Severity } from '../model/problem';
import type { Rule } from '../model/rule';
import { rules } from '../rules';
import type { AnalysisOptions } from './options';

/** Runs all rules over a scene; what a comment or a setting turns off is left out. In the order of the text. */
export function checkRules(scene: Scene, options: AnalysisOptions): Finding[] {
  const findings = Object.values(rules).flatMap((rule) => check(rule as unknown as Rule, scene, options));
  return findings.filter((finding) => !isSuppressed(finding, scene)).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function check(rule: Rule, scene: Scene, { rules: levels }: AnalysisOptions): Finding[] {
  const level = levels[rule.kind] ?? (rule.offByDefault ? 'off' : undefined);
  if (level === 'off') return [];
  return [...rule.check(scene)].map((problem) => finding(rule, problem, level));
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

function isSuppressed({ problem, span }: Finding, { extraction, document }: Scene): boolean {
  if (extraction.suppressions.size === 0) return false;
  const line = document.text.slice(0, span.start).split('\n').length - 1;
  const kinds = extraction.suppressions.get(line);
  return kinds !== undefined && (kinds === 'all' || kinds.has(problem.kind satisfies ProblemKind));
}
