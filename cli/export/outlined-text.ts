/// <reference path="../../webview/pdf/libraries.d.ts" />
import type { Font } from 'fontkit';
import { hasLetter, openFont } from '../../webview/pdf/font.ts';
import { isInvisible } from '../../webview/pdf/letters.ts';
import { type Direction, visualRuns } from '../../webview/pdf/visual-order.ts';
import { leftEdge } from '../../webview/pdf/write-text.ts';
import type { InstalledFont } from '../fonts.ts';

/** A font in both weights; the bold one is absent where it was not found, and the regular one is drawn thicker. */
interface Family {
  readonly regular: Font;
  readonly bold?: Font;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: Direction;
  readonly colour: string;
  readonly bold: boolean;
}

interface Run {
  readonly family: Family;
  text: string;
}

/** A stroke of this much of the size makes a regular letter as heavy as a bold one. */
const heavier = 1 / 24;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * An exported SVG in which the lines that the first font cannot write alone are outlines of letters. What draws
 * the SVG then needs no other font, and neither chooses one nor puts marks in their places.
 *
 * @param fonts The preferred one first; a letter that none has is drawn as the box of the first.
 */
export function outlineText(svg: string, fonts: readonly InstalledFont[]): string {
  const families = fonts.map(({ regular, bold }) => ({
    regular: openFont(regular),
    ...(bold === undefined ? {} : { bold: openFont(bold) }),
  }));
  const [first, ...others] = families;
  if (first === undefined || others.length === 0) return svg;
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (element, attributes: string, content: string) => {
    const text = unescapeXml(content);
    if (lettersOf(text).every((letter) => hasLetter(first.regular, letter))) return element;
    return outlinesOf(lineOf(attributes, text), families);
  });
}

function lineOf(attributes: string, text: string): Line {
  const read = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  const anchor = read('text-anchor');
  return {
    text,
    x: Number(read('x')),
    y: Number(read('y')),
    size: Number(read('font-size')),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    direction: read('direction') === 'rtl' ? 'rtl' : 'ltr',
    colour: read('fill') ?? '#000000',
    bold: read('font-weight') === 'bold',
  };
}

function outlinesOf(line: Line, families: readonly Family[]): string {
  const { size, bold, colour, x, y } = line;
  const runs = visualRuns(line.text, line.direction).flatMap((piece) => byFont(piece, families));
  const paths: string[] = [];
  let pen = 0;
  for (const { family, text } of runs) {
    const heavy = bold ? family.bold : undefined;
    const cut = heavy && lettersOf(text).every((letter) => hasLetter(heavy, letter)) ? heavy : undefined;
    const font = cut ?? family.regular;
    const scale = size / font.unitsPerEm;
    // Both sides of an outline are stroked.
    const stroke =
      bold && cut === undefined ? ` stroke="${colour}" stroke-width="${heavier * font.unitsPerEm}"` : '';
    const { glyphs, positions } = font.layout(inShapingOrder(text));
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const d = glyph.path.toSVG();
      if (d !== '') {
        const [left, up] = [pen + xOffset * scale, -yOffset * scale];
        paths.push(
          `<path transform="translate(${left} ${up}) scale(${scale} ${-scale})"${stroke} d="${d}"/>`,
        );
      }
      pen += xAdvance * scale;
    }
  }
  return `<g fill="${colour}" transform="translate(${x + leftEdge(line, pen)} ${y})">${paths.join('')}</g>`;
}

/** What a reader takes for one letter stays in one font where one has all of it; a space stays with what is before it. */
function byFont(piece: string, families: readonly Family[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { segment } of SEGMENTER.segment(piece)) {
    const parts = familyOf(segment, families, runs.at(-1)?.family) === undefined ? [...segment] : [segment];
    for (const text of parts) {
      const last = runs.at(-1);
      const family = familyOf(text, families, last?.family) ?? families[0];
      if (family === undefined) continue;
      if (last?.family === family) last.text += text;
      else runs.push({ family, text });
    }
  }
  const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(piece);
  return fromRight ? runs.reverse() : runs;
}

function familyOf(text: string, families: readonly Family[], last: Family | undefined): Family | undefined {
  const letters = lettersOf(text);
  const hasAll = ({ regular }: Family) => letters.every((letter) => hasLetter(regular, letter));
  const [first] = families;
  const neutral = !/[\p{L}\p{N}]/u.test(text);
  if (
    last !== undefined &&
    (neutral || last !== first) &&
    hasAll(last) &&
    (neutral || !(first && hasAll(first)))
  ) {
    return last;
  }
  return families.find(hasAll);
}

function lettersOf(text: string): readonly string[] {
  return [...text].filter((letter) => !isInvisible(letter));
}

/** Thai and Lao write one vowel as a ring over the letter, under its tone, and a stroke behind both. */
function inShapingOrder(text: string): string {
  return text
    .replace(/([\u0e48-\u0e4b]*)\u0e33/g, '\u0e4d$1\u0e32')
    .replace(/([\u0ec8-\u0ecb]*)\u0eb3/g, '\u0ecd$1\u0eb2');
}

function unescapeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
}
