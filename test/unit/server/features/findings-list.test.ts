import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { findingsRegister } from '../../../../core/findings/register.ts';
import type { Table } from '../../../../core/tables/table.ts';
import { findingsList } from '../../../../server/features/findings-list.ts';
import { FindingsIndex } from '../../../../server/findings-index.ts';

const uri = 'file:///a';
const file = readBlueprint('stages: [{ stage: S, steps: [{ step: T, pains: [Queue, "=SUM(A1)", Nöise] }] }]');
const index = new FindingsIndex();
index.since(
  0,
  { files: [{ uri, source: file, findings: () => findingsRegister(file) }], unread: 0 },
  '2026-11-28',
);
const listed = [2, 0, 9, 1].map((at) => ({ uri, name: 'a.yaml', key: `step_0.pains.${at}` }));

describe('the list of findings', () => {
  const none = () => Promise.reject(new Error('There is none here.'));
  const text = async (format: 'csv' | 'md') => {
    const { data } = await findingsList({ format, listed }, index, none);
    return Buffer.from(data, 'base64').toString('utf8');
  };

  it('has what is asked for in its order, without what is gone, as CSV that Excel reads', async () => {
    const lines = (await text('csv')).split('\r\n');
    assert.ok(lines[0]?.startsWith('\uFEFFFile,Line,Kind,Id,Finding,'));
    assert.deepEqual(
      lines.slice(1, -1).map((line) => line.split(',')[4]),
      ['Nöise', 'Queue', "'=SUM(A1)"],
    );
  });

  it('is a page of Markdown', async () => {
    assert.match(
      await text('md'),
      /^# Findings\n\n\| Place \|.*\n.*\n\| a\.yaml:1 \| Pain point \| Nöise \|/,
    );
  });

  it('is a workbook', async () => {
    let table: Table | undefined;
    const { data } = await findingsList({ format: 'xlsx', listed }, index, async () => ({
      async tableWorkbook(given) {
        table = given;
        return new Uint8Array([1, 2, 3]);
      },
    }));
    assert.deepEqual([...Buffer.from(data, 'base64')], [1, 2, 3]);
    assert.deepEqual(
      table?.rows.map((row) => row[4]),
      ['Nöise', 'Queue', '=SUM(A1)'],
    );
  });
});
