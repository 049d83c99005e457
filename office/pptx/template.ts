import { strFromU8, unzipSync } from 'fflate';
import { smallest } from '../../core/diagram/extremes.ts';
import type { SlideBox, SlideFrame } from '../../core/office/slides/slide.ts';
import { UnusableTemplate } from '../unusable-template.ts';

/** A deck that slides are put behind those of. */
export interface Template {
  /** Its parts by their names. */
  readonly parts: Map<string, Uint8Array>;
  /** The name of the part that lists its slides. */
  readonly presentation: string;
  /** The layout that slides get. */
  readonly layout: string;
  /** The master of its pages of notes; absent when it has none. */
  readonly notesMaster: string | undefined;
  readonly frame: SlideFrame;
  /** The place of the title where the layout gives it none above the content. */
  readonly title: SlideBox | undefined;
}

/** More than that in one deck is no template, but a file that was made to fill memory. */
const mostBytes = 300_000_000;

/** Reads a deck that slides are to be put into. Throws {@link UnusableTemplate} when it is none, or unpacks to more than `most` bytes. */
export function readTemplate(bytes: Uint8Array, most = mostBytes): Template {
  const parts = unpacked(bytes, most);
  const presentation = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (presentation === undefined || !textOf(parts, presentation).includes('<p:presentation'))
    throw new UnusableTemplate('The template is no deck of PowerPoint: save it there as .pptx or .potx.');
  if ([...parts.keys()].some((name) => name.endsWith('vbaProject.bin')))
    throw new UnusableTemplate('The template has macros: save it in PowerPoint as .pptx, without them.');
  const relations = relationsOf(parts, presentation);
  const masters = relations.filter(({ type }) => type.endsWith('/slideMaster'));
  const layout = layoutOf(
    parts,
    masters.map(({ target }) => target),
  );
  if (layout === undefined) throw new UnusableTemplate('The template has no layout for slides.');
  const size = /<p:sldSz\b[^>]*>/.exec(textOf(parts, presentation))?.[0] ?? '';
  const [width, height] = [figure(size, 'cx') ?? 12_192_000, figure(size, 'cy') ?? 6_858_000];
  return {
    ...{ parts, presentation, layout },
    notesMaster: relations.find(({ type }) => type.endsWith('/notesMaster'))?.target,
    ...placesOf(parts, layout, width, height),
  };
}

function unpacked(bytes: Uint8Array, most: number): Map<string, Uint8Array> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UnusableTemplate(
      'The template is of an old format or has a password: save it in PowerPoint as .pptx, without one.',
    );
  let total = 0;
  try {
    const found = unzipSync(bytes, {
      filter({ originalSize }) {
        total += originalSize;
        return total <= most;
      },
    });
    if (total <= most) return new Map(Object.entries(found));
  } catch {
    throw new UnusableTemplate('The template is no deck of PowerPoint: save it there as .pptx or .potx.');
  }
  throw new UnusableTemplate('The template is too large: unpacked it has more than 300 MB.');
}

/** Returns what a part is related to; targets are names of parts. */
export function relationsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
): readonly { readonly id: string; readonly type: string; readonly target: string }[] {
  const at = name.lastIndexOf('/') + 1;
  const text = textOf(parts, `${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
  return [...text.matchAll(/<Relationship\b[^>]*>/g)].flatMap(([tag]) => {
    if (attribute(tag, 'TargetMode') === 'External') return [];
    const target = attribute(tag, 'Target') ?? '';
    const type = attribute(tag, 'Type') ?? '';
    return [{ id: attribute(tag, 'Id') ?? '', type, target: resolved(name.slice(0, at), target) }];
  });
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const found: string[] = [];
  for (const piece of `${folder}${target}`.split('/')) {
    if (piece === '..') found.pop();
    else if (piece !== '.') found.push(piece);
  }
  return found.join('/');
}

/** Returns a part as text; empty when it is not there. */
export function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const found = parts.get(name);
  return found === undefined ? '' : strFromU8(found);
}

/** The layout with a title alone, else the one with a title and the least besides. */
function layoutOf(parts: ReadonlyMap<string, Uint8Array>, masters: readonly string[]): string | undefined {
  const layouts = masters
    .flatMap((master) => relationsOf(parts, master))
    .filter(({ type }) => type.endsWith('/slideLayout'))
    .map(({ target }) => ({ target, text: textOf(parts, target) }));
  const only = layouts.find(({ text }) => /<p:sldLayout\b[^>]*\btype="titleOnly"/.test(text));
  const titled = layouts
    .filter(({ text }) => /<p:ph\b[^>]*type="title"/.test(text))
    .sort((a, b) => placeholders(a.text) - placeholders(b.text));
  return (only ?? titled[0] ?? layouts[0])?.target;
}

function placeholders(text: string): number {
  return text.match(/<p:ph\b/g)?.length ?? 0;
}

/** The least and the most shares of a slide that content takes. */
const content = { side: 0.022, top: 0.35, foot: 0.8, gap: 60_000 } as const;

function placesOf(
  parts: ReadonlyMap<string, Uint8Array>,
  layout: string,
  width: number,
  height: number,
): Pick<Template, 'frame' | 'title'> {
  const master = relationsOf(parts, layout).find(({ type }) => type.endsWith('/slideMaster'))?.target ?? '';
  const texts = [textOf(parts, layout), textOf(parts, master)];
  const at = (type: string) => texts.map((text) => placeOf(text, type)).find((place) => place !== undefined);
  const own = at('title');
  const side = Math.round(width * content.side);
  const isAbove = own !== undefined && own.y + own.height <= height * content.top;
  const title = isAbove
    ? undefined
    : { x: side, y: Math.round(height * 0.02), width: width - 2 * side, height: Math.round(height * 0.09) };
  const { x, y, height: high } = title ?? own ?? { x: side, y: 0, height: 0 };
  const left = x <= width * 0.08 ? Math.max(side, x) : side;
  const feet = ['ftr', 'sldNum', 'dt']
    .flatMap((type) => at(type)?.y ?? [])
    .filter((one) => one >= height * content.foot);
  const bottom = Math.min(height - side, smallest(feet) - content.gap);
  const top = y + high + content.gap;
  const frame = {
    ...{ width, height },
    content: { x: left, y: top, width: width - 2 * left, height: bottom - top },
  };
  return { frame, title };
}

/** The place of a placeholder of a kind, where the part gives it one. */
function placeOf(text: string, type: string): SlideBox | undefined {
  for (const [shape] of text.matchAll(/<p:sp>[\s\S]*?<\/p:sp>/g)) {
    if (!new RegExp(`<p:ph\\b[^>]*type="${type}"`).test(shape)) continue;
    const place = /<a:xfrm\b[^>]*>\s*(<a:off\b[^>]*>)\s*(<a:ext\b[^>]*>)/.exec(shape);
    if (place === null) return undefined;
    const [, from = '', size = ''] = place;
    const [x, y, width, height] = [
      figure(from, 'x'),
      figure(from, 'y'),
      figure(size, 'cx'),
      figure(size, 'cy'),
    ];
    if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
    return { x, y, width, height };
  }
  return undefined;
}

/** Returns the value of an attribute of a tag. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

function figure(tag: string, name: string): number | undefined {
  const found = Number(attribute(tag, name));
  return Number.isFinite(found) ? found : undefined;
}
