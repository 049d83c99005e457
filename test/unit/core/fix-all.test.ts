import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/apply-changes.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { fixAll, fixedText } from '../../../core/fix-all.ts';
import { lint } from '../../../core/lint.ts';

function fixed(text: string): string {
  const file = readBlueprint(text);
  const result = applyChanges(text, fixAll(file, lint(file)));
  assert.equal(fixedText(text, new Map()), result);
  return result;
}

const text = `blueprint: A
date: 2026/11/1
actors:
  clerk: Desk clerk
stages:
  - stage: B
    steps:
      - step: C
        physical evidence: Desk # to lean on
        moment: yes
        customer: Does
        onstage: { name: Greets, by: Desk clerk, to: [prepares, prepares] }
        backstage: { name: Prepares, by: clerc }
        suport: Bookings
`;

describe('fix all', () => {
  it('fixes at once what can be fixed safely', () => {
    assert.equal(
      fixed(text),
      text
        .replace('2026/11/1', '2026-11-01')
        .replace('physical evidence', 'evidence')
        .replace('moment: yes', 'moment: true')
        .replace('onstage', 'frontstage')
        .replace('by: Desk clerk', 'by: clerk')
        .replace('[prepares, prepares]', '[prepares]'),
    );
  });

  it('leaves what is only likely to the author', () => {
    assert.ok(fixed(text).includes('by: clerc') && fixed(text).includes('suport'));
  });

  it('does not give a step one key twice', () => {
    const both = text.replace('        backstage', '        frontstage: Smiles\n        backstage');
    assert.ok(fixed(both).includes('onstage: { name: Greets'));
  });

  it('searches for those that go together only in a file that is quickly read again', () => {
    // Two fixes would give the step one key twice.
    const apart =
      'stages:\n  - stage: S\n    steps:\n      - step: T\n        onstage: A\n        front stage: B\n';
    const dated = `date: 2026/11/1\n${apart}`;
    assert.ok(fixed(dated).includes('date: 2026-11-01'));
    const long = `${dated}${'\n'.repeat(35_000)}`;
    assert.equal(fixed(long), long);
  });

  it('has nothing to do in a file without problems', () => {
    const file = readBlueprint(fixed(fixed(text)));
    assert.deepEqual(fixAll(file, lint(file)), []);
  });
});

describe('fix all, once', () => {
  it('also fixes what only another fix makes readable, and has nothing to do then', () => {
    const lines = ['stages:', '@- stage: B', '@@steps:', '@@@- step: C', '@@@@customer: Does', ''].join('\n');
    const once = fixed(`title: A\n${lines.replaceAll('@', '\t')}`);
    assert.equal(once, `blueprint: A\n${lines.replaceAll('@', '  ')}`);
    assert.equal(fixed(once), once);
  });
});
