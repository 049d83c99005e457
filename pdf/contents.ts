import { arrowType } from '../core/diagram/arrow-kinds.ts';
import { badgeText } from '../core/diagram/badges.ts';
import { emotionHead, lineNameKey } from '../core/diagram/draw.ts';
import type { Box, CellBox, Geometry } from '../core/diagram/geometry.ts';
import type { Key, Picture } from '../core/diagram/picture.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { addressesIn } from '../core/values/addresses.ts';

/** The texts and signs of a picture in the order in which they are read: by steps. Names are the keys of its parts. */
export interface Contents {
  /** The name of each page; none when there is one. */
  readonly pageLabels?: readonly string[];
  readonly title: string;
  /** A tag of BCP 47. */
  readonly language: string;
  /** The heads of rows and the names of lines, from top to bottom. */
  readonly heads: readonly Key[];
  readonly stages: readonly StageContents[];
  /**
   * Texts for the signs of a part that its own texts do not say: of a cell its lane and badges, of an arrow its target.
   */
  readonly signs: ReadonlyMap<Key, string>;
  /** The cards that lead to a page or a mailbox. */
  readonly cards: ReadonlyMap<Key, CardLink>;
  /** The addresses that texts may name. */
  readonly addresses: readonly string[];
}

/** The address that a card leads to, and where it is in px of the picture. */
export interface CardLink extends Box {
  readonly name: string;
  readonly address: string;
}

/** A stage and its steps from left to right. */
export interface StageContents {
  readonly key: Key;
  readonly name: string;
  readonly steps: readonly StepContents[];
}

/** A step: its column, from edge to edge in px of the picture, and its cells from top to bottom. */
export interface StepContents {
  readonly key: Key;
  /** With its number. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly cells: readonly CellContents[];
}

/** A cell of a lane with the arrows that leave it, or one of another row. */
export interface CellContents {
  readonly key: Key;
  readonly links: readonly Key[];
}

/** Returns what a picture says, from what it is and where its parts are. */
export function contentsOf(picture: Picture, geometry: Geometry): Contents {
  const { steps, stages, lines, emotion, lanes, rows } = geometry;
  const heads = [
    ...(emotion ? [{ key: emotionHead, y: emotion.y }] : []),
    ...[...lanes, ...rows].map(({ key, y }) => ({ key, y })),
    ...lines.map(({ y }, index) => ({ key: lineNameKey(index), y: y - 1 })),
  ];
  const cells = cellsByColumn(geometry);
  const drawn = new Set(stages.map(({ key }) => key));
  return {
    title: pictureTitle(picture.header),
    language: picture.header.lang ?? 'en',
    heads: heads.sort((a, b) => a.y - b.y).map(({ key }) => key),
    stages: picture.stages
      .filter(({ key }) => drawn.has(key))
      .map(({ key, name, column, columns }) => ({
        key,
        name,
        steps: steps.slice(column, column + columns).map((step, index) => ({
          key: step.key,
          name: `${step.number.text} ${step.name}`,
          from: step.x,
          to: step.x + step.width,
          cells: cells.get(column + index) ?? [],
        })),
      })),
    signs: signsOf(geometry),
    cards: cardLinks(picture, geometry),
    addresses: [
      ...new Set(
        stringsIn(picture)
          .flatMap(addressesIn)
          .map(({ target }) => target),
      ),
    ],
  };
}

function cardLinks(picture: Picture, { cells }: Geometry): ReadonlyMap<Key, CardLink> {
  const addresses = new Map(picture.cells.flatMap(({ key, url }) => (url === undefined ? [] : [[key, url]])));
  return new Map(
    cells.flatMap(({ key, name, x, y, width, height }) => {
      const address = addresses.get(key);
      return address === undefined ? [] : [[key, { name, address, x, y, width, height }]];
    }),
  );
}

/** The strings in plain data but for images. */
function stringsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return data.includes(':') ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => (name === 'images' ? [] : stringsIn(value)));
}

function signsOf({ cells, lanes, rows, links }: Geometry): ReadonlyMap<Key, string> {
  const names = new Map(cells.map(({ key, name }) => [key, name]));
  return new Map([
    ...cells.map((cell): [Key, string] => [cell.key, signOf(cell, lanes[cell.lane]?.name ?? '')]),
    ...rows.flatMap((row) => row.cells.map(({ key }): [Key, string] => [key, row.name])),
    ...links.map(({ key, kind, to }): [Key, string] => [
      key,
      `${arrowType(kind).name}: ${names.get(to) ?? ''}`,
    ]),
  ]);
}

function signOf({ badges, assumed }: CellBox, lane: string): string {
  return [lane, ...(assumed ? ['assumed'] : []), ...badges.map(badgeText)].join('. ');
}

/** Returns the cells of each column from top to bottom; a column without cells is absent. */
function cellsByColumn({ cells, rows, links }: Geometry): ReadonlyMap<number, readonly CellContents[]> {
  const leaving = groupBy(links, ({ from }) => from);
  const columns = groupBy(
    [...cells, ...rows.flatMap((row) => row.cells)].sort((a, b) => a.y - b.y),
    ({ column }) => column,
  );
  return new Map(
    Array.from(columns, ([column, inside]) => [
      column,
      inside.map(({ key }) => ({ key, links: (leaving.get(key) ?? []).map((link) => link.key) })),
    ]),
  );
}

function groupBy<Item, Name>(items: readonly Item[], nameOf: (item: Item) => Name): Map<Name, Item[]> {
  const groups = new Map<Name, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
