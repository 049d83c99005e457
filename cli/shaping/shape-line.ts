import { isInvisible } from '../../pdf/characters.ts';
import { type Line, leftEdge } from '../../pdf/line.ts';
import { directedRuns } from '../../pdf/visual-order.ts';
import type { Family } from './families.ts';
import type { Shaper } from './harfbuzz.ts';
import { scriptOf } from './script-of.ts';

/** An outline in units of its font. Places are in px from where the line is anchored, with y downwards. */
export interface PlacedGlyph {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Px of a unit of the font. */
  readonly scale: number;
  /** How thick its edge is drawn, in units of the font; 0 for none. */
  readonly stroke: number;
}

/** A line as outlines, and what they say from left to right. */
export interface ShapedLine {
  readonly left: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly characters: readonly { readonly text: string; readonly width: number }[];
}

interface Run {
  readonly family: Family;
  readonly script: string | undefined;
  text: string;
}

/** A stroke of this much of the size makes a regular character as heavy as a bold one: both sides of an outline are stroked. */
const heavier = 1 / 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Places the characters of a line, each in the first family that has it. A character that none has is the box of the first.
 *
 * @param families At least one.
 */
export function shapeLine(line: Line, families: readonly Family[]): ShapedLine {
  const glyphs: PlacedGlyph[] = [];
  const characters: { text: string; width: number }[] = [];
  let pen = 0;
  for (const { text, fromRight } of directedRuns(line.text, line.direction)) {
    const runs = byFont(text, families);
    for (const run of fromRight ? runs.reverse() : runs) {
      const { font, bold } = cutOf(run, line.bold);
      const scale = line.size / font.unitsPerEm;
      const shaped = font.shape(run.text, fromRight);
      const starts = [...new Set(shaped.map(({ from }) => from))].sort((a, b) => a - b);
      let last: { from: number; character: { text: string; width: number } } | undefined;
      for (const { path, x, y, advance, from } of shaped) {
        if (path !== '') {
          const stroke = line.bold && !bold ? heavier * font.unitsPerEm : 0;
          glyphs.push({ path, x: pen + x * scale, y: -y * scale, scale, stroke });
        }
        if (last?.from !== from) {
          const character = { text: run.text.slice(from, starts[starts.indexOf(from) + 1]), width: 0 };
          characters.push(character);
          last = { from, character };
        }
        last.character.width += advance * scale;
        pen += advance * scale;
      }
    }
  }
  const left = leftEdge(line, pen);
  return { left, glyphs: glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left })), characters };
}

function cutOf({ family, text }: Run, bold: boolean): { readonly font: Shaper; readonly bold: boolean } {
  const heavy = bold ? family.bold : undefined;
  return heavy !== undefined && charactersOf(text).every((character) => heavy.has(character))
    ? { font: heavy, bold: true }
    : { font: family.regular, bold: false };
}

/**
 * A grapheme stays in one font where one has all of it, and what belongs to no script with
 * what is before it. Each run is in one script, as each has its own ways to place characters.
 */
function byFont(piece: string, families: readonly Family[]): Run[] {
  const runs: Run[] = [];
  for (const { segment } of segmenter.segment(piece)) {
    const parts = familyOf(segment, families, runs.at(-1)) === undefined ? [...segment] : [segment];
    for (const text of parts) {
      const last = runs.at(-1);
      const family = familyOf(text, families, last) ?? families[0];
      if (family === undefined) continue;
      const script = scriptOf(text);
      if (
        last?.family === family &&
        (script === undefined || last.script === undefined || script === last.script)
      ) {
        runs[runs.length - 1] = { family, script: last.script ?? script, text: last.text + text };
      } else {
        runs.push({ family, script, text });
      }
    }
  }
  return runs;
}

function familyOf(text: string, families: readonly Family[], last: Run | undefined): Family | undefined {
  const characters = charactersOf(text);
  const hasAll = ({ regular }: Family) => characters.every((character) => regular.has(character));
  const neutral = !/[\p{L}\p{N}]/u.test(text);
  if (last !== undefined && (neutral || last.script === scriptOf(text)) && hasAll(last.family))
    return last.family;
  return families.find(hasAll);
}

function charactersOf(text: string): readonly string[] {
  return [...text].filter((character) => !isInvisible(character));
}
