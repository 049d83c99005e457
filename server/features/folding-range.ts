import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { blocksOf } from '../../core/source/blocks.ts';
import type { BlueprintDocument } from '../documents.ts';

/**
 * Returns the folding ranges, line by line: sections, stages, steps, cells, lists, long texts and comments.
 * @param limit so many at most; the outer ones first
 */
export function foldingRanges(document: BlueprintDocument, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const { text, file } = document;
  const byStart = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    const known = byStart.get(startLine);
    if (endLine <= startLine || (known !== undefined && known.endLine >= endLine)) return;
    if (known === undefined && byStart.size >= limit) return;
    byStart.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  for (const { start, end } of blocksOf(file.source)) {
    add(text.positionAt(start).line, text.positionAt(end).line);
  }
  for (const [start, end] of commentBlocks(text)) add(start, end, FoldingRangeKind.Comment);
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

/** First and last line of comments that go on over several lines in one column. */
function* commentBlocks(text: TextDocument): Generator<[number, number]> {
  const lines = text.getText().split('\n');
  let start = 0;
  let column = -1;
  for (const [line, written] of [...lines, ''].entries()) {
    const own = /^\s*#/.test(written) ? written.indexOf('#') : -1;
    if (own === column) continue;
    if (column >= 0) yield [start, line - 1];
    start = line;
    column = own;
  }
}
