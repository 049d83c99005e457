import type { Cell, Step } from '../../model.ts';
import type { Located } from '../../span.ts';
import { plainText } from '../../values/plain-text.ts';
import { rowSizes } from '../sizes.ts';
import type { ReadEntry, RowType } from './row.ts';

const pitch = 18;

/** Remarks and sources, of which only the numbers stand in the columns: their texts are beneath the picture. */
export const notes: RowType = {
  kind: 'notes',
  zone: 'lanes',
  place: 9,
  name: 'Notes',
  shows: 'the numbers of remarks and sources; their texts stand under the legend',
  read: (step, { cells }) => [
    ...remark(step.note, step.name),
    ...sources(step.metrics),
    ...evidence(step),
    ...cells.flatMap(({ element, key: of }) => [
      ...remark(element.note, element.name, { of }),
      ...('source' in element ? remark(element.source, element.name, { of }, 'source') : []),
      ...sources(element.metrics, { of }),
      ...('fail' in element ? evidence(element, { of }) : []),
    ]),
  ],
  fit: () => ({
    cell({ entries }, width) {
      const inLine = Math.max(1, Math.floor(width / pitch));
      const places = entries.map((one, index) => ({
        x: rowSizes.side + (index % inLine) * pitch,
        y: (Math.floor(index / inLine) + 0.5) * 16,
        entries: [one],
        isWhole: true as const,
      }));
      return { height: Math.ceil(entries.length / inLine) * 16, texts: [], marks: [], notes: places };
    },
  }),
};

function sources(
  metrics: readonly {
    readonly name: Located<string>;
    readonly source?: Located<string>;
  }[],
  more: Partial<ReadEntry> = {},
): ReadEntry[] {
  return metrics.flatMap(({ name, source }) => remark(source, name.value, more, 'source'));
}

/** Returns an entry for each text that shows that something found is so, or done. */
function evidence(found: Step | Cell, more: Partial<ReadEntry> = {}): ReadEntry[] {
  const { pains, opportunities, ideas, questions } = found;
  const fail = found.kind === 'cell' ? found.fail : [];
  return [...fail, ...pains, ...opportunities, ...ideas, ...questions].flatMap((one) =>
    remark(one.evidence, one.name, more, 'evidence'),
  );
}

function remark(
  written: Located<string> | undefined,
  name: string,
  more: Partial<ReadEntry> = {},
  kind = '',
): ReadEntry[] {
  if (written === undefined || written.value.trim() === '') return [];
  const whose = [name, kind].filter(Boolean).join(', ');
  return [{ ...more, whose, text: plainText(written.value), span: written.span }];
}
