import { unescapeXml } from '../../core/diagram/draw/svg.ts';
import { isInvisible } from '../../pdf/characters.ts';
import { lineOf } from '../../pdf/line.ts';
import { mayHaveRightToLeft } from '../../pdf/visual-order.ts';
import type { InstalledFont } from '../fonts.ts';
import { openFamilies } from '../shaping/families.ts';
import { shapeLine } from '../shaping/shape-line.ts';

/**
 * Returns an exported SVG in which the lines that the first font cannot write alone are outlines of characters, and
 * those from right to left. What draws the SVG then needs no other font, and neither chooses one, nor puts marks in
 * their places, nor has to know at which end such a line begins.
 *
 * @param fonts The preferred one first; a character that none has is drawn as the box of the first.
 */
export async function outlineText(svg: string, fonts: readonly InstalledFont[]): Promise<string> {
  if (fonts.length < 2 && !mayHaveRightToLeft(svg, 'ltr')) return svg;
  const families = await openFamilies(fonts);
  const [first] = families;
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (element, attributes: string, content: string) => {
    const text = unescapeXml(content);
    const lacking = [...text].some(
      (character) => !isInvisible(character) && first?.regular.has(character) === false,
    );
    const line = lineOf(text, attributesOf(attributes));
    if (!lacking && !mayHaveRightToLeft(text, line.direction)) return element;
    const drawn = shapeLine(line, families).filter(({ path }) => path !== '');
    const paths = drawn.map(({ path, x, y, scale, stroke }) => {
      const edge = stroke > 0 ? ` stroke="${line.colour}" stroke-width="${stroke}"` : '';
      return `<path transform="translate(${x} ${y}) scale(${scale} ${-scale})"${edge} d="${path}"/>`;
    });
    return `<g fill="${line.colour}" transform="translate(${line.x} ${line.y})">${paths.join('')}</g>`;
  });
}

function attributesOf(markup: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(markup.matchAll(/([a-z-]+)="([^"]*)"/g), ([, name = '', value = '']) => [name, value]),
  );
}
