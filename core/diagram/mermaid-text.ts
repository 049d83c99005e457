import { arrowType } from './arrow-kinds.ts';
import { type BadgeKind, badgeType } from './badges.ts';
import { branded } from './brand-colours.ts';
import { laneColours, type Palette, palettes } from './palette.ts';
import type { Picture, PictureCell } from './picture.ts';
import { type PictureRole, roleType } from './roles.ts';

/**
 * Returns the picture as standard Mermaid flowchart text: a subgraph a lane, a node a cell, an edge an arrow, classes
 * for what a cell is. Node ids are the keys of the picture. Any text of the author reads as plain text; the
 * same picture gives the same text.
 */
export function toMermaid(picture: Picture): string {
  const lines = ['flowchart LR'];
  const shown = new Set(picture.cells.map((cell) => cell.key));
  for (const [index, lane] of picture.lanes.entries()) {
    lines.push(`  subgraph ${lane.key}["${escapeMermaid(lane.name)}"]`);
    const [open, close] = roleType(lane.role).mermaid;
    for (const cell of picture.cells) {
      if (cell.lane === index) lines.push(`    ${cell.key}${open}"${escapeMermaid(cell.name)}"${close}`);
    }
    lines.push('  end');
  }
  for (const link of picture.links) {
    if (!shown.has(link.from) || !shown.has(link.to)) continue;
    const label =
      link.label === undefined || link.label.trim() === '' ? '' : `|"${escapeMermaid(link.label)}"|`;
    lines.push(`  ${link.from} ${arrowType(link.kind).mermaid}${label} ${link.to}`);
  }
  for (const one of classLines(picture)) lines.push(one);
  return `${lines.join('\n')}\n`;
}

/** A class of Mermaid and how its nodes look. */
interface NodeClass {
  readonly name: string;
  readonly style: string;
}

function classLines(picture: Picture): string[] {
  const members = new Map<string, { readonly style: string; readonly keys: string[] }>();
  const palette = branded(palettes.print, picture.brand);
  for (const cell of picture.cells) {
    const lane = picture.lanes[cell.lane];
    for (const { name, style } of lane === undefined ? [] : classesOf(cell, lane.role, palette)) {
      const found = members.get(name);
      if (found) found.keys.push(cell.key);
      else members.set(name, { style, keys: [cell.key] });
    }
  }
  return [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, { style, keys }]) => [
      `  classDef ${name} ${style}`,
      `  class ${keys.join(',')} ${name}`,
    ]);
}

function classesOf(
  { badges, moment, wait, assumed }: PictureCell,
  role: PictureRole,
  palette: Palette,
): NodeClass[] {
  const kinds = new Set(badges.map(({ kind }) => kind));
  if (moment) kinds.add('moment');
  return [
    { name: role, style: roleStyle(role, palette) },
    ...(wait === undefined ? [] : [{ name: 'wait', style: `color:${palette.warning}` }]),
    ...(assumed ? [{ name: 'assumed', style: 'stroke-dasharray:5 4' }] : []),
    ...[...kinds].map((kind) => ({ name: kind, style: badgeStyle(kind, palette) })),
  ];
}

function roleStyle(role: PictureRole, palette: Palette): string {
  const { card, cardInk } = palette;
  return `fill:${card},stroke:${laneColours(palette, role, 0).border},color:${cardInk}`;
}

function badgeStyle(kind: BadgeKind, palette: Palette): string {
  return `stroke:${palette.badges[kind].fill},stroke-width:${badgeType(kind).mermaidBorder}px`;
}

/** Matches characters that Mermaid, its Markdown or HTML could take for more than text. */
const special = /[#"<>&`*_~$%{}[\]()|\\^]/g;

/** Returns a text as it stands inside quotes: one line, every character with a meaning in Mermaid or Markdown as its number. */
export function escapeMermaid(text: string): string {
  const line = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
    .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g,
      '\ufffd',
    )
    .trim();
  if (line === '') return ' ';
  return (
    line
      .replace(special, (character) => (character === '"' ? '#quot;' : `#${character.charCodeAt(0)};`))
      .replace(/^[-+]/, (character) => `#${character.charCodeAt(0)};`)
      .replace(/^(\d+)\./, '$1#46;')
      // After these words Mermaid takes a colon for that of a colour, and the end of a number for the end of a line.
      .replace(/style|classDef/.test(line) ? /:/g : /:(?=fa-)/g, '#58;')
      // Mermaid takes these two words anywhere in a line for its own statement.
      .replace(/(direction) (?=TB|TD|BT|RL|LR)/gi, '$1#32;')
  );
}
