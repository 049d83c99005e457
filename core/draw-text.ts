import { type BlueprintFile, type DrawOptions, drawMermaid, drawSvg, whyNotDrawn } from './index.ts';
import { placeAt } from './source/place.ts';
import { firstFault } from './structure.ts';

/** A picture as text, or a sentence for the author why there is none. */
export type DrawnText = { readonly picture: string } | { readonly problem: string };

/** Mermaid flowchart text, or one SVG document that needs nothing else. */
export type DrawnFormat = 'mermaid' | 'svg';

/**
 * Draws a blueprint. There is no picture of a text that cannot be read as YAML or has no step.
 *
 * @param options Those of an SVG; Mermaid text is the same with any.
 */
export function drawText(file: BlueprintFile, format: DrawnFormat, options: DrawOptions = {}): DrawnText {
  const broken = firstFault(file);
  if (broken !== undefined) {
    const { line, column } = placeAt(file.source, broken.span.start);
    return { problem: `The blueprint cannot be read, at line ${line}, column ${column}: ${broken.message}` };
  }
  const undrawn = whyNotDrawn(file);
  if (undrawn !== undefined) return { problem: undrawn };
  return { picture: format === 'mermaid' ? drawMermaid(file) : drawSvg(file, options) };
}
