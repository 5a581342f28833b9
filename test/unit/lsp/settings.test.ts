import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/protocol/settings';
import { readSettings } from '../../../server/src/lsp/settings';

const rows: readonly (readonly [string, unknown, object])[] = [
  ['nothing', undefined, {}],
  ['null', null, {}],
  ['a tree', { fixes: { prefer: ['use-venv'] }, statusBar: { enabled: false } }, { 'fixes.prefer': ['use-venv'], 'statusBar.enabled': false }],
  ['dotted keys', { 'fixes.prefer': ['add-override'] }, { 'fixes.prefer': ['add-override'] }],
  ['levels, but no other words', { rules: { override: 'off', 'refused-install': 'loud' } }, { rules: { override: 'off' } }],
  ['wrong types', { interpreter: 3, images: { a: 1, b: 'debian:12' }, rules: 'x', fixes: { prefer: 'x' } }, { images: { b: 'debian:12' } }],
];

describe('settings', () => {
  for (const [name, section, changed] of rows) it(name, () => assert.deepEqual(readSettings(section), { ...defaultSettings, ...changed }));
});
