import type { Key, Picture, PictureCell, PictureLink, Stub } from './picture.ts';

/** The number of columns that an arrow crosses at most to be drawn along its way. */
const mostColumns = 6;

/**
 * Returns the picture with its long arrows as stubs on the cards at both of their ends. Long is what leads over more than six
 * columns; the customer's path is always drawn along its way. A picture without such arrows is returned as it is.
 */
export function withStubs(picture: Picture): Picture {
  const cells = new Map(picture.cells.map((cell) => [cell.key, cell]));
  const stubs = new Map<Key, Stub[]>();
  const add = (cell: PictureCell, stub: Stub) => stubs.set(cell.key, [...(stubs.get(cell.key) ?? []), stub]);
  const links = picture.links.filter((link) => {
    const [from, to] = [cells.get(link.from), cells.get(link.to)];
    if (from === undefined || to === undefined || !isLong(link, from, to)) return true;
    const { kind, label } = link;
    // What is written on an arrow stands at its source.
    add(from, { kind, way: 'to', text: [numberOfStep(picture, to), ...(label ? [label] : [])].join(', ') });
    add(to, { kind, way: 'from', text: numberOfStep(picture, from) });
    return false;
  });
  if (stubs.size === 0) return picture;
  const withOwn = (cell: PictureCell): PictureCell => {
    const own = stubs.get(cell.key);
    return own === undefined ? cell : { ...cell, stubs: gatheredStubs(own) };
  };
  return { ...picture, cells: picture.cells.map(withOwn), links };
}

function isLong({ kind }: PictureLink, from: PictureCell, to: PictureCell): boolean {
  const [left, right] = from.column <= to.column ? [from, to] : [to, from];
  return kind !== 'path' && right.column - (left.column + left.columns - 1) > mostColumns;
}

/** Returns the number of the step of a card; of one of several columns that of its first and of its last one: `3–5`. */
export function numberOfStep({ steps }: Picture, { column, columns }: PictureCell): string {
  const numbers = [column, column + columns - 1].map((at) => steps[at]?.number ?? at + 1);
  return [...new Set(numbers)].join('–');
}

/** Returns stubs with those of one kind and way together, unless something is written on them: `3, 14`. */
export function gatheredStubs(stubs: readonly Stub[]): readonly Stub[] {
  const found: Stub[] = [];
  for (const stub of stubs) {
    const isNumber = (one: Stub) => /^[\d–, ]+$/.test(one.text);
    const at = found.findIndex(
      (one) => one.kind === stub.kind && one.way === stub.way && isNumber(one) && isNumber(stub),
    );
    const known = found[at];
    if (known === undefined) found.push(stub);
    else found[at] = { ...known, text: `${known.text}, ${stub.text}` };
  }
  return found;
}
