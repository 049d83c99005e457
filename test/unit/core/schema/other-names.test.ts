import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { fixAll } from '../../../../core/fix-all.ts';
import { lint } from '../../../../core/lint.ts';
import { eachOtherName, meantKey } from '../../../../core/schema/other-names.ts';
import { keysOf } from '../../../../core/schema.ts';
import { roleOf } from '../../../../core/vocabulary.ts';

const foreign = `title: Hotel stay
actors:
  - id: clerk
    name: Desk clerk
phases:
  - name: Arrive
    touchpoints:
      - name: Check in
        pain points: Waits
        Moment of truth: true
        frontstage: { text: Takes the passport, actor: clerk }
`;

const own = `blueprint: Hotel stay
actors:
  clerk:
    name: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains: Waits
        moment: true
        frontstage: { name: Takes the passport, by: clerk }
`;

/** Returns what was read, without the places. */
function meaning(text: string): unknown {
  const places = /^(span|.*Spans?)$/;
  return JSON.parse(
    JSON.stringify(readBlueprint(text).model, (key, value) => (places.test(key) ? null : value)),
  );
}

describe('keys by another name', () => {
  it('are read as the keys that are meant', () => {
    assert.deepEqual(meaning(foreign), meaning(own));
  });

  it('are reported once each, and "fix all" writes the proper ones', () => {
    const file = readBlueprint(foreign);
    const problems = lint(file).filter(({ code }) => code === 'unknown-key');
    assert.equal(problems.length, 9);
    assert.match(problems[0]?.message ?? '', /^"title" is read as "blueprint"\./);
    const fixed = applyChanges(foreign, fixAll(file, lint(file)));
    assert.deepEqual(meaning(fixed), meaning(own));
    assert.deepEqual(
      lint(readBlueprint(fixed)).filter(({ code }) => code === 'unknown-key'),
      [],
    );
  });

  it('count for nothing beside the proper key', () => {
    const { model, problems } = readBlueprint('title: One\nblueprint: Two\n');
    assert.equal(model.title?.value, 'Two');
    assert.deepEqual(
      problems.map(({ code, replacement }) => [code, replacement]),
      [['unknown-key', undefined]],
    );
  });

  it('each stand for a key of the element, and are none of its keys', () => {
    for (const { element, name, key } of eachOtherName()) {
      assert.ok(keysOf(element).has(key), `${element}: ${key}`);
      assert.ok(!keysOf(element).has(name), `${element}: ${name}`);
      assert.equal(meantKey(element, name.toUpperCase().replaceAll('-', ' ')), key);
      if (element === 'step') assert.equal(roleOf(name), undefined, name);
    }
    assert.equal(meantKey('step', 'constructor'), undefined);
  });
});
