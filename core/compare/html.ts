import type { Comparison } from '../compare.ts';
import { changeMark } from '../diagram/change-marks.ts';
import { drawChangeSign } from '../diagram/draw/draw-change.ts';
import { escapeXml } from '../diagram/draw/svg.ts';
import { type Palette, palettes } from '../diagram/palette.ts';
import type { ChangeKind, Difference } from './difference.ts';
import type { SideNames } from './markdown.ts';
import { type MarkedSvgOptions, markedSvg, whyNotMarked } from './picture.ts';
import { leftOutOf } from './sides.ts';
import { changeInWords, countInWords, isRealityChecked, realityInWords, subjectOf } from './words.ts';

/** Options of a page with a comparison. */
export interface ComparisonPageOptions extends MarkedSvgOptions {
  /** Returns the address that a difference in the list leads to; it leads nowhere when absent. */
  readonly linkOf?: (difference: Difference) => string | undefined;
}

/** Returns a comparison as a page of one file that loads nothing: the picture with its marks, the reality check, the list. */
export function comparisonHtml(
  comparison: Comparison,
  names: SideNames,
  { theme = 'print', ...options }: ComparisonPageOptions = {},
): string {
  const palette = palettes[theme];
  const { after } = comparison;
  const title = after.model.title?.value || names.after;
  const lang = after.model.lang?.value;
  return `<!doctype html>
<html${lang === undefined ? '' : ` lang="${escapeXml(lang)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeXml(title)}</title>
<style>${styleOf(palette)}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<p class="quiet">${escapeXml(names.before)} → ${escapeXml(names.after)}</p>
${bodyOf(comparison, names, palette, { theme, ...options })}
</main>
</body>
</html>
`;
}

function bodyOf(
  comparison: Comparison,
  names: SideNames,
  palette: Palette,
  { linkOf = () => undefined, ...options }: ComparisonPageOptions,
): string {
  const { differences } = comparison;
  const undrawn = whyNotMarked(comparison);
  const picture =
    undrawn === undefined
      ? markedSvg(comparison, options).replace(/^<\?xml[^>]*>\n/, '')
      : `<p>${escapeXml(undrawn)}</p>`;
  const notes = leftOutOf(comparison, names).map((note) => `<p><strong>${escapeXml(note)}</strong></p>`);
  const list =
    differences.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Difference</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">How</th></tr></thead>\n<tbody>${differences.map((one) => rowOf(one, linkOf(one), palette)).join('\n')}</tbody></table>`;
  return `${notes.join('\n')}<div class="picture" role="region" aria-label="Picture with marks" tabindex="0">${picture}</div>
${realityHtml(comparison)}
<h2>Differences</h2>
<p>${countInWords(differences)}</p>
${list}`;
}

function rowOf(difference: Difference, link: string | undefined, palette: Palette): string {
  const { change, where } = difference;
  const subject = escapeXml(subjectOf(difference));
  const leading = link === undefined ? subject : `<a href="${escapeXml(link)}">${subject}</a>`;
  const cells = [escapeXml(where.join(' › ')), leading, escapeXml(changeInWords(difference))];
  return `<tr><td class="kind">${signHtml(change, palette)}</td><td>${cells.join('</td><td>')}</td></tr>`;
}

/** Returns the reality check as a table with its heading; nothing where it means nothing. */
export function realityHtml(comparison: Comparison): string {
  const lines = isRealityChecked(comparison) ? realityInWords(comparison) : [];
  if (lines.length === 0) return '';
  const rows = lines.map(
    ({ label, text }) => `<tr><th scope="row">${escapeXml(label)}</th><td>${escapeXml(text)}</td></tr>`,
  );
  return `<h2>Reality check</h2>\n<table><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Returns the sign of a way to differ, with its name. */
export function signHtml(change: ChangeKind, palette: Palette): string {
  const sign = drawChangeSign(change, 0, 0, palette);
  return `<svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">${sign}</svg> ${changeMark(change).name}`;
}

function styleOf({ page, ink, quiet, rule }: Palette): string {
  return `body{margin:0;background:${page};color:${ink};font:14px/1.45 Arial,Helvetica,sans-serif}
main{max-width:1600px;margin:0 auto;padding:24px}
.quiet{color:${quiet}}
a{color:inherit}
.picture{overflow:auto;max-height:85vh;border:1px solid ${quiet}}
.picture>svg{display:block}
table{border-collapse:collapse}
th,td{padding:4px 16px 4px 0;border-bottom:1px solid ${rule};text-align:left;vertical-align:top}
.kind{white-space:nowrap}
.kind svg{vertical-align:-5px}
@media print{.picture{overflow:visible;max-height:none;border:0}.picture>svg{width:100%;height:auto}}`;
}
