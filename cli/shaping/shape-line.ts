import { isInvisible } from '../../pdf/characters.ts';
import { type Line, leftEdge } from '../../pdf/line.ts';
import type { ShapedGlyph } from '../../pdf/shaped-lines.ts';
import { directedRuns } from '../../pdf/visual-order.ts';
import type { Cut, Family } from './families.ts';
import type { Glyph } from './harfbuzz.ts';
import { scriptOf } from './script-of.ts';

interface Run {
  readonly family: Family;
  readonly script: string | undefined;
  text: string;
}

/** A stroke of this much of the size makes a regular character as heavy as a bold one: both sides of an outline are stroked. */
const heavier = 1 / 24;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Places the characters of a line, each in the first family that has it, as glyphs from left to right. A character that
 * none has is the box of the first.
 *
 * @param families At least one.
 */
export function shapeLine(line: Line, families: readonly Family[]): readonly ShapedGlyph[] {
  const glyphs: ShapedGlyph[] = [];
  let pen = 0;
  for (const { text, fromRight } of directedRuns(line.text, line.direction)) {
    const runs = byFont(text, families);
    for (const run of fromRight ? runs.reverse() : runs) {
      const { font, bold } = cutOf(run, line.bold);
      const scale = line.size / font.unitsPerEm;
      const stroke = line.bold && !bold ? heavier * font.unitsPerEm : 0;
      const shaped = font.shape(run.text, fromRight);
      const said = saidBy(shaped, run.text, fromRight);
      for (const [index, { id, path, x, y, advance }] of shaped.entries()) {
        const width = advance * scale;
        const place = { x: pen + x * scale, y: -y * scale, scale };
        glyphs.push({ font: font.file, id, path, ...place, stroke, text: said[index] ?? '', width });
        pen += width;
      }
    }
  }
  const left = leftEdge(line, pen);
  return glyphs.map((glyph) => ({ ...glyph, x: glyph.x + left }));
}

/**
 * Returns the characters that each glyph says: of glyphs that stand for several characters together each says one, as
 * far as there are, in the order in which they are read, and the last one the rest.
 */
function saidBy(glyphs: readonly Glyph[], text: string, fromRight: boolean): readonly string[] {
  const starts = [...new Set(glyphs.map(({ from }) => from))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const together = new Map<number, number[]>();
  for (const [index, { from }] of glyphs.entries())
    together.set(from, [...(together.get(from) ?? []), index]);
  const said: string[] = [];
  for (const [from, indexes] of together) {
    const characters = [...text.slice(from, ends.get(from))];
    if (fromRight) indexes.reverse();
    const speaking = speakingOf(indexes, glyphs, characters.length);
    for (const [place, index] of speaking.entries()) {
      const isLast = place === speaking.length - 1;
      said[index] = isLast ? characters.slice(place).join('') : (characters[place] ?? '');
    }
  }
  return said;
}

/** As many of some glyphs as there are characters: where there are more, those go first that take no room. */
function speakingOf(indexes: readonly number[], glyphs: readonly Glyph[], most: number): readonly number[] {
  let left = indexes.length;
  const kept = indexes.filter((index) => {
    if (left <= most || glyphs[index]?.advance !== 0) return true;
    left--;
    return false;
  });
  return kept.slice(0, most);
}

function cutOf({ family, text }: Run, bold: boolean): { readonly font: Cut; readonly bold: boolean } {
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
