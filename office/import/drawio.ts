import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { Inflate, strFromU8 } from 'fflate';
import type { DrawnBox, Swimlanes } from '../../core/import/swimlanes.ts';
import { decoded } from './decoded.ts';
import { NotReadable } from './not-readable.ts';
import type { Reader } from './reader.ts';

/** The most characters of a drawing that are read. */
const most = 8_000_000;

/** Reads the first page of a draw.io file that has lanes. */
export const drawio: Reader = async ({ bytes }) => {
  if (bytes.length > most) throw new NotReadable(tooLarge);
  const pages = pagesOf(decoded(bytes).text);
  const drawings = pages.map(({ name, model }) => ({ name, drawing: swimlanesOf(model) }));
  const found = drawings.find(({ drawing }) => drawing.lanes.some(({ cards }) => cards.length > 0));
  if (found === undefined) {
    throw new NotReadable(
      'It has no swimlanes with cards in them. Put the cards into containers with the style "swimlane", then try again.',
    );
  }
  const notes = pages.length > 1 ? [`Of ${pages.length} pages, "${found.name}" was read.`] : [];
  return { kind: 'drawing', drawing: found.drawing, notes };
};

const tooLarge = 'It is far larger than a blueprint can be. Keep the page with the blueprint.';

function pagesOf(text: string): readonly { readonly name: string; readonly model: XmlElement }[] {
  const { root } = parsed(text);
  if (root?.name === 'mxGraphModel') return [{ name: '', model: root }];
  if (root?.name !== 'mxfile') throw new NotReadable('It is no drawing of draw.io.');
  return childrenOf(root, 'diagram').flatMap((diagram) => {
    const [plain] = childrenOf(diagram, 'mxGraphModel');
    const model = plain ?? parsed(unpacked(diagram.text.trim())).root;
    return model instanceof XmlElement ? [{ name: diagram.attributes.name ?? '', model }] : [];
  });
}

function parsed(text: string) {
  try {
    return parseXml(text);
  } catch (error) {
    throw new NotReadable(
      `It is no XML that can be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`,
    );
  }
}

/** A compressed page: its text in percent signs, deflated, as base64. */
function unpacked(base64: string): string {
  const parts: string[] = [];
  let length = 0;
  try {
    const inflate = new Inflate((part) => {
      length += part.length;
      if (length > most) throw new NotReadable(tooLarge);
      parts.push(strFromU8(part, true));
    });
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    for (let at = 0; at < bytes.length; at += 4096)
      inflate.push(bytes.subarray(at, at + 4096), at + 4096 >= bytes.length);
    return decodeURIComponent(parts.join(''));
  } catch (error) {
    throw error instanceof NotReadable
      ? error
      : new NotReadable('Its page cannot be unpacked. Save it uncompressed.');
  }
}

/** The cell that layers hang on, whose texts are the names of the layers. */
const layersOf = '0';

/** A cell of the drawing: a shape or an edge, with what surrounds it. */
interface DrawnCell extends DrawnBox {
  readonly parent: string;
  readonly style: string;
  readonly isEdge: boolean;
  readonly from: string;
  readonly to: string;
}

function swimlanesOf(model: XmlElement): Swimlanes {
  const cells = new Map<string, DrawnCell>();
  for (const root of childrenOf(model, 'root')) {
    for (const element of root.children) {
      const cell = element instanceof XmlElement ? cellOf(element) : undefined;
      if (cell !== undefined) cells.set(cell.id, cell);
    }
  }
  const all = [...cells.values()];
  const isLane = ({ style, isEdge }: DrawnCell) =>
    !isEdge && /(?:^|;)(?:shape=)?swimlane(?:;|$)|shape=tableRow/.test(style);
  const pools = new Set(all.filter(isLane).map(({ parent }) => parent));
  const hasLanes = ({ id }: DrawnCell) => pools.has(id);
  const lanes = new Set(all.filter((cell) => isLane(cell) && !hasLanes(cell)));
  const cardsOf = new Map([...lanes].map((lane): [DrawnCell, DrawnCell[]] => [lane, []]));
  const laneOf = (cell: DrawnCell): DrawnCell | undefined => {
    let parent = cells.get(cell.parent);
    for (let depth = 0; parent !== undefined && depth < 20; depth++) {
      if (lanes.has(parent)) return parent;
      parent = cells.get(parent.parent);
    }
    return undefined;
  };
  const cards = all.filter(
    (cell) =>
      !cell.isEdge &&
      !isLane(cell) &&
      cell.parent !== layersOf &&
      cell.text !== '' &&
      !cells.get(cell.parent)?.isEdge,
  );
  const others: DrawnCell[] = [];
  for (const card of cards) {
    const lane = laneOf(card);
    (lane === undefined ? others : (cardsOf.get(lane) ?? others)).push(card);
  }
  const labels = new Map<string, string[]>();
  for (const { parent, text } of all) {
    if (text !== '' && cells.get(parent)?.isEdge) labels.set(parent, [...(labels.get(parent) ?? []), text]);
  }
  const absolute = (cell: DrawnCell): DrawnBox => {
    let { x, y } = cell;
    let parent = cells.get(cell.parent);
    for (let depth = 0; parent !== undefined && depth < 20; depth++) {
      x += parent.x;
      y += parent.y;
      parent = cells.get(parent.parent);
    }
    return { id: cell.id, text: cell.text, x, y, width: cell.width, height: cell.height };
  };
  const pool = all.find((cell) => isLane(cell) && hasLanes(cell) && cell.text !== '');
  return {
    ...(pool && { title: pool.text.replaceAll(/\s+/g, ' ') }),
    lanes: [...cardsOf].map(([lane, own]) => ({ ...absolute(lane), cards: own.map(absolute) })),
    edges: all
      .filter(({ isEdge, from, to }) => isEdge && from !== '' && to !== '')
      .map(({ id, from, to, text }) => ({
        from,
        to,
        label: [text, ...(labels.get(id) ?? [])].join(' ').trim(),
      })),
    others: others.map(absolute),
  };
}

/** A cell, or an object around one that has its text and its id. */
function cellOf(element: XmlElement): DrawnCell | undefined {
  const isWrapped = element.name === 'object' || element.name === 'UserObject';
  const cell = isWrapped ? childrenOf(element, 'mxCell')[0] : element;
  if (cell?.name !== 'mxCell') return undefined;
  const { attributes } = cell;
  const [geometry] = childrenOf(cell, 'mxGeometry');
  const number = (name: string) => Number(geometry?.attributes[name] ?? 0) || 0;
  return {
    id: (isWrapped ? element.attributes.id : attributes.id) ?? '',
    text: plainText((isWrapped ? element.attributes.label : attributes.value) ?? ''),
    parent: attributes.parent ?? '',
    style: attributes.style ?? '',
    isEdge: attributes.edge === '1',
    from: attributes.source ?? '',
    to: attributes.target ?? '',
    ...{ x: number('x'), y: number('y'), width: number('width'), height: number('height') },
  };
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  nbsp: ' ',
  '#39': "'",
};

/** The words of a text in HTML, as draw.io writes them. */
function plainText(html: string): string {
  return html
    .replaceAll(/<(?:br|\/div|\/p|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (all, name: string) => entities[name] ?? all)
    .replaceAll(/\n\s*\n/g, '\n')
    .trim();
}

function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}
