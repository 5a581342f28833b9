import { ruleDocs } from '../../analysis/rule-book';
import type { Range } from '../lines';
import type { Because, Found, Unread } from '../report';
import type { Renderer } from './renderer';

/** SARIF 2.1.0, for code scanning. */
export const sarif: Renderer = {
  showsFixes: false,
  render: ({ findings, unread }, { version }) => {
    const kinds = [...new Set(findings.map(({ rule }) => rule))].sort();
    const run = {
      tool: { driver: { name: 'pep668', version, informationUri: 'https://peps.python.org/pep-0668/', rules: kinds.map(rule) } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map(notification) }],
      results: findings.map((found) => result(found, kinds)),
    };
    return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
  },
};

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

function rule(id: string) {
  return { id, helpUri: ruleDocs(id) };
}

function result({ path, range, rule: ruleId, severity, message, reasons }: Found, kinds: readonly string[]) {
  const related = reasons.flatMap((reason, id) => relatedLocation(reason, path, id));
  return {
    ruleId,
    ruleIndex: kinds.indexOf(ruleId),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: physical(path, range) }],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
  };
}

function relatedLocation({ message, range }: Because, path: string, id: number) {
  return range === undefined ? [] : [{ id, message: { text: message }, physicalLocation: physical(path, range) }];
}

function physical(path: string, { start, end }: Range) {
  const region = { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
  return { artifactLocation: { uri: uriOf(path) }, region };
}

function notification({ path, message }: Unread) {
  return { level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }] };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
