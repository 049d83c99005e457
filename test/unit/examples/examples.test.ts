import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { elements } from '../../../core/schema.ts';
import { root } from '../../../tooling/root.ts';
import { said } from './said.ts';

describe('the examples', () => {
  for (const name of ['hotel', 'hotel-to-be', 'appliance', 'fast-food', 'clinic']) {
    it(`have nothing to warn about: ${name}`, () => {
      const serious = lint(readBlueprint(read(name))).filter(
        ({ severity }) => severity === 'error' || severity === 'warning',
      );
      assert.deepEqual(
        serious.map(({ code, message }) => `${code}: ${message}`),
        [],
      );
    });
  }

  // Few remarks, and each one that a reviewer could make.
  const remarks: Readonly<Record<string, readonly string[]>> = {
    hotel: [
      'link-skips-lane: Makes a reservation',
      'customer-action-without-contact: Arrives at the hotel',
      'customer-action-without-contact: Sleeps',
      'link-skips-lane: Calls room service',
      'customer-action-without-contact: Eats',
    ],
    'hotel-to-be': [
      'unused-declaration: desk',
      'link-skips-lane: Makes a reservation',
      'link-skips-lane: Shows when the room is ready',
      'customer-action-without-contact: Arrives at the hotel',
      'customer-action-without-contact: Sleeps',
      'link-skips-lane: Calls room service',
      'customer-action-without-contact: Eats',
    ],
    appliance: [
      'link-skips-lane: adverts',
      'link-skips-lane: Explains the options',
      'link-skips-lane: Takes the payment',
    ],
    clinic: ['unused-declaration: queue'],
    'fast-food': ['missing-lane: lanes'],
  };
  for (const [name, expected] of Object.entries(remarks)) {
    it(`get the remarks of a reviewer: ${name}`, () => {
      assert.deepEqual(remarksOn(read(name)), expected);
    });
  }

  it('say in the hotel and its to-be everything that the format can say', () => {
    const hotel = new Map([...said(parse(read('hotel-to-be'))), ...said(parse(read('hotel')))]);
    const missing = elements.flatMap(({ name, keys }) =>
      keys.flatMap(({ key, value }) => {
        const one = 'of' in value && value.type !== 'map' ? value.of : value;
        if (one.type !== 'enum') return hotel.has(`${name}.${key}`) ? [] : [`${name}.${key}`];
        const words = one.values.map((word) => `${name}.${key}: ${word.value}`);
        // A fail point is a finding, and goes through the same.
        const other = (word: string) => (name === 'fail' ? word.replace('fail', 'finding') : word);
        // Not both states at once, and a lane that is canonical needs no role.
        return key === 'state' || key === 'role'
          ? []
          : words.filter((word) => !hotel.has(word) && !hotel.has(other(word)));
      }),
    );
    assert.deepEqual(missing, []);
  });
});

describe('a blueprint of somebody who has just begun', () => {
  it('gets the remarks of a reviewer, and no warning', () => {
    const path = join(root, 'test', 'fixtures', 'blueprints', 'bike-repair.blueprint.yaml');
    assert.deepEqual(remarksOn(readFileSync(path, 'utf8')), [
      'link-skips-lane: Confirms the slot',
      'customer-action-without-evidence: Wonders when it is ready',
      'link-skips-lane: Wonders when it is ready',
      'orphan-backstage: Tests the bicycle',
      'link-skips-lane: Explains what was done',
    ]);
  });
});

/** Returns what the linter says below a warning: rule, and the text that it marks. Fails on anything above. */
function remarksOn(text: string): string[] {
  return lint(readBlueprint(text)).map(({ code, severity, message, span }) => {
    assert.ok(severity === 'information' || severity === 'hint', message);
    return `${code}: ${text.slice(span.start, span.end)}`;
  });
}

function read(name: string): string {
  return readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');
}
