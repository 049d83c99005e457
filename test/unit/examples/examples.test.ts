import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { elements } from '../../../core/schema.ts';
import { root } from '../../support/root.ts';
import { said } from './said.ts';

describe('the examples', () => {
  for (const name of ['hotel', 'appliance', 'fast-food', 'clinic']) {
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

  it('say in the hotel everything that the format can say', () => {
    const hotel = said(parse(read('hotel')));
    const missing = elements.flatMap(({ name, keys }) =>
      keys.flatMap(({ key, value }) => {
        const one = 'of' in value && value.type !== 'map' ? value.of : value;
        if (one.type !== 'enum') return hotel.has(`${name}.${key}`) ? [] : [`${name}.${key}`];
        const words = one.values.map((word) => `${name}.${key}: ${word.value}`);
        // Not both states at once, and a lane that is canonical needs no role.
        return key === 'state' || key === 'role' ? [] : words.filter((word) => !hotel.has(word));
      }),
    );
    assert.deepEqual(missing, []);
  });
});

function read(name: string): string {
  return readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');
}
