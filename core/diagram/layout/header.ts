import type { PictureImage } from '../../images/image.ts';
import type { HeaderBox, HeaderContent, PlacedImage, TextLine } from '../geometry.ts';
import type { PictureHeader } from '../picture.ts';
import { imageSize } from '../placed-image.ts';
import { headerSizes, pageSizes, snap } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';
import { headerBlocks, placeBlocks } from './header-blocks.ts';

const metaSize = 12;
/** Behind the dot between two of owner, version and date: as wide as the space before it. */
const metaGap = measure(' ', metaSize);
/** Between the title and the pill of its state. */
const pillGap = 16;

/** As high as a line of the title, at the right edge. */
function placedLogo(image: PictureImage, right: number): PlacedImage {
  const { width, height } = imageSize(image, headerSizes.logoWidth, headerSizes.logoHeight);
  const y = pageSizes.margin + (headerSizes.logoHeight - height) / 2;
  return { x: right - width, y, width, height, label: 'Logo', image };
}

const states = { 'as-is': 'As-is', 'to-be': 'To-be' } as const;

/** Places the title and what it is about, between two edges of the page: in full all that is known about the blueprint. */
export function headerBox(
  content: HeaderContent,
  { left, right }: { readonly left: number; readonly right: number },
): HeaderBox {
  const { header, density, images } = content;
  const logo = content.logo && placedLogo(content.logo, right);
  const top = pageSizes.margin;
  const width = right - left;
  /** The right edge of the title and of what stands beside it. */
  const end = logo === undefined ? right : logo.x - headerSizes.logoGap;
  const meta = metaOf(header);
  const beside = meta.width <= width * 0.4;
  const besideTitle = beside && meta.width > 0 ? meta.width + 32 : 0;
  const title = placeTitle(header, { left, right: end - besideTitle });
  const texts: TextLine[] = [...title.texts];
  let y = title.bottom;
  // Each is a text of its own: a date behind a name from right to left would be turned.
  if (beside) {
    let x = end - meta.width;
    for (const text of meta.dotted) {
      texts.push({ x, y: top + 25, text, size: metaSize, tone: 'quiet' });
      x += measure(text, metaSize) + metaGap;
    }
  } else {
    for (const text of meta.parts.flatMap((part) => wrapText(part, width, metaSize).lines)) {
      texts.push({ x: left, y: y + 15, text, size: metaSize, tone: 'quiet' });
      y += 18;
    }
  }
  const blocks = placeBlocks(headerBlocks(header, density), images, { left, right }, y + 8);
  for (const text of blocks.texts) texts.push(text);
  y = blocks.bottom;
  if (header.note !== undefined) {
    y += 8;
    for (const text of wrapText(header.note, width, headerSizes.value, true).lines) {
      texts.push({ x: left, y: y + 13, text, size: headerSizes.value, bold: true, tone: 'strong' });
      y += headerSizes.valueLine;
    }
  }
  return {
    x: left,
    y: top,
    width,
    height: snap(y + 20 - top),
    texts,
    images: blocks.images,
    ...(logo && { logo }),
    content,
    ruleY: y + 8,
    ...(title.pill && { pill: title.pill }),
  };
}

/** Returns owner, version and date, as far as they are known; with dots between them, and as wide as that is. */
function metaOf({ owner, version, date }: PictureHeader): {
  readonly parts: readonly string[];
  readonly dotted: readonly string[];
  readonly width: number;
} {
  const known = [owner && `Owner ${owner}`, version !== undefined && `Version ${version}`, date];
  const parts = known.flatMap((part) => (part ? [part] : []));
  const dotted = parts.map((part, index) => (index < parts.length - 1 ? `${part} ·` : part));
  const gaps = Math.max(0, parts.length - 1) * metaGap;
  return { parts, dotted, width: dotted.reduce((sum, text) => sum + measure(text, metaSize), gaps) };
}

/** Places the title, and the pill of the state behind its last line. */
function placeTitle(
  { title, state }: PictureHeader,
  { left, right }: { readonly left: number; readonly right: number },
): { readonly texts: readonly TextLine[]; readonly bottom: number; readonly pill?: HeaderBox['pill'] } {
  const label = state && states[state];
  const pillWidth = label === undefined ? 0 : Math.ceil(measure(label, metaSize, true)) + 24;
  const room = right - left - (pillWidth > 0 ? pillWidth + pillGap : 0);
  const { lines } = wrapText(title === '' ? 'Untitled blueprint' : title, room, headerSizes.title, true);
  const top = pageSizes.margin;
  const texts = lines.map((text, index): TextLine => {
    const y = top + index * headerSizes.titleLine + 27;
    return { x: left, y, text, size: headerSizes.title, bold: true, tone: 'strong' };
  });
  const bottom = top + lines.length * headerSizes.titleLine;
  if (state === undefined || label === undefined) return { texts, bottom };
  const x = left + Math.ceil(measure(lines.at(-1) ?? '', headerSizes.title, true)) + pillGap;
  const y = bottom - headerSizes.titleLine + 7;
  const text = { x: x + pillWidth / 2, y: y + 16, text: label, size: metaSize, bold: true };
  return {
    texts,
    bottom,
    pill: { x, y, width: pillWidth, height: 24, state, text: { ...text, anchor: 'middle' } },
  };
}
