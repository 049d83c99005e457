import type { RowMark } from '../row-marks.ts';
import { headSizes, rowSizes } from '../sizes.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { RowType } from './row.ts';

const line = 13;
/** Right of the name of the row. */
const headRoom = headSizes.width - 90;

/** The places where the customer meets the service: a line for each channel, a dot where a step uses it. */
export const channels: RowType = {
  kind: 'channels',
  zone: 'lanes',
  place: 8,
  name: 'Channels',
  shows: 'a line for each channel, a dot where a step uses it',
  read(step, { cells, channelsOf }) {
    const own = channelsOf(step).map((text) => ({ text, span: step.channels[0]?.span ?? step.nameSpan }));
    const others = cells.flatMap((one) =>
      one.kind === 'cell'
        ? channelsOf(one.element).map((text) => ({ text, of: one.key, span: one.element.nameSpan }))
        : [],
    );
    return [...own, ...others.filter(({ text }) => !own.some((channel) => channel.text === text))];
  },
  fit({ cells }) {
    const names = [...new Set(cells.flatMap(({ entries }) => entries.map(({ text }) => text)))];
    const lines = new Map<string, number>();
    const head: string[] = [];
    for (const name of names) {
      const own = wrapText(name, headRoom, rowSizes.text).lines;
      lines.set(name, (head.length + own.length / 2) * line);
      for (const text of own) head.push(text);
    }
    return {
      head,
      headLine: line,
      cell: ({ entries }, width) => ({
        height: head.length * line,
        texts: [],
        marks: entries.map(
          ({ text }): RowMark => ({
            type: 'dot',
            x: width / 2,
            y: lines.get(text) ?? rowSizes.line / 2,
            radius: 4,
            colour: 'ink',
            look: 'solid',
          }),
        ),
        notes: [],
      }),
    };
  },
  legend: () => [
    {
      text: 'channel in use',
      width: 8,
      marks: [{ type: 'dot', x: 0, y: 0, radius: 4, colour: 'ink', look: 'solid' }],
    },
  ],
};
