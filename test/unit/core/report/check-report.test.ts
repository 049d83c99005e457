import assert from 'node:assert/strict';
import { checkReport } from '../../../../core/report/check-report.ts';
import { checkText } from '../../../../core/report/checked-file.ts';

const text = `blueprint: Hotel
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
        frontstage: { name: Registers, by: clark }
`;

describe('checkReport', () => {
  it('has every finding with its place, counted from 1', () => {
    const { files, counts } = checkReport([checkText('hotel.blueprint.yaml', text)]);
    assert.equal(files[0]?.file, 'hotel.blueprint.yaml');
    const found = files[0]?.findings.find(({ code }) => code === 'unknown-reference');
    const { line, column, endLine, endColumn, severity } = found ?? {};
    assert.deepEqual(
      { line, column, endLine, endColumn, severity },
      { line: 7, column: 44, endLine: 7, endColumn: 49, severity: 'error' },
    );
    assert.equal(counts.error, 1);
  });
  it('goes by the levels of the author', () => {
    const { counts } = checkReport([checkText('a', text, new Map([['unknown-reference', 'off']]))]);
    assert.equal(counts.error, 0);
  });
  it('says of a text that is no blueprint that it is none', () => {
    for (const bad of ['', '{', '- 5', '\0']) {
      const report = checkReport([checkText('a', bad)]);
      assert.ok(report.counts.error > 0, JSON.stringify(bad));
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    }
  });
  it('says which findings can be fixed without being asked', () => {
    const { files } = checkReport([
      checkText('a', 'blueprint: Hotel\nstate: As-Is\nstages: []\nlinks: []\n'),
    ]);
    for (const { fixable } of files[0]?.findings ?? []) assert.equal(typeof fixable, 'boolean');
  });
});
