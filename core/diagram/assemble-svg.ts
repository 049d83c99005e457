import { escapeXml, px } from './draw/svg.ts';
import type { Part } from './draw.ts';

/** The texts of a document beside its picture. Texts may hold any characters. */
export interface SvgText {
  readonly title: string;
  readonly desc: string;
  /** The tag of the language that its texts are in (BCP 47). */
  readonly lang?: string;
  /** Colour behind everything; transparent when absent. */
  readonly background?: string;
  /** True to keep the names that parts are found by; only what reads the document itself wants them. */
  readonly named?: boolean;
}

/** Returns parts as one SVG document of fixed size in px, complete by itself. */
export function assembleSvg(
  parts: readonly Part[],
  size: { readonly width: number; readonly height: number },
  { title, desc, lang, background, named = false }: SvgText,
): string {
  const width = px(size.width);
  const height = px(size.height);
  const ground =
    background === undefined ? '' : `<rect width="${width}" height="${height}" fill="${background}"/>\n`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` class="service-blueprint"${langSvg(lang)} role="img" aria-labelledby="blueprint-title blueprint-description">\n` +
    `<title id="blueprint-title">${escapeXml(title)}</title>\n<desc id="blueprint-description">${escapeXml(desc)}</desc>\n${ground}` +
    `${parts.map(({ svg }) => (named ? svg : withoutNames(svg))).join('\n')}\n</svg>\n`
  );
}

/** Returns the attributes that say a language, for what reads XML and for what reads HTML; nothing when it is not known. */
export function langSvg(lang: string | undefined): string {
  return lang === undefined ? '' : ` xml:lang="${escapeXml(lang)}" lang="${escapeXml(lang)}"`;
}

/** The preview finds things by these names. In a text of an author each quotation mark is escaped. */
function withoutNames(svg: string): string {
  return svg.replace(/ data-[a-z]+="[^"]*"/g, '');
}
