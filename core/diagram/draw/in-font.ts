import { fontStack, measure } from '../text/text-metrics.ts';
import { escapeXml, fontAttribute, px, unescapeXml } from './svg.ts';

const textElement = /<text ([^>]*)>([^<]*)<\/text>/g;

/**
 * Returns a part drawn in a family of fonts, each line as long as it was measured for: where the letters are wider or
 * narrower than those of Arial they are fitted, so that nothing covers anything. The part itself without a family.
 *
 * @param family a name without quotation marks
 */
export function inFont(svg: string, family: string | undefined): string {
  if (family === undefined) return svg;
  const fonts = ` font-family="${escapeXml(`"${family}", ${fontStack}`)}"`;
  return svg
    .replaceAll(fontAttribute, fonts)
    .replace(textElement, (_, attributes: string, content: string) => {
      const size = Number(/ font-size="([\d.]+)"/.exec(attributes)?.[1] ?? 0);
      const length = measure(unescapeXml(content), size, attributes.includes(' font-weight="bold"'));
      const fitted = length === 0 ? '' : ` textLength="${px(length)}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${attributes}${fitted}>${content}</text>`;
    });
}
