import { workingRoles } from '../../analysis/lengths.ts';
import { formatDuration } from '../../values/duration.ts';
import { durationText } from '../../values/duration-text.ts';
import { largest } from '../extremes.ts';
import type { TextLine } from '../geometry.ts';
import type { RowEntry } from '../picture.ts';
import type { RowColour, RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import type { ReadEntry, RowSymbol, RowType } from './row.ts';

const barHeight = 7;
const gap = 5;
/** Of a bar in the legend. */
const symbolWidth = 28;

/**
 * The row of how long lanes work with the customer, solid, how long others need meanwhile or afterwards, as outlines, and how long the
 * customer waits, hatched: one scale for the whole picture.
 */
export const time: RowType = {
  kind: 'time',
  zone: 'heads',
  place: 1,
  name: 'Time',
  shows:
    'how long the customer waits, hatched; how long the lanes in front of the customer work, solid in the colour of the lane; what others need meanwhile or afterwards, as an outline. One scale for the picture: its longest bar is named at the head',
  read(_, { cells }) {
    const own = cells.filter(({ kind }) => kind === 'cell');
    const working = workingRoles(new Set(own.map(({ role }) => role)));
    return cells.flatMap(({ key: of, kind, element, role, hue }): ReadEntry[] => {
      const wait = 'wait' in element ? element.wait : undefined;
      const { duration } = element;
      const elapses = kind === 'process' || !working.includes(role) ? 1 : 0;
      return [
        ...(wait ? [entry(wait.value, { of, span: wait.span }, { waits: 1 })] : []),
        ...(duration ? [entry(duration.value, { of, span: duration.span, role, hue }, { elapses })] : []),
      ];
    });
  },
  fit(row, { leastWidth, totals }) {
    const lines = new Map(row.cells.map((cell) => [cell, linesOf(cell.entries)]));
    const all = [...lines.values()].flat();
    const most = largest(all.map(secondsOf), 1);
    const pieces = largest(
      all.map((line) => line.length),
      1,
    );
    // What the bars of a line take at least: none is narrower than 2 px, and 1 px is between two of them.
    const least = Math.max(24, 3 * pieces);
    const figuresOf = (line: readonly RowEntry[]) => {
      const each = saidOf(line, line.map(({ text }) => text).join(' + '));
      const fits = measure(each, rowSizes.text) <= leastWidth - least - gap;
      return fits ? each : saidOf(line, durationText(formatDuration(secondsOf(line))));
    };
    const figures = largest(
      all.map((line) => measure(figuresOf(line), rowSizes.text)),
      0,
    );
    const room = Math.max(24, leastWidth - figures - gap - 3 * (pieces - 1));
    return {
      head: [`full bar: ${durationText(formatDuration(most))}`, totals].filter((text) => text !== ''),
      cell(cell) {
        const own = lines.get(cell) ?? linesOf(cell.entries);
        const texts: TextLine[] = [];
        const marks: RowMark[] = [];
        for (const [index, line] of own.entries()) {
          const y = index * rowSizes.line;
          let x = 0;
          for (const { figures: { seconds = 0, waits = 0, elapses = 0 } = {}, role, hue } of line) {
            const width = Math.max(2, (seconds / most) * room);
            marks.push({
              type: 'bar',
              x,
              y: y + (rowSizes.line - barHeight) / 2,
              width,
              height: barHeight,
              colour: waits ? 'wait' : role === undefined ? 'ink' : { role, hue: hue ?? 0 },
              look: waits ? 'hatched' : elapses ? 'outlined' : 'solid',
            });
            x += width + 1;
          }
          texts.push({
            x: x + gap - 1,
            y: y + rowSizes.baseline,
            text: figuresOf(line),
            size: rowSizes.text,
            ...(line.some(isWait) && { tone: 'warning' as const }),
          });
        }
        return { height: own.length * rowSizes.line, texts, marks, notes: [] };
      },
    };
  },
  legend(entries) {
    const elapses = (one: RowEntry) => one.figures?.elapses === 1;
    const symbol = (text: string, colour: RowColour, look: Bar['look']): RowSymbol => ({
      text,
      width: symbolWidth,
      marks: [
        {
          type: 'bar',
          x: -symbolWidth / 2,
          y: -barHeight / 2,
          width: symbolWidth,
          height: barHeight,
          colour,
          look,
        },
      ],
    });
    return [
      ...(entries.some(isWait) ? [symbol('the customer waits', 'wait', 'hatched')] : []),
      ...(entries.some((one) => !isWait(one) && !elapses(one))
        ? [symbol('work with the customer', 'quiet', 'solid')]
        : []),
      ...(entries.some(elapses) ? [symbol('time that others need', 'quiet', 'outlined')] : []),
    ];
  },
};

type Bar = Extract<RowMark, { type: 'bar' }>;

function entry(
  { text, seconds }: { readonly text: string; readonly seconds: number },
  more: Partial<ReadEntry>,
  kind: Readonly<Record<string, number>>,
): ReadEntry {
  return { ...more, text: durationText(text), figures: { seconds, ...kind } };
}

/** Parts entries into lines: what one lane does one after the other stands on one, and so does waiting. */
function linesOf(entries: readonly RowEntry[]): RowEntry[][] {
  const lines: RowEntry[][] = [];
  const ordered = [...entries.filter(isWait), ...entries.filter((one) => !isWait(one))];
  for (const one of ordered) {
    const line = lines.find(
      ([first]) =>
        first !== undefined &&
        isWait(first) === isWait(one) &&
        (isWait(one) || (first.role === one.role && first.hue === one.hue)),
    );
    if (line) line.push(one);
    else lines.push([one]);
  }
  return lines;
}

function isWait({ figures }: RowEntry): boolean {
  return figures?.waits === 1;
}

function secondsOf(line: readonly RowEntry[]): number {
  return line.reduce((sum, { figures }) => sum + (figures?.seconds ?? 0), 0);
}

function saidOf(line: readonly RowEntry[], figures: string): string {
  return line.some(isWait) ? `waits ${figures}` : figures;
}
