import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../../../../core/lint.ts';
import { BlueprintDocument } from '../../../../server/documents.ts';
import { form } from '../../../../server/features/form.ts';

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - { step: Order, rating: 12, customer: Orders coffee }
`;

describe('the form for the page', () => {
  const document = new BlueprintDocument(TextDocument.create('file:///a', 'service-blueprint', 7, text));
  const ask = (key: string) => form(document, { uri: 'file:///a', key }, lint(document.file));

  it('is of the newest version, with the problems that the editor shows', () => {
    const { version, form: made } = ask('step_0');
    assert.equal(version, 7);
    const rating = made?.fields.find(({ key }) => key === 'rating');
    assert.equal(rating?.value, 12);
    assert.deepEqual(
      rating.problems.map(({ code }) => code),
      ['out-of-range'],
    );
  });

  it('is none of what is gone', () => {
    assert.deepEqual(ask('step_9'), { version: 7 });
  });
});
