import type { Range } from 'vscode-languageserver-types';
import { withoutQuotes } from '../../core/analysis/mentions.ts';
import type { Card } from '../../core/describe/card.ts';
import { describe } from '../../core/describe.ts';
import { mermaidNotice } from '../../core/diagram/mermaid-file.ts';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import { firstFault } from '../../core/structure.ts';
import type { ReadDocument } from '../documents.ts';
import { toRange } from '../position.ts';
import type { BrokenPlace, PreviewModel } from '../protocol.ts';

/** Returns what the preview shows of this version, however broken its text is. */
export function preview(document: ReadDocument): PreviewModel {
  const { file } = document;
  const { picture, elements } = file.drawn;
  const cards: Record<string, Card> = {};
  const ranges: Record<string, Range> = {};
  const names: Record<string, Range> = {};
  for (const [key, element] of elements) {
    cards[key] = describe(element, file);
    ranges[key] = toRange(document.text, element.span);
    names[key] = toRange(document.text, withoutQuotes(file.source.text, element.nameSpan));
  }
  const broken = brokenPlace(document);
  const mermaid = toMermaid(picture);
  const notice = mermaidNotice(mermaid);
  return {
    uri: document.uri,
    version: document.version,
    picture,
    mermaid,
    ...(notice === undefined ? {} : { mermaidNotice: notice }),
    cards,
    ranges,
    names,
    ...(broken === undefined ? {} : { broken }),
  };
}

function brokenPlace(document: ReadDocument): BrokenPlace | undefined {
  const first = firstFault(document.file);
  return first && { message: first.message, range: toRange(document.text, first.span) };
}
