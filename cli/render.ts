import { JSDOM } from 'jsdom';
import type { Palette } from '../core/diagram/palette.ts';
import type { Drawable } from '../webview/render.ts';

/** Draws pictures as the editor's preview does, in a page that exists only in memory. */
export interface PictureRenderer {
  /** The text of an SVG file, the same that the editor writes. */
  svg(drawable: Drawable, palette: Palette): Promise<string>;
}

/** What the preview's code and Mermaid look for around them in a browser. */
const browserGlobals = [
  'window',
  'document',
  'Element',
  'SVGElement',
  'XMLSerializer',
  'DOMParser',
  'CSSStyleSheet',
] as const;

/**
 * Opens the page. It becomes the surroundings of this process for good, because Mermaid looks for them whenever
 * it works.
 */
export async function openRenderer(): Promise<PictureRenderer> {
  const { window } = new JSDOM('<!DOCTYPE html><html><body></body></html>');
  for (const name of browserGlobals) {
    const value = name === 'window' ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  // Only now, because Mermaid's sanitizer looks for the window when it is loaded.
  const [{ Renderer }, { svgFile }] = await Promise.all([
    import('../webview/render.ts'),
    import('../webview/svg-file.ts'),
  ]);
  const renderer = new Renderer();
  return { svg: (drawable, palette) => svgFile(renderer, drawable, palette) };
}
