import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import type { ResolvedLink } from '../../core/analysis.ts';
import type { Cell, Element, Process } from '../../core/model.ts';
import type { Span } from '../../core/span.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';
import { symbolKinds } from '../symbol-kinds.ts';

/**
 * Returns the cell or shared process at the position, from which the arrows can be followed; for a step its first cell.
 */
export function prepareCallHierarchy(document: BlueprintDocument, position: Position): CallHierarchyItem[] {
  const found = withArrows(document, elementAt(document.file, toOffset(document.text, position))?.element);
  return found === undefined ? [] : [toItem(document, found)];
}

/** Returns the elements from which arrows lead to an item. */
export function incomingCalls(
  document: BlueprintDocument,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] {
  const links = linksOf(document, item, (element) => document.file.analysis.linksTo(element));
  return groupBy(links, ({ from }) => from).map(([from, arrows]) => ({
    from: toItem(document, from),
    fromRanges: arrows.map((arrow) => toRange(document.text, placeOf(arrow))),
  }));
}

/** Returns the elements to which arrows from an item lead. */
export function outgoingCalls(
  document: BlueprintDocument,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const links = linksOf(document, item, (element) => document.file.analysis.linksFrom(element));
  return groupBy(links, ({ to }) => to).map(([to, arrows]) => ({
    to: toItem(document, to),
    fromRanges: arrows.map((arrow) => toRange(document.text, placeOf(arrow))),
  }));
}

/** An item comes back from the client: by its place it is found again, also in a newer text. */
function linksOf(
  document: BlueprintDocument,
  item: CallHierarchyItem,
  links: (element: Element) => readonly ResolvedLink[],
): readonly ResolvedLink[] {
  const offset = toOffset(document.text, item?.selectionRange?.start);
  const element = withArrows(document, elementAt(document.file, offset)?.element);
  return element === undefined ? [] : links(element);
}

/** The element itself where arrows begin and end; for a step that of the customer, or its first cell. */
function withArrows({ file }: BlueprintDocument, element: Element | undefined): Cell | Process | undefined {
  if (element?.kind === 'step') {
    const { laneOf } = file.analysis;
    return element.cells.find((cell) => laneOf(cell).role === 'customer') ?? element.cells[0];
  }
  return element?.kind === 'cell' || element?.kind === 'process' ? element : undefined;
}

function toItem({ uri, text, file }: BlueprintDocument, element: Cell | Process): CallHierarchyItem {
  const { nameSpan, idSpan, span } = element;
  const place = nameSpan.start < nameSpan.end ? nameSpan : (idSpan ?? span);
  const whole = { start: Math.min(span.start, place.start), end: Math.max(span.end, place.end) };
  const detail =
    element.kind === 'process'
      ? 'Shared process'
      : `${file.analysis.laneOf(element).name} · ${file.analysis.stepOf(element).name}`;
  return {
    name: element.name === '' ? element.id : element.name,
    kind: symbolKinds[element.kind],
    detail,
    uri,
    range: toRange(text, whole),
    selectionRange: toRange(text, place),
  };
}

/** Returns the span of an arrow as written; a derived one is where it begins. */
function placeOf({ span, from }: ResolvedLink): Span {
  return span ?? from.nameSpan;
}

function groupBy<K>(links: readonly ResolvedLink[], key: (link: ResolvedLink) => K): [K, ResolvedLink[]][] {
  const groups = new Map<K, ResolvedLink[]>();
  for (const link of links) {
    const group = groups.get(key(link));
    if (group === undefined) groups.set(key(link), [link]);
    else group.push(link);
  }
  return [...groups];
}
