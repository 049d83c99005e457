import type { PictureImage } from '../../images/image.ts';
import type { HeaderBox, HeaderContent, PlacedImage, TextLine } from '../geometry.ts';
import { imageSize } from '../placed-image.ts';
import { headerSizes, pageSizes, snap } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { wrapText } from '../text/wrap-text.ts';
import { headerBlocks, placeBlocks } from './header-blocks.ts';

const metaSize = 12;
/** Between two of owner, version and date, as wide as two spaces. */
const metaGap = 7;

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
  /** The right edge of the title and of what stands beside it. */
  const end = logo === undefined ? right : logo.x - headerSizes.logoGap;
  const texts: TextLine[] = [];
  const top = pageSizes.margin;
  const width = right - left;
  const meta = [
    header.owner === undefined || header.owner === '' ? undefined : `Owner ${header.owner}`,
    header.version === undefined ? undefined : `Version ${header.version}`,
    header.date,
  ]
    .flatMap((part) => (part === undefined || part === '' ? [] : [part]))
    .map((part, index, all) => (index < all.length - 1 ? `${part}  ·` : part));
  const widths = meta.map((part) => measure(part, metaSize));
  const metaWidth = widths.reduce((sum, one) => sum + one, 0) + Math.max(0, meta.length - 1) * metaGap;
  const pillText = header.state === undefined ? '' : states[header.state];
  const pillWidth = pillText === '' ? 0 : Math.ceil(measure(pillText, 12, true)) + 24;
  const beside = metaWidth <= width * 0.4;
  const room =
    end - left - (pillWidth > 0 ? pillWidth + 16 : 0) - (beside && metaWidth > 0 ? metaWidth + 32 : 0);
  const title = wrapText(
    header.title === '' ? 'Untitled blueprint' : header.title,
    room,
    headerSizes.title,
    true,
  );
  let y: number = top;
  for (const text of title.lines) {
    texts.push({ x: left, y: y + 27, text, size: headerSizes.title, bold: true, tone: 'strong' });
    y += headerSizes.titleLine;
  }
  const lastLine = title.lines[title.lines.length - 1] ?? '';
  const pillLeft = left + Math.ceil(measure(lastLine, headerSizes.title, true)) + 16;
  const pillTop = y - headerSizes.titleLine + 7;
  // Each is a text of its own: a date behind a name from right to left would be turned.
  if (beside) {
    let x = end - metaWidth;
    for (const [index, text] of meta.entries()) {
      texts.push({ x, y: top + 25, text, size: metaSize, tone: 'quiet' });
      x += (widths[index] ?? 0) + metaGap;
    }
  } else {
    for (const text of meta.flatMap((part) => wrapText(part, width, metaSize).lines)) {
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
    ...(header.state !== undefined && {
      pill: {
        x: pillLeft,
        y: pillTop,
        width: pillWidth,
        height: 24,
        state: header.state,
        text: {
          x: pillLeft + pillWidth / 2,
          y: pillTop + 16,
          text: pillText,
          size: 12,
          bold: true,
          anchor: 'middle',
        },
      },
    }),
  };
}
