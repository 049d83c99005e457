import assert from 'node:assert/strict';
import { sheetOf } from '../../../core/office/table-sheet.ts';
import { tableWorkbook } from '../../../office/table-workbook.ts';

const table = {
  title: 'Findings',
  columns: ['Finding', 'Severity', 'Ticket'],
  rows: [
    ['=1+1', '5', '00123'],
    ['Queue', '', '12345678901234567890'],
  ],
};

describe('a table as a workbook', () => {
  it('has figures as numbers, and all else as the text that it is', () => {
    const { rows, isFiltered, frozen } = sheetOf(table);
    assert.deepEqual(
      rows.map(({ cells }) => cells.map((cell) => cell?.value)),
      [
        ['Finding', 'Severity', 'Ticket'],
        ['=1+1', 5, '00123'],
        ['Queue', undefined, '12345678901234567890'],
      ],
    );
    assert.equal(isFiltered, true);
    assert.equal(frozen.rows, 1);
  });

  it('is written', async () => {
    const bytes = await tableWorkbook(table);
    assert.equal(String.fromCharCode(...bytes.slice(0, 2)), 'PK');
  });
});
