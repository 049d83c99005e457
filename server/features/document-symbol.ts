import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Element } from '../../core/model.ts';
import { pairSpan } from '../../core/source/nodes.ts';
import { pairOf } from '../../core/source/places.ts';
import type { Span } from '../../core/span.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange } from '../position.ts';
import { symbolKinds } from '../symbol-kinds.ts';

/** Returns the outline: what is declared by section, then stages, their steps and the cells of those. */
export function documentSymbols(document: BlueprintDocument): DocumentSymbol[] {
  const { model, analysis } = document.file;
  const sections = (['actors', 'channels', 'systems', 'processes', 'lanes'] as const).flatMap((key) => {
    const span = model[key].length === 0 ? undefined : sectionSpan(document, key);
    if (span === undefined) return [];
    const children = model[key].map((element) => toSymbol(document, element, detailOf(element)));
    return [section(document, key, span, children)];
  });
  const stages = model.stages.map((stage) => {
    const steps = stage.steps.map((step) => {
      const cells = step.cells.map((cell) => toSymbol(document, cell, analysis.laneOf(cell).name));
      return toSymbol(document, step, '', cells);
    });
    return toSymbol(document, stage, '', steps);
  });
  return [...sections, ...stages];
}

/** Returns the same as {@link documentSymbols} in one list, for a client that shows no outline. */
export function flatDocumentSymbols(document: BlueprintDocument): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const take = (symbols: readonly DocumentSymbol[], containerName: string): void => {
    for (const { name, kind, range, children } of symbols) {
      list.push({ name, kind, location: { uri: document.uri, range }, containerName });
      take(children ?? [], name);
    }
  };
  take(documentSymbols(document), '');
  return list;
}

function section(
  { text }: BlueprintDocument,
  key: string,
  span: Span,
  children: DocumentSymbol[],
): DocumentSymbol {
  const name = { start: span.start, end: Math.min(span.start + key.length, span.end) };
  const range = toRange(text, span);
  return { name: key, kind: SymbolKind.Package, range, selectionRange: toRange(text, name), children };
}

function toSymbol(
  { text }: BlueprintDocument,
  element: Element,
  detail: string,
  children?: DocumentSymbol[],
): DocumentSymbol {
  const { idSpan, nameSpan, span, name, id, kind } = element;
  const written = nameSpan.start < nameSpan.end ? nameSpan : (idSpan ?? nameSpan);
  const start = Math.min(span.start, written.start, idSpan?.start ?? span.start);
  return {
    name: name.trim() === '' ? id : name,
    detail,
    kind: symbolKinds[kind],
    range: toRange(text, { start, end: Math.max(span.end, written.end) }),
    selectionRange: toRange(text, written),
    ...(children === undefined ? {} : { children }),
  };
}

function detailOf(element: Element): string {
  return element.name === '' || element.name === element.id ? '' : element.id;
}

function sectionSpan({ file }: BlueprintDocument, key: string): Span | undefined {
  const pair = pairOf(file.source.document.contents, key);
  return pair && pairSpan(pair, file.source.text);
}
