import { PALETTES } from './palette.ts';
import type { Picture, PictureCell, PictureLinkKind, PictureRole } from './picture.ts';

const ARROWS: Readonly<Record<PictureLinkKind, string>> = {
  path: '==>',
  dependency: '-->',
  agreement: '<-->',
  wait: '-.->',
  feedback: '-.->',
  rework: '-.->',
};

const SHAPES: Readonly<Record<PictureRole, readonly [string, string]>> = {
  evidence: ['[', ']'],
  customer: ['(', ')'],
  frontstage: ['(', ')'],
  backstage: ['(', ')'],
  support: ['([', '])'],
};

/**
 * The picture as standard Mermaid flowchart text: a subgraph a lane, a node a cell, an edge an arrow, classes
 * for what a cell is. Node ids are the keys of the picture. Any text of the author reads as plain text; the
 * same picture gives the same text.
 */
export function toMermaid(picture: Picture): string {
  const lines = ['flowchart LR'];
  const shown = new Set(picture.cells.map((cell) => cell.key));
  for (const [index, lane] of picture.lanes.entries()) {
    lines.push(`  subgraph ${lane.key}["${escapeMermaid(lane.name)}"]`);
    const [open, close] = SHAPES[lane.role];
    for (const cell of picture.cells) {
      if (cell.lane === index) lines.push(`    ${cell.key}${open}"${escapeMermaid(cell.name)}"${close}`);
    }
    lines.push('  end');
  }
  for (const link of picture.links) {
    if (!shown.has(link.from) || !shown.has(link.to)) continue;
    const label =
      link.label === undefined || link.label.trim() === '' ? '' : `|"${escapeMermaid(link.label)}"|`;
    lines.push(`  ${link.from} ${ARROWS[link.kind]}${label} ${link.to}`);
  }
  for (const one of classLines(picture)) lines.push(one);
  return `${lines.join('\n')}\n`;
}

function classLines(picture: Picture): string[] {
  const members = new Map<string, string[]>();
  for (const cell of picture.cells) {
    for (const name of classesOf(cell, picture.lanes[cell.lane]?.role ?? 'support')) {
      const keys = members.get(name);
      if (keys) keys.push(cell.key);
      else members.set(name, [cell.key]);
    }
  }
  const palette = PALETTES.print;
  const lines: string[] = [];
  for (const [name, keys] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`  classDef ${name} ${styleOf(name, palette)}`, `  class ${keys.join(',')} ${name}`);
  }
  return lines;
}

function classesOf(cell: PictureCell, role: PictureRole): string[] {
  const classes: string[] = [role];
  if (cell.moment) classes.push('moment');
  if (cell.wait !== undefined) classes.push('wait');
  if (cell.assumed) classes.push('assumed');
  for (const { kind } of cell.badges) if (kind !== 'moment' && kind !== 'wait') classes.push(kind);
  return classes;
}

function styleOf(name: string, palette: (typeof PALETTES)['print']): string {
  if (name === 'moment') return `stroke:${palette.moment},stroke-width:3px`;
  if (name === 'wait') return `color:${palette.warning}`;
  if (name === 'assumed') return 'stroke-dasharray:5 4';
  if (name === 'pain' || name === 'fail' || name === 'opportunity' || name === 'question') {
    return `stroke:${palette.badges[name].fill},stroke-width:2px`;
  }
  const role = name === 'evidence' || name === 'customer' || name === 'frontstage' || name === 'backstage';
  const colours = palette.lanes[role ? name : 'support'][0];
  return `fill:${palette.card},stroke:${colours?.border ?? palette.line},color:${palette.cardInk}`;
}

/** What Mermaid, its Markdown or HTML could take for more than text. */
const SPECIAL = /[#"<>&`*_~$%{}[\]()|\\^]/g;

/** A text inside quotes: one line, every character with a meaning in Mermaid or Markdown as its number. */
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
      .replace(SPECIAL, (sign) => (sign === '"' ? '#quot;' : `#${sign.charCodeAt(0)};`))
      .replace(/^[-+]/, (sign) => `#${sign.charCodeAt(0)};`)
      .replace(/^(\d+)\./, '$1#46;')
      // After these words Mermaid takes a colon for that of a colour, and the end of a number for the end of a line.
      .replace(/style|classDef/.test(line) ? /:/g : /:(?=fa-)/g, '#58;')
      // Mermaid takes these two words anywhere in a line for its own statement.
      .replace(/(direction) (?=TB|TD|BT|RL|LR)/gi, '$1#32;')
  );
}
