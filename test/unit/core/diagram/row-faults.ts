import { textBox } from '../../../../bench/measures/text-box.ts';
import type { Box, Geometry, TextLine } from '../../../../core/diagram/geometry.ts';
import type { RowMark } from '../../../../core/diagram/row-marks.ts';

/**
 * Returns what of rows, stages, legend and notes is not in its place, a sentence each: texts and marks out of their cell, and
 * what lies on something else.
 */
export function rowFaults(geometry: Geometry): string[] {
  const { frame, rows, stages, legend, notes, lanes, emotion, steps, width, height } = geometry;
  const faults: string[] = [];
  const within = (inner: Box, outer: Box, what: string) => {
    const isWithin =
      inner.x >= outer.x - slack &&
      inner.y >= outer.y - slack &&
      inner.x + inner.width <= outer.x + outer.width + slack &&
      inner.y + inner.height <= outer.y + outer.height + slack;
    if (!isWithin) faults.push(`${what} is not within its place`);
  };
  const apart = (boxes: readonly (readonly [string, Box])[]) => {
    for (const [index, [one, a]] of boxes.entries()) {
      for (const [other, b] of boxes.slice(index + 1)) if (meet(a, b)) faults.push(`${one} lies on ${other}`);
    }
  };
  const named = (texts: readonly TextLine[]) =>
    texts.map((line) => [`"${line.text}"`, textBox(line)] as const);
  const page = { x: 0, y: 0, width, height };
  for (const row of rows) {
    const head = { ...row, width: frame.headRight - row.x };
    for (const [name, box] of named(row.texts)) within(box, head, `${row.name}: ${name}`);
    apart(named(row.texts));
    apart(row.cells.map((cell) => [cell.key, cell]));
    for (const cell of row.cells) {
      within(cell, { ...row, x: frame.headRight, width: frame.right - frame.headRight }, cell.key);
      const signs = cell.marks.flatMap((mark) => {
        const box = markBox(mark);
        return box ? [[`${cell.key} ${mark.type}`, box] as const] : [];
      });
      for (const [name, box] of [...named(cell.texts), ...signs]) within(box, cell, `${cell.key}: ${name}`);
      apart(named(cell.texts));
      for (const text of named(cell.texts)) for (const sign of signs) apart([text, sign]);
    }
  }
  apart([
    ...rows.map((row) => [row.name, row] as const),
    ...lanes.map((lane) => [lane.name, lane] as const),
    ...(emotion ? [['emotion', emotion] as const] : []),
    ...(steps[0]
      ? [['steps', { ...steps[0], x: frame.left, width: frame.right - frame.left }] as const]
      : []),
  ]);
  for (const stage of stages) {
    for (const [name, box] of named(stage.texts)) within(box, stage, `stage ${stage.key}: ${name}`);
    apart(named(stage.texts));
  }
  const entries = legend.map(({ text }) => [`legend "${text.text}"`, textBox(text)] as const);
  const noted = named(notes?.texts ?? []);
  for (const [name, box] of [...entries, ...noted]) within(box, page, name);
  apart(entries);
  apart([...noted, ...entries]);
  return faults;
}

/** In px: hinting and rounding. */
const slack = 0.5;

function meet(a: Box, b: Box): boolean {
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** The place of a mark; `undefined` of what stands on the edge of its cell. */
function markBox(mark: RowMark): Box | undefined {
  switch (mark.type) {
    case 'bar':
      return mark.height === 1 ? undefined : mark;
    case 'opening':
      return undefined;
    case 'dot':
      return {
        x: mark.x - mark.radius,
        y: mark.y - mark.radius,
        width: 2 * mark.radius,
        height: 2 * mark.radius,
      };
    case 'badge':
      return { x: mark.x - 6, y: mark.y - 6, width: 12, height: 12 };
    case 'number':
      return { x: mark.x - 7, y: mark.y - 7, width: 14, height: 14 };
  }
}
