import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import type { RuleLevel } from '../../../core/model.ts';
import { fixesOf } from '../../../core/problem.ts';
import { applyFix } from './apply-fix.ts';

const text = (head = '', before = ''): string => `blueprint: A
${head}
stages:
  - stage: B
    steps:
      - step: C
        evidence: D
        customer: E
        frontstage: F
${before}        chanel: phone
        backstage: { name: G, duration: 4 }
        support: H
`;

function found(source: string, levels?: [string, RuleLevel][]): string[] {
  return lint(readBlueprint(source), new Map(levels)).map(({ code, severity }) => `${code} ${severity}`);
}

describe('lint', () => {
  it('reports in the order of the text, at the severity of each rule', () => {
    assert.deepEqual(found(text()), ['unknown-key warning', 'bad-duration error']);
  });

  it('says of what has no name that it has none, and nothing more', () => {
    const text = `blueprint: A
actors: { clerk: Clerk }
systems: { queue: { name: '' } }
stages:
  - stage: S
    steps:
      - step: T
        customer: Orders
        backstage: { by: clerk }
        support: { wait: 3m }
      - step: U
        customer: Eats
        frontstage: { duration: 3m }
`;
    const problems = lint(readBlueprint(text));
    const codes = problems
      .filter(({ span }) => span.start > text.indexOf('backstage'))
      .map(({ code }) => code);
    assert.deepEqual(codes, ['wrong-type', 'wrong-type', 'wrong-type']);
    assert.ok(problems.every(({ message }) => !message.includes('""')));
  });

  it('follows the settings', () => {
    assert.deepEqual(
      found(text(), [
        ['unknown-key', 'hint'],
        ['bad-duration', 'off'],
        ['no-such-rule', 'error'],
      ]),
      ['unknown-key hint'],
    );
    const noSupport = text().replace('        support: H\n', '');
    assert.ok(found(noSupport).includes('missing-lane warning'));
    assert.ok(found(noSupport, [['missing-lane', 'error']]).includes('missing-lane error'));
    assert.ok(!found(noSupport, [['missing-lane', 'off']]).some((one) => one.startsWith('missing-lane')));
  });

  it('follows the file before the settings', () => {
    const file = text('lint: { unknown-key: error, bad-duration: off }');
    assert.deepEqual(found(file, [['unknown-key', 'off']]), ['unknown-key error']);
  });

  it('is disabled by a comment for the next line', () => {
    const comment = (words: string): string => text('', `        # blueprint-disable-next-line${words}\n`);
    assert.deepEqual(found(comment(' unknown-key')), ['bad-duration error']);
    assert.deepEqual(found(comment(' bad-duration, unknown-key')), ['bad-duration error']);
    assert.deepEqual(found(comment('')), ['bad-duration error']);
    assert.deepEqual(found(comment(' bad-duration')), ['unknown-key warning', 'bad-duration error']);
    const several = ' missing-lane\n\n        # why\n        # blueprint-disable-next-line unknown-key';
    assert.deepEqual(found(comment(several)), ['bad-duration error']);
  });

  it('is not disabled by a text that only looks like a comment', () => {
    const note = '        note: "# blueprint-disable-next-line unknown-key"\n';
    assert.deepEqual(found(text('', note)), ['unknown-key warning', 'bad-duration error']);
  });

  it('gives each problem its own fixes where several stand at one place', () => {
    const file = readBlueprint(
      text().replace('blueprint: A\n', 'blueprint: A\nlanes: [customer, frontstage]\n'),
    );
    const missing = lint(file).filter(
      ({ code, message }) => code === 'missing-lane' && message.includes('no lane'),
    );
    assert.equal(new Set(missing.map(({ span }) => span.start)).size, 1);
    assert.deepEqual(
      missing.flatMap(fixesOf).map(({ title }) => title),
      ['Add the lane "Physical evidence"', 'Add the lane "Backstage"', 'Add the lane "Support processes"'],
    );
  });

  it('offers quick fixes for what it found', () => {
    const file = readBlueprint(text());
    const [problem] = lint(file);
    assert.ok(problem);
    const [fix] = fixesOf(problem);
    assert.ok(fix?.preferred);
    assert.deepEqual(applyFix(text(), fix), text().replace('chanel', 'channel'));
  });
});
