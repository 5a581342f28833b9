import type { Found } from '../report';
import type { Renderer } from './renderer';

/** For programs: the contract's JSON, on one line. */
export const json: Renderer = {
  showsFixes: true,
  render: ({ files, findings, invocations, unread }) =>
    `${JSON.stringify({ version: 1, files, findings: findings.map(plain), ...(invocations ? { invocations } : {}), unread })}\n`,
};

function plain({ source: _source, fixes, ...rest }: Found) {
  return { ...rest, fixes: fixes.map(({ id }) => id) };
}
