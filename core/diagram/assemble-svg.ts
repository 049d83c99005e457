import { escapeXml, px } from './draw/svg.ts';
import type { Part } from './draw.ts';

/** What a document says beside its picture. Texts may hold any characters. */
export interface SvgText {
  readonly title: string;
  readonly desc: string;
  /** Colour behind everything; transparent when absent. */
  readonly background?: string;
}

/** Parts as one SVG document of fixed size in px, complete by itself. */
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
    ` role="img" aria-labelledby="title desc">\n` +
    `<title id="title">${escapeXml(title)}</title>\n<desc id="desc">${escapeXml(desc)}</desc>\n${ground}` +
    `${parts.map((part) => part.svg).join('\n')}\n</svg>\n`
  );
}
