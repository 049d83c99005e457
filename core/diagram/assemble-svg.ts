import { escapeXml, px } from './draw/svg.ts';
import type { Part } from './draw.ts';

/** The texts of a document beside its picture. Texts may hold any characters. */
export interface SvgText {
  readonly title: string;
  readonly desc: string;
  /** Colour behind everything; transparent when absent. */
  readonly background?: string;
}

/** Returns parts as one SVG document of fixed size in px, complete by itself. */
export function assembleSvg(
  parts: readonly Part[],
  size: { readonly width: number; readonly height: number },
  { title, desc, background }: SvgText,
): string {
  const width = px(size.width);
  const height = px(size.height);
  const ground =
    background === undefined ? '' : `<rect width="${width}" height="${height}" fill="${background}"/>\n`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` class="service-blueprint" role="img" aria-labelledby="blueprint-title blueprint-description">\n` +
    `<title id="blueprint-title">${escapeXml(title)}</title>\n<desc id="blueprint-description">${escapeXml(desc)}</desc>\n${ground}` +
    `${parts.map((part) => withoutNames(part.svg)).join('\n')}\n</svg>\n`
  );
}

/** The preview finds things by these names. In a text of an author each quotation mark is escaped. */
function withoutNames(svg: string): string {
  return svg.replace(/ data-[a-z]+="[^"]*"/g, '');
}
