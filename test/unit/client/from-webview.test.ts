import assert from 'node:assert/strict';
import { fromWebview } from '../../../client/from-webview.ts';
import type { FromWebview } from '../../../webview/protocol.ts';

const good: readonly FromWebview[] = [
  { type: 'ready' },
  { type: 'shown', uri: 'file:///a.blueprint.yaml', version: 1 },
  { type: 'select', key: 'cell/a' },
  { type: 'select', key: 'cell/a', focus: true },
  { type: 'open', line: 0, character: 3 },
  { type: 'open-offset', offset: 12 },
  { type: 'command', command: 'export-svg' },
  { type: 'command', command: 'restart-server' },
  { type: 'exported', id: 1, text: '<svg/>' },
  { type: 'exported', id: 1, text: '', missing: ['x'] },
  { type: 'copy', id: 1, uri: 'file:///a', version: 1, keys: ['c0_1_0'] },
  { type: 'ask', uri: 'file:///a', version: 1, action: 'by', keys: ['c0_1_0'], seen: { c0_1_0: 'Asks' } },
  { type: 'form', id: 1, uri: 'file:///a', key: 'c0_1_0' },
  { type: 'not-drawn', message: 'no' },
  { type: 'failed', id: 2, message: 'no' },
];

const bad: readonly unknown[] = [
  undefined,
  null,
  'ready',
  7,
  [],
  {},
  { type: 'toString' },
  { type: '__proto__' },
  { type: 5 },
  { type: 'shown', uri: 1, version: 1 },
  { type: 'shown', uri: 'file:///a', version: '1' },
  { type: 'copy', id: 1, uri: 'file:///a', version: 1, keys: 'c0_1_0' },
  { type: 'ask', uri: 'file:///a', version: 1, action: 'toString', keys: [] },
  { type: 'select' },
  { type: 'select', key: {} },
  { type: 'select', key: 'a', focus: 'yes' },
  { type: 'open', line: -1, character: 0 },
  { type: 'open', line: Number.NaN, character: 0 },
  { type: 'open', line: 0.5, character: 0 },
  { type: 'open-offset', offset: Number.POSITIVE_INFINITY },
  { type: 'command', command: 'workbench.action.quit' },
  { type: 'command', command: 'constructor' },
  { type: 'exported', id: '1', text: '' },
  { type: 'exported', id: 1, text: new Uint8Array() },
  { type: 'exported', id: 1, text: '', missing: [1] },
  { type: 'failed', id: 1 },
];

describe('a message from the page of a preview', () => {
  it('is taken when it is one of the protocol', () => {
    for (const message of good) assert.equal(fromWebview(message), message);
  });

  it('is dropped when it is anything else', () => {
    for (const message of bad) assert.equal(fromWebview(message), undefined, JSON.stringify(message));
  });
});
