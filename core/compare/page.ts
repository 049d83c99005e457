import type { Comparison } from '../compare.ts';
import { escapeXml } from '../diagram/draw/svg.ts';
import { type Palette, palettes } from '../diagram/palette.ts';
import { svgFile } from '../diagram/svg-file.ts';
import { placeAt } from '../source/place.ts';
import type { Span } from '../span.ts';
import { type Beside, type BesideSide, besideEachOther, type WhichSide } from './beside.ts';
import type { Difference } from './difference.ts';
import { realityHtml, signHtml } from './html.ts';
import { markedParts } from './marked-picture.ts';
import { comparisonPageStyle } from './page-style.ts';
import type { Part } from './part.ts';
import { drawMarked, type MarkedSvgOptions, whyNotMarked } from './picture.ts';
import { leftOutOf } from './sides.ts';
import { changeInWords, countInWords, subjectOf } from './words.ts';

/** Options of the page that the editor shows. */
export interface ComparisonPageOptions extends Pick<MarkedSvgOptions, 'theme'> {
  /** The script that keeps the pictures in step; the page is without it when absent. */
  readonly script?: { readonly source: string; readonly nonce: string };
  /** Returns the address of a place in one of the sides, line and character from 0. */
  readonly linkOf: (side: WhichSide, at: readonly [number, number]) => string | undefined;
  /** The number of matches that somebody has decided. */
  readonly decided?: number;
}

/** The data for the script of the page: which parts of the pictures are the same, and what they are. */
export interface ComparisonPageData {
  readonly sides: readonly {
    readonly name: string;
    readonly of: WhichSide;
    readonly keys: Readonly<Record<string, string>>;
    readonly parts: Readonly<
      Record<
        string,
        { readonly path: string; readonly said: string; readonly kind: string; readonly link?: string }
      >
    >;
  }[];
  /** The groups of what is drawn in each marked picture, by their keys. */
  readonly marked: readonly Readonly<Record<string, string>>[];
}

/**
 * Returns a comparison as a page for the editor: the pictures of all sides in step, each comparison as one marked picture,
 * the reality check, and the differences in words, each leading to the texts that it stands in. It loads only its script.
 */
export function comparisonPage(beside: Beside, options: ComparisonPageOptions): string {
  const { theme = 'light', script, linkOf, decided = 0 } = options;
  const palette = palettes[theme];
  const { sides, groupOf } = besideEachOther(beside);
  const marked = beside.after.map(({ name, comparison }, index) => ({
    name,
    undrawn: whyNotMarked(comparison),
    ...drawn(comparison, index, theme, groupOf),
  }));
  const data: ComparisonPageData = {
    sides: sides.map(({ name, of, keys, parts }) => ({
      ...{ name, of, keys },
      parts: Object.fromEntries(
        Object.entries(parts).map(([group, { at, ...part }]) => {
          const link = linkOf(of, at);
          return [group, { ...part, ...(link !== undefined && { link }) }];
        }),
      ),
    })),
    marked: marked.map(({ keys }) => keys),
  };
  const [last] = beside.after.toReversed();
  const model = last?.comparison.after.model;
  const title = model?.title?.value || last?.name || '';
  const lang = model?.lang?.value;
  const modes = [
    mode('step', 'Pictures in Step', true),
    ...marked.map(({ name }, index) =>
      mode(`one-${index}`, marked.length > 1 ? `One Picture: ${name}` : 'One Picture', false),
    ),
  ];
  return `<!doctype html>
<html lang="${escapeXml(lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;${script === undefined ? '' : ` script-src 'nonce-${script.nonce}'`}">
<title>${escapeXml(title)}</title>
<style>${comparisonPageStyle(palette)}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
<span class="quiet">${sides.map(({ name }) => escapeXml(name)).join(' ↔ ')}</span>
<div class="tools" role="toolbar" aria-label="Pictures">
<span role="radiogroup" aria-label="Shown as">${modes.join('')}</span>
${beside.after.length > 1 ? '' : '<button data-exchange title="Exchange the sides" aria-label="Exchange the sides">⇄</button>\n'}<button data-go="-1"title="Previous difference (Shift+F7)" aria-label="Previous difference">↑</button>
<button data-go="1" title="Next difference (F7)" aria-label="Next difference">↓</button>
<button data-zoom="out" title="Zoom out (-)" aria-label="Zoom out">−</button>
<button data-zoom="in" title="Zoom in (+)" aria-label="Zoom in">+</button>
<button data-zoom="fit" title="Fit the width (0)">Fit</button>
</div>
</header>
<div id="pictures">
${sides.map((side, index) => pane('step', index, side.name, pictureOf(side, index, theme), true)).join('\n')}
${marked.map(({ name, svg, undrawn }, index) => pane(`one-${index}`, index, `${beside.before.name} → ${name}`, undrawn === undefined ? svg : `<p>${escapeXml(undrawn)}</p>`, false)).join('\n')}
</div>
<div id="chosen" role="status"></div>
<main tabindex="-1">
${beside.after.map((side, index) => listOf(beside, side, index, { palette, groupOf, linkOf })).join('\n')}
${decided === 0 ? '' : `<p>${decided === 1 ? 'One match was' : `${decided} matches were`} decided by hand. <button data-forget>Forget</button></p>`}
</main>
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
${script === undefined ? '' : `<script nonce="${script.nonce}" src="${escapeXml(script.source)}"></script>`}
</body>
</html>
`;
}

type GroupOf = (part: Part, index: number) => string;
type Theme = NonNullable<ComparisonPageOptions['theme']>;

function mode(name: string, label: string, isChosen: boolean): string {
  return `<button role="radio" aria-checked="${isChosen}" data-mode="${name}">${escapeXml(label)}</button>`;
}

function pane(of: string, index: number, name: string, content: string, isShown: boolean): string {
  const id = `pane-${of}-${index}`;
  const region = `<div class="scroll" role="group" aria-label="${escapeXml(`Picture of ${name}`)}" tabindex="0">${content}</div>`;
  return `<section class="pane" data-of="${of}" data-index="${index}" aria-labelledby="${id}"${isShown ? '' : ' hidden'}><h2 id="${id}">${escapeXml(name)}</h2>${region}</section>`;
}

/** Ids are of one picture each. */
function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replace(/^<\?xml[^>]*>\n/, '')
    .replaceAll('blueprint-title', `${prefix}-title`)
    .replaceAll('blueprint-description', `${prefix}-description`);
}

function pictureOf({ picture, isEmpty, name }: BesideSide, index: number, theme: Theme): string {
  if (isEmpty) return `<p>${escapeXml(`${name} has no step.`)}</p>`;
  return withOwnIds(svgFile(picture, palettes[theme], { named: true }), `side-${index}`);
}

function drawn(comparison: Comparison, index: number, theme: Theme, groupOf: GroupOf) {
  const { picture, parts } = markedParts(comparison);
  const keys = Object.fromEntries([...parts].map(([key, part]) => [key, groupOf(part, index)]));
  return {
    keys,
    svg: withOwnIds(drawMarked(picture, comparison, { theme, named: true }), `marked-${index}`),
  };
}

interface ListLook {
  readonly palette: Palette;
  readonly groupOf: GroupOf;
  readonly linkOf: ComparisonPageOptions['linkOf'];
}

function listOf(
  { before, after }: Beside,
  { name, comparison }: Beside['after'][number],
  index: number,
  look: ListLook,
): string {
  const { differences } = comparison;
  const names = { before: before.name, after: name };
  const said = new Set(
    after.flatMap(({ comparison: other }, at) =>
      at === index ? [] : other.differences.map((one) => meaningOf(one, at, look)),
    ),
  );
  const rows = differences.map((one) =>
    rowOf(one, { index, comparison, look, isBoth: said.has(meaningOf(one, index, look)) }),
  );
  const notes = leftOutOf(comparison, names).map((note) => `<p><strong>${escapeXml(note)}</strong></p>`);
  const heading = after.length > 1 ? `Differences of ${name}` : 'Differences';
  return `${notes.join('\n')}${realityHtml(comparison)}
<h2>${escapeXml(heading)}</h2>
<p>${escapeXml(countInWords(differences))}</p>
${rows.length === 0 ? '' : `<table><thead><tr><th scope="col">Difference</th><th scope="col">Where</th><th scope="col">What</th><th scope="col">How</th><th scope="col">In the text</th></tr></thead>\n<tbody>${rows.join('\n')}</tbody></table>`}`;
}

/** The same for the same change on two sides. */
function meaningOf(
  { change, key, to, parts: { before, after } }: Difference,
  index: number,
  { groupOf }: ListLook,
): string {
  const part = before ?? after;
  return JSON.stringify([change, part && groupOf(part, index).replace(/^\d\+/, '+'), key, to]);
}

interface RowOf {
  readonly index: number;
  readonly comparison: Comparison;
  readonly look: ListLook;
  readonly isBoth: boolean;
}

function rowOf(difference: Difference, { index, comparison, look, isBoth }: RowOf): string {
  const { change, where, parts } = difference;
  const { palette, groupOf, linkOf } = look;
  const part = parts.after ?? parts.before;
  const group = (one: Part | undefined) => (one === undefined ? '' : escapeXml(groupOf(one, index)));
  const isWithin = part?.kind === 'item' || part?.kind === 'arrow';
  const link = (side: 'before' | 'after', span: Span | undefined) => {
    if (span === undefined) return undefined;
    const { line, column } = placeAt(comparison[side].source, span.start);
    const address = linkOf(side === 'before' ? side : index, [line - 1, column - 1]);
    const label = `${side === 'before' ? 'Before' : 'After'} <span class="quiet">${line}</span>`;
    return address === undefined ? label : `<a href="${escapeXml(address)}">${label}</a>`;
  };
  const leads = [link('before', difference.before), link('after', difference.after)].filter(
    (one) => one !== undefined,
  );
  const said = `${changeInWords(difference)}${isBoth ? ', on both sides' : ''}`;
  return `<tr data-group="${group(part)}" data-shown="${group(isWithin ? part.parent : part)}" data-index="${index}"><td class="kind">${signHtml(change, palette)}</td><td>${escapeXml(where.join(' › '))}</td><td><button class="pick" data-pick>${escapeXml(subjectOf(difference))}</button></td><td>${escapeXml(said)}</td><td class="leads">${leads.join(' ')}</td></tr>`;
}
