import { imageOf } from '../../images/image.ts';
import { largest } from '../extremes.ts';
import type { TextLine } from '../geometry.ts';
import type { RowEntry } from '../picture.ts';
import { frameTexts, imageSize } from '../placed-image.ts';
import type { RowMark } from '../row-marks.ts';
import { rowSizes } from '../sizes.ts';
import { wrapText } from '../text/wrap-text.ts';
import type { FittedRowCell, ReadEntry, RowSurroundings, RowType } from './row.ts';

/** The most images in a column; more are in a note. */
const most = 6;
const gap = 6;
/** The highest that an image is, for each px of its room. */
const steepest = 0.75;

/** The row of images: that of the step, then those of its cells with their names. */
export const storyboard: RowType = {
  kind: 'storyboard',
  zone: 'heads',
  place: 0,
  name: 'Storyboard',
  shows: 'the `image` of the step, then those of its cells with their names, up to six',
  read: (step, { cells }) => [
    ...(step.image ? imageEntry(step.image.value, { span: step.image.span }) : []),
    ...cells.flatMap((one) => {
      if (one.kind !== 'cell' || one.element.image === undefined) return [];
      const { value, span } = one.element.image;
      return imageEntry(value, { span, of: one.key, whose: one.element.name });
    }),
  ],
  fit: (_, around) => ({ cell: ({ entries }, width) => fitImages(entries, width, around) }),
};

function imageEntry(path: string, more: Omit<ReadEntry, 'text'>): ReadEntry[] {
  return path.trim() === '' ? [] : [{ ...more, text: path, image: path }];
}

function fitImages(entries: readonly RowEntry[], width: number, { images }: RowSurroundings): FittedRowCell {
  const shown = entries.slice(0, most);
  const left = entries.slice(most);
  const across = shown.length === 1 ? 1 : 2;
  const room = (width - (across - 1) * gap) / across;
  const texts: TextLine[] = [];
  const marks: RowMark[] = [];
  let y = 0;
  for (let first = 0; first < shown.length; first += across) {
    const line = shown.slice(first, first + across);
    const sizes = line.map(({ image = '' }) => imageSize(imageOf(images, image), room, room * steepest));
    const high = largest(sizes.map(({ height }) => height));
    let below = 0;
    for (const [index, { image: path = '', whose }] of line.entries()) {
      const size = sizes[index] ?? { width: room, height: high };
      const left = index * (room + gap);
      const box = { ...size, x: left + (room - size.width) / 2, y: y + high - size.height };
      const image = imageOf(images, path);
      const label = `Image ${whose === undefined ? path : `of ${whose}`}`;
      marks.push({ type: 'image', ...box, label, ...(image && { image }) });
      for (const text of frameTexts(path, image, box)) texts.push(text);
      if (whose === undefined || whose.trim() === '') continue;
      const caption = wrapText(whose, room, rowSizes.text, false, 2).lines;
      for (const [number, text] of caption.entries()) {
        const baseline = y + high + 2 + number * rowSizes.line + rowSizes.baseline;
        texts.push({
          x: left + room / 2,
          y: baseline,
          text,
          size: rowSizes.text,
          anchor: 'middle',
          tone: 'quiet',
        });
      }
      below = Math.max(below, 2 + caption.length * rowSizes.line);
    }
    y += high + below + gap;
  }
  if (left.length === 0) return { height: y - gap, texts, marks, notes: [] };
  const more = { x: 0, y: y + rowSizes.line / 2 };
  texts.push({ x: 0, y: y + rowSizes.baseline, text: `+${left.length}`, size: rowSizes.text, tone: 'quiet' });
  return { height: y + rowSizes.line, texts, marks, notes: [{ ...more, x: 26, entries: left }] };
}
