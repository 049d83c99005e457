import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from 'vscode-languageserver-types';
import { semanticTokens, semanticTokensLegend } from '../../../../server/features/semantic-tokens.ts';
import { root } from '../../../../tooling/root.ts';
import { openDocument } from '../open-document.ts';
import { hotelText } from './hotel-text.ts';

/** Each token as its text with its type and modifiers. */
function tokens(text: string, range?: Range): string[] {
  const document = openDocument(text);
  const { data } = semanticTokens(document, range);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    const word = document.text.getText({
      start: { line, character },
      end: { line, character: character + length },
    });
    const modifiers = semanticTokensLegend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    found.push(`${word} ${[semanticTokensLegend.tokenTypes[type], ...modifiers].join('.')}`);
  }
  return found;
}

describe('semantic tokens', () => {
  it('tell names apart by what they are', () => {
    const found = tokens(hotelText);
    for (const expected of [
      'clerk variable.declaration.id',
      'Arrive namespace.declaration.stage',
      'Check in class.declaration.step',
      'Key enumMember.declaration.evidence',
      'Checks in function.declaration.customer',
      'Registers method.declaration.frontstage',
      'Encodes the key method.declaration.frontstage',
      'Releases the room property.declaration.backstage',
      'machines type.frontstage.lane',
      'clerk variable.reference',
      'check-in variable.reference',
      'release variable.declaration.id',
    ]) {
      assert.ok(found.includes(expected), `${expected}\n${found.join('\n')}`);
    }
  });
  it('leave a reference to nothing without a colour', () => {
    assert.ok(!tokens(hotelText.replace('by: clerk', 'by: nobody')).some((one) => one.startsWith('nobody')));
  });
  it('stay on one line each', () => {
    const found = tokens('stages:\n  - stage: A name\n      on two lines\n');
    assert.deepEqual(found, [
      'A name namespace.declaration.stage',
      'on two lines namespace.declaration.stage',
    ]);
  });
  it('are given for a range alone', () => {
    const line = hotelText.split('\n').findIndex((one) => one.includes('Arrive'));
    const range = { start: { line, character: 0 }, end: { line, character: 40 } };
    const found = tokens(hotelText, range);
    assert.deepEqual(found, ['Arrive namespace.declaration.stage']);
  });
  it('do not overlap where an alias brings in a cell', () => {
    const text =
      'x-k: &k { name: K, id: i }\nstages:\n  - stage: S\n    steps:\n      - { step: T, customer: [*k, *k] }\n';
    assert.deepEqual(tokens(text), [
      'S namespace.declaration.stage',
      'T class.declaration.step',
      'customer type.customer.lane',
    ]);
  });
});

describe('the manifest', () => {
  const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  it('declares the modifiers of semantic tokens that are our own', () => {
    const declared = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
    const own = semanticTokensLegend.tokenModifiers.filter((one) => one !== 'declaration');
    assert.deepEqual(declared.toSorted(), own.toSorted());
  });
  it('gives colours only to tokens that there are', () => {
    for (const selector of Object.keys(contributes.semanticTokenScopes[0].scopes)) {
      const [type = '', modifier = ''] = selector.split('.');
      assert.ok(semanticTokensLegend.tokenTypes.includes(type), selector);
      assert.ok(semanticTokensLegend.tokenModifiers.includes(modifier), selector);
    }
  });
});
