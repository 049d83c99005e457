import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { elements, keysOf, schema } from '../../../core/schema.ts';
import { root } from '../../../tooling/root.ts';

const published = JSON.parse(readFileSync(join(root, 'schema', 'blueprint.schema.json'), 'utf8'));
// Editors know more words than the standard does.
const validate = new Ajv({ strict: false, allErrors: true }).compile(published);

function mistakes(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the table of the format', () => {
  it('describes every key, each once', () => {
    for (const { name, keys, description, short } of elements) {
      assert.notEqual(description, '', name);
      assert.equal(keysOf(name).size, keys.length, name);
      for (const { key, description: words } of keys)
        assert.match(words, /^[^a-z].*[.]( `\[\]` .*)?$/, `${name}.${key}`);
      if (short !== undefined) assert.ok(keysOf(name).has(short), name);
    }
  });

  it('has examples that are right', () => {
    const references = ['actor', 'channel', 'system', 'process'];
    const text = (element: string): string => {
      const lines = schema[element as keyof typeof schema].keys
        .filter(({ example, value }) => example !== undefined && value.type !== 'map')
        .map(({ key, example }) => `${key}: ${example}`);
      return lines.join('\n');
    };
    const indented = (element: string, by: number): string =>
      text(element).replaceAll('\n', `\n${' '.repeat(by)}`);
    for (const [element, file] of [
      ['document', text('document')],
      ['stage', `stages:\n  - ${indented('stage', 4)}`],
      ['step', `stages:\n  - steps:\n    - ${indented('step', 6)}`],
      ['cell', `stages:\n  - steps:\n    - customer:\n        ${indented('cell', 8)}`],
      ...references.map((kind) => [
        kind,
        `${kind === 'process' ? 'processes' : `${kind}s`}:\n  a:\n    ${indented(kind, 4)}`,
      ]),
    ] as const) {
      const bad = readBlueprint(file).problems.filter(({ message }) => !message.includes('has no name'));
      assert.deepEqual(
        bad.map(({ message }) => message),
        [],
        element,
      );
    }
  });
});

describe('the JSON Schema', () => {
  for (const name of readdirSync(join(root, 'examples')).filter((one) => one.endsWith('.yaml'))) {
    it(`accepts ${name}`, () => {
      assert.deepEqual(mistakes(parse(readFileSync(join(root, 'examples', name), 'utf8'))), []);
    });
  }

  const journey = (step: string): unknown =>
    parse(`blueprint: A\nstages: [{ stage: B, steps: [{ step: C, ${step} }] }]`);

  it('accepts what the format allows', () => {
    for (const step of [
      'customer: D, my-lane: [E, { name: F }]',
      'x-own: { a: [b] }',
      'pains: one, emotion: -2, moment: true',
      'customer: { name: D, to: [], duration: 1h 30m, fail: Late }',
      'customer: , pains: , rating: ',
      'next: [a, { id: b, kind: rework }]',
    ]) {
      assert.deepEqual(mistakes(journey(step)), [], step);
    }
  });

  it('refuses what the format refuses', () => {
    for (const step of [
      'rating: 6',
      'moment: perhaps',
      'customer: { nam: D }',
      'customer: { name: D, wait: 4 }',
    ]) {
      assert.notDeepEqual(mistakes(journey(step)), [], step);
    }
    assert.notDeepEqual(mistakes({ stages: [] }), []);
    assert.notDeepEqual(mistakes({ blueprint: 'A', stages: [], state: 'today' }), []);
    assert.notDeepEqual(mistakes({ blueprint: 'A', stages: [], lint: { 'no-such-rule': 'off' } }), []);
    assert.notDeepEqual(mistakes({ blueprint: 'A', stages: [], stagse: [] }), []);
  });
});
