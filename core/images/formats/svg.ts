import { fromBase64 } from '../../values/base64.ts';
import { imageLimits } from '../image.ts';
import { asciiOf } from './ascii.ts';
import { inspectBitmap } from './bitmap.ts';
import { drawnElements } from './drawn-elements.ts';
import type { ImageHeader } from './image-header.ts';

/**
 * Returns what an SVG says of itself, when it is nothing but a drawing: without scripts, entities, pages in it and
 * anything that stands elsewhere. Only `data:` bitmaps may be in it, of together no more pixels than one may have.
 */
export function readSvg(bytes: Uint8Array): ImageHeader {
  const written = asciiOf(bytes).replace(/<!--[\s\S]*?-->/g, '');
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(written)) return { refused: 'has entities in it' };
  if (/<\?xml-stylesheet/i.test(written)) return { refused: 'takes its styles from another file' };
  const text = written.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  const root = /<(?:[\w-]+:)?svg\b([^>]*)>/.exec(text);
  if (root === null) return 'broken';
  if (/<(?:[\w-]+:)?script\b|\son[a-z]+\s*=|javascript:/i.test(written))
    return { refused: 'has a script in it' };
  if (/<(?:[\w-]+:)?(?:foreignObject|iframe|audio|video)\b/i.test(text))
    return { refused: 'has a page or a film in it' };
  if (/<(?:[\w-]+:)?(?:animate|animateMotion|animateTransform|set)\b/.test(text))
    return { ...sizeOf(root[1] ?? ''), isAnimated: true };
  const outside = referencesOf(written).find(
    (target) => !target.startsWith('#') && !target.startsWith('data:'),
  );
  if (outside !== undefined) return { refused: `takes in "${outside.slice(0, 40)}" from elsewhere` };
  if (!hasFittingBitmaps(written)) return { refused: 'has images in it that cannot be shown' };
  const elements = drawnElements(text);
  if (elements === undefined) return 'broken';
  if (elements > imageLimits.elements) return { refused: 'draws more than can be shown' };
  return sizeOf(root[1] ?? '');
}

/** The targets of all attributes and styles that name something. */
function referencesOf(text: string): readonly string[] {
  const attributes = Array.from(
    text.matchAll(/\s(?:[\w-]+:)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi),
    ([, a, b]) => a ?? b ?? '',
  );
  const styles = Array.from(
    text.matchAll(/url\(\s*(?:&quot;|["'])?([^)"'&]*)/gi),
    ([, target = '']) => target,
  );
  const imports = Array.from(text.matchAll(/@import\s+["']?([^"';\s]*)/gi), ([, target = '']) => target);
  return [...attributes, ...styles, ...imports].map((target) => target.trim());
}

function hasFittingBitmaps(text: string): boolean {
  let pixels = 0;
  for (const [, , data = ''] of text.matchAll(/(["'(])\s*(data:[^"')]*)/gi)) {
    const [, base64] = /^data:image\/(?:png|jpe?g|webp);base64,([\s\S]*)$/i.exec(data) ?? [];
    const found =
      base64 === undefined
        ? undefined
        : inspectBitmap(fromBase64(base64.replace(/&#(?:10|13|x[ad]);/gi, '')));
    if (found === undefined || found === 'broken' || 'refused' in found) return false;
    pixels += found.width * found.height;
  }
  return pixels <= imageLimits.pixels;
}

const pxPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size of its root; what that leaves open follows from the view box, or is what browsers take. */
function sizeOf(attributes: string): { readonly width: number; readonly height: number } {
  const attribute = (name: string) =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
  const length = (name: string) => {
    const [, figure, unit = ''] =
      /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(attribute(name) ?? '') ?? [];
    const px = Number(figure) * (pxPerUnit[unit.toLowerCase()] ?? Number.NaN);
    return px > 0 && px < 1e7 ? px : undefined;
  };
  const [, , boxWidth = 0, boxHeight = 0] = (attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const ratio = hasBox ? boxWidth / boxHeight : 2;
  const [width, height] = [length('width'), length('height')];
  if (width !== undefined) return { width, height: height ?? width / ratio };
  if (height !== undefined) return { width: height * ratio, height };
  return hasBox ? { width: boxWidth, height: boxHeight } : { width: 300, height: 150 };
}
