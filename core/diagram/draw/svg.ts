import type { TextLine } from '../geometry.ts';
import { fontStack } from '../text/text-metrics.ts';
import { isRightToLeft } from '../text/wrap-text.ts';

/** Matches what XML 1.0 does not allow: control characters, halves of surrogate pairs, two non-characters. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const needsEscape = /[^\t\n\r -~\u00a0-\ud7ff]|[&<>"']/;

/** Returns user text as XML text or attribute value: escaped, and without characters that XML forbids. */
export function escapeXml(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const escapes: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Returns the text that {@link escapeXml} has written. */
export function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => escapes[name] ?? '');
}

/** Returns a number of px as short as it can be: two decimals at most. */
export function px(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/** Draws a line of text. Direction follows its first character; the line stays where its anchor says. */
export function textSvg(line: TextLine, colour: string, more = ''): string {
  const weight = line.bold ? ' font-weight="bold"' : '';
  const rtl = isRightToLeft(line.text);
  const anchor = line.anchor ?? 'start';
  const flipped = rtl && anchor !== 'middle' ? (anchor === 'start' ? 'end' : 'start') : anchor;
  const anchorText = flipped === 'start' ? '' : ` text-anchor="${flipped}"`;
  const turn = line.turned ? ` transform="rotate(-90 ${px(line.x)} ${px(line.y)})"` : '';
  const direction = rtl ? ' direction="rtl"' : '';
  return (
    `<text x="${px(line.x)}" y="${px(line.y)}" font-size="${px(line.size)}"${weight}${anchorText}${direction}${turn}` +
    ` fill="${colour}"${more}>${escapeXml(line.text)}</text>`
  );
}

/** Attributes that every group of the picture with text has. */
export const fontAttribute = ` font-family="${fontStack.replace(/"/g, '&quot;')}"`;
