import { badgeText, badgeType } from '../badges.ts';
import { feelingWord } from '../feelings.ts';
import type { BadgeBox, CellBox, Point } from '../geometry.ts';
import { laneColours, type Palette } from '../palette.ts';
import type { PictureCell } from '../picture.ts';
import { badgeSizes, cardSizes } from '../sizes.ts';
import { withoutSoftHyphens } from '../text/syllables.ts';
import type { LabelLine, Style } from './mx-cell.ts';
import { type DrawioPage, layers } from './page.ts';

/** Draws a card in its lane, and its badges in theirs, which is another layer. */
export function drawCard(
  page: DrawioPage,
  box: CellBox,
  cell: PictureCell | undefined,
  lane: string,
  palette: Palette,
): void {
  page.add({
    id: box.key,
    parent: lane,
    label: box.shape === 'dot' ? [] : cardLabel(box, cell, palette),
    tip: box.label,
    style: cardStyle(box, palette),
    box,
  });
  for (const badge of box.badges) drawBadge(page, badge, palette);
  if (box.fork) drawMark(page, box.fork, 'Decision', 'rhombus', palette);
  if (box.end) drawMark(page, box.end, 'The path ends here', 'ellipse', palette);
}

function cardStyle({ shape, role, hue, moment, assumed, joins, tint }: CellBox, palette: Palette): Style {
  const { border, bar } = laneColours(palette, role, hue);
  const isFirst = joins?.above !== true;
  const outlines = {
    page: isFirst ? (['shape=note', { size: cardSizes.fold }] as const) : (['', {}] as const),
    card: ['rounded=1', { absoluteArcSize: 1, arcSize: 2 * cardSizes.radius }],
    pill: ['rounded=1', { arcSize: 50 }],
    dot: ['rounded=1', { arcSize: 50 }],
  } as const;
  // Entries of one card lie on each other without corners between them.
  const isEntry = joins !== undefined && (joins.above || joins.beneath) && shape !== 'page';
  const [outline, keys] = isEntry ? (['', {}] as const) : outlines[shape];
  const fill = shape === 'dot' ? (tint === undefined ? bar : palette.badges[tint].fill) : palette.card;
  return [
    outline,
    {
      ...keys,
      ...{
        whiteSpace: 'wrap',
        spacing: shape === 'page' && isFirst ? cardSizes.fold - 2 : 4,
        fontSize: cardSizes.name,
        fontColor: palette.cardInk,
      },
      ...{ fillColor: assumed && shape === 'dot' ? palette.card : fill },
      ...{ strokeColor: moment ? palette.moment : border, strokeWidth: moment ? 2.5 : palette.stroke },
      ...(assumed && { dashed: 1 }),
    },
  ];
}

/** A card says how long one waits, its name, who does it and where. */
function cardLabel(box: CellBox, cell: PictureCell | undefined, palette: Palette): readonly LabelLine[] {
  const { by = [], systems = [], emotion, columns = 1 } = cell ?? {};
  const own = [by.join(', '), systems.join(', ')].filter((text) => text !== '');
  const said = box.texts.some(({ tone }) => tone === 'quiet') || box.cylinder !== undefined;
  const quiet = [
    ...(said ? (columns > 1 ? [own.join(' · ')] : own) : []),
    ...(box.face === undefined || emotion === undefined ? [] : [`feels ${feelingWord(emotion)}`]),
  ];
  const name = box.name === '' ? '…' : withoutSoftHyphens(box.name);
  return [
    ...(box.wait === undefined
      ? []
      : [{ text: box.wait.text.text, size: cardSizes.detail, colour: palette.warning }]),
    { text: name },
    ...quiet
      .filter((text) => text !== '')
      .map((text) => ({
        text: withoutSoftHyphens(text),
        size: cardSizes.detail,
        colour: palette.cardQuiet,
      })),
  ];
}

function drawBadge(page: DrawioPage, { kind, texts, x, y, count = 1 }: BadgeBox, palette: Palette): void {
  const { fill, ink } = palette.badges[kind];
  const radius = badgeSizes.size / 2;
  page.add({
    parent: layers.badges,
    label: [
      {
        text: `${badgeType(kind).slide.letter}${count > 1 ? count : ''}`,
        size: count > 1 ? 10 : 11,
        bold: true,
      },
    ],
    tip: badgeText({ kind, texts }),
    style: [
      'ellipse',
      { aspect: 'fixed', fillColor: fill, fontColor: ink, strokeColor: palette.page, spacing: 0 },
    ],
    box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
  });
}

/** Half of the width of the mark where branches go on, or where the path ends. */
const markRadius = 8;

function drawMark(page: DrawioPage, { x, y }: Point, tip: string, shape: string, palette: Palette): void {
  page.add({
    ...{ parent: layers.badges, label: [], tip },
    style: [shape, { fillColor: palette.card, strokeColor: palette.links.path, strokeWidth: 1.75 }],
    box: { x: x - markRadius, y: y - markRadius, width: 2 * markRadius, height: 2 * markRadius },
  });
}
