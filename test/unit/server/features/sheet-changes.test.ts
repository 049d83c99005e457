import assert from 'node:assert/strict';
import * as readers from '../../../../office/readers.ts';
import { sheetChanges } from '../../../../server/features/sheet-changes.ts';
import { openDocument } from '../open-document.ts';

const load = async () => readers;
const uri = 'file:///shop.blueprint.yaml';
const text = 'blueprint: Shop\nstages: [{ stage: Buy, steps: [{ step: Order, customer: Orders }] }]\n';
const data = Buffer.from('Step,Customer,Emotion\nOrder,Orders,2\n').toString('base64');

describe('the changes of a spreadsheet, for the client', () => {
  it('are listed, and edits are those of what is taken', async () => {
    const document = openDocument(text);
    const listed = await sheetChanges(document, { uri, name: 'a.csv', data }, load);
    assert.ok('changes' in listed, JSON.stringify(listed));
    assert.deepEqual(listed.changes, [{ kind: 'change', line: 'Buy › Order: emotion (nothing) → 2' }]);
    assert.deepEqual(listed.edits, []);
    const taken = await sheetChanges(document, { uri, name: 'a.csv', data, take: [0] }, load);
    assert.ok('edits' in taken && taken.edits.length === 1);
    assert.equal(taken.version, document.version);
  });

  it('are refused for a text that cannot be read, and for a file that cannot', async () => {
    const broken = await sheetChanges(openDocument('blueprint: [a'), { uri, name: 'a.csv', data }, load);
    assert.ok('refused' in broken);
    const empty = await sheetChanges(openDocument(text), { uri, name: 'a.xlsx', data }, load);
    assert.match(JSON.stringify(empty), /no workbook of Excel/);
  });
});
