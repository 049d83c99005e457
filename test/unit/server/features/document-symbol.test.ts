import assert from 'node:assert/strict';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { documentSymbols, flatDocumentSymbols } from '../../../../server/features/document-symbol.ts';
import { openDocument } from '../open-document.ts';
import { hotelText } from './hotel-text.ts';

/** An outline as indented lines. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols
    .map(({ name, detail, children }) => {
      const line = `${indent}${name}${detail ? ` (${detail})` : ''}\n`;
      return line + outline(children ?? [], `${indent}  `);
    })
    .join('');
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function isIn(inner: Range, outer: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function checkRanges(symbols: readonly DocumentSymbol[], parent?: Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(isIn(selectionRange, range), name);
    if (parent !== undefined) assert.ok(isIn(range, parent), name);
    checkRanges(children ?? [], range);
  }
}

describe('document symbols', () => {
  it('are sections, then stages with steps with cells', () => {
    assert.equal(
      outline(documentSymbols(openDocument(hotelText))),
      `actors
  Desk clerk (clerk)
channels
  Front desk (desk)
systems
  Registration system (pms)
processes
  Releases rooms (rooms)
lanes
  Physical evidence (evidence)
  Customer actions (customer)
  Frontstage (frontstage)
  Machines (machines)
  Backstage (backstage)
  Support processes (support)
Arrive
  Check in
    Key (Physical evidence)
    Checks in (Customer actions)
    Registers (Frontstage)
    Encodes the key (Machines)
    Releases the room (Backstage)
  Go to room
    Walks (Customer actions)
Leave
  Check out
    Pays (Customer actions)
`,
    );
  });
  it('lie within each other', () => {
    checkRanges(documentSymbols(openDocument(hotelText)));
    checkRanges(
      documentSymbols(
        openDocument('stages: [{ stage: , steps: [{ step: "", id: a, x: }, T, *b] }]\nactors: [A]'),
      ),
    );
  });
  it('have a name when the author has not written one yet', () => {
    const symbols = documentSymbols(openDocument('stages:\n  - stage:\n    steps:\n      - step: " "\n'));
    assert.equal(outline(symbols), 'stage-1\n  step-1\n');
  });
  it('come in one list for clients without an outline', () => {
    const list = flatDocumentSymbols(openDocument(hotelText));
    assert.equal(list.find(({ name }) => name === 'Walks')?.containerName, 'Go to room');
  });
});
