import { createHash } from 'node:crypto';
import type { Found } from '../report';
import type { Renderer } from './renderer';

/** GitLab's Code Quality report. */
export const gitlab: Renderer = {
  showsFixes: false,
  render: ({ findings }) => {
    const seen = new Map<string, number>();
    return `${JSON.stringify(findings.map((found) => issue(found, seen)))}\n`;
  },
};

const severities = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const;

function issue(found: Found, seen: Map<string, number>) {
  const { path, range, severity, rule, message } = found;
  return {
    description: message,
    check_name: rule,
    fingerprint: fingerprint(found, seen),
    severity: severities[severity],
    location: { path, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
  };
}

/** Stays the same when lines move: file, rule and the line's text, numbered where they repeat. */
function fingerprint({ path, rule, source }: Found, seen: Map<string, number>): string {
  const key = JSON.stringify([path, rule, source.trim()]);
  const number = seen.get(key) ?? 0;
  seen.set(key, number + 1);
  return createHash('sha256').update(`${key}#${number}`).digest('hex').slice(0, 40);
}
