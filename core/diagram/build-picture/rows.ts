import type { Analysis } from '../../analysis.ts';
import { limits } from '../../limits.ts';
import type { Element, Reference, Step } from '../../model.ts';
import type { Span } from '../../span.ts';
import { grouped } from '../../values/grouped.ts';
import { largest, smallest } from '../extremes.ts';
import { laneHues } from '../lane-hues.ts';
import type { Key, PictureCell, PictureLane, PictureRow, RowEntry } from '../picture.ts';
import type { DrawnElement, ReadEntry, StepSurroundings } from '../rows/row.ts';
import { rowTypes } from '../rows.ts';
import { clipped } from './clipped.ts';

/** The drawn elements of a blueprint, for the rows beside them. */
export interface DrawnElements {
  readonly analysis: Analysis;
  readonly cells: readonly PictureCell[];
  readonly lanes: readonly PictureLane[];
  readonly elements: ReadonlyMap<Key, Element>;
}

/** Returns the rows that say anything, and where the content of their cells is written. */
export function pictureRows({ analysis, cells, lanes, elements }: DrawnElements): {
  readonly rows: readonly PictureRow[];
  readonly spans: ReadonlyMap<Key, Span>;
} {
  const spans = new Map<Key, Span>();
  const hues = laneHues(lanes);
  const byColumn: DrawnElement[][] = analysis.columns.map(() => []);
  const seen = new Set<Element>();
  for (const { key, column, lane } of cells) {
    const element = elements.get(key);
    const { role = 'support' } = lanes[lane] ?? {};
    const place = { key, role, hue: hues[lane] ?? 0 };
    if (element?.kind === 'cell') byColumn[column]?.push({ ...place, kind: 'cell', element });
    if (element?.kind !== 'process' || seen.has(element)) continue;
    // A process that is drawn several times says its own once.
    seen.add(element);
    byColumn[column]?.push({ ...place, kind: 'process', element });
  }
  const namesOf = (references: readonly Reference[], from: Element) =>
    references.map((reference) => analysis.resolve(reference, 'channel', from)?.name || reference.value);
  const channelsOf: StepSurroundings['channelsOf'] = (element) => namesOf(element.channels, element);
  const rows = rowTypes.flatMap(({ kind, read }) => {
    const own = analysis.columns.flatMap(({ step, index }) => {
      const entries = read(step, {
        ...{ cells: byColumn[index] ?? [], channelsOf },
        ownerOf: analysis.ownerOf,
      });
      if (entries.length === 0) return [];
      const key = `${rowKey(kind)}_${index}`;
      const span = spanOf(entries, step);
      if (span) spans.set(key, span);
      return [{ key, column: index, entries: shownEntries(entries) }];
    });
    return own.length === 0 ? [] : [{ kind, key: rowKey(kind), cells: own }];
  });
  return { rows, spans };
}

/** Returns the key of the row of a kind. */
function rowKey(kind: string): Key {
  return `facts_${kind}`;
}

/** From the first to the last entry about the step itself, which stand together; else the first of a cell. */
function spanOf(entries: readonly ReadEntry[], step: Step): Span | undefined {
  const own = entries.filter(({ of }) => of === undefined);
  const spans = (own.length > 0 ? own : entries.slice(0, 1)).flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return step.nameSpan;
  return {
    start: smallest(spans.map(({ start }) => start)),
    end: largest(spans.map(({ end }) => end)),
  };
}

/** Without places, and of very many the first. */
function shownEntries(entries: readonly ReadEntry[]): readonly RowEntry[] {
  const shown = entries.slice(0, limits.drawnNames).map(({ span: _, text, after, whose, ...more }) => ({
    ...more,
    text: clipped(text),
    ...(after !== undefined && { after: clipped(after) }),
    ...(whose !== undefined && { whose: clipped(whose) }),
  }));
  const left = entries.length - shown.length;
  return left > 0 ? [...shown, { text: `and ${grouped(left)} more` }] : shown;
}
