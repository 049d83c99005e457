import assert from 'node:assert/strict';
import { codeLenses } from '../../../../server/features/code-lens.ts';
import { revealInPreviewCommand } from '../../../../server/protocol.ts';
import { openDocument } from '../open-document.ts';
import { hotelText } from './hotel-text.ts';

function shown(text: string, preview: boolean): string[] {
  const document = openDocument(text);
  return codeLenses(document, preview).map(
    ({ range, command }) => `${document.text.getText(range)}: ${command?.title}`,
  );
}

describe('code lenses', () => {
  it('count over stages and steps', () => {
    assert.deepEqual(shown(hotelText, false), [
      'Arrive: 2 touchpoints · 2 pains · 10m waiting',
      'Check in: 2 pains · 10m waiting',
      'Leave: 1 touchpoint',
    ]);
  });
  it('lead to the preview where there is one', () => {
    const document = openDocument(hotelText);
    const found = codeLenses(document, true).filter(({ command }) => command?.command !== '');
    assert.equal(found.length, 5);
    assert.deepEqual(found[1]?.command, {
      title: 'Show in preview',
      command: revealInPreviewCommand,
      arguments: [document.uri, found[1]?.range.start],
    });
  });
});
