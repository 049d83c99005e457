import assert from 'node:assert/strict';
import { copiedText } from '../../../../server/features/copied-text.ts';
import { openDocument } from '../open-document.ts';

const journey = `blueprint: A
stages:
  - stage: S
    steps:
      - step: T
        customer: { id: in, name: Checks in, wait: 5m } # at the desk
        backstage: Looks it up
`;

describe('the text of copied cards', () => {
  it('is YAML that people and the picture read', () => {
    const document = openDocument(journey);
    const result = copiedText(document, { uri: document.uri, keys: ['c0_1_0', 'c0_3_0'] });
    assert.deepEqual(result, {
      text: '- customer: { id: in, name: Checks in, wait: 5m }\n  backstage: Looks it up\n',
    });
  });

  it('is refused for what is not there any more', () => {
    const document = openDocument(journey);
    assert.ok('refused' in copiedText(document, { uri: document.uri, keys: ['c7_1_0'] }));
  });
});
