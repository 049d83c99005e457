import mermaid from 'mermaid';
import { drawPicture } from '../core/diagram/draw.ts';
import type { Geometry } from '../core/diagram/geometry.ts';
import { type LayoutOptions, layoutPicture } from '../core/diagram/layout.ts';
import type { Palette } from '../core/diagram/palette.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { blueprintLayout, type LayoutJob } from './blueprint-layout.ts';
import { type ScreenPart, setSize, toSvg } from './parts.ts';

/** A picture and the Mermaid text of the same picture. */
export interface Drawable {
  readonly picture: Picture;
  readonly mermaid: string;
}

export interface Drawing {
  readonly geometry: Geometry;
  readonly parts: readonly ScreenPart[];
}

export interface Rendered extends Drawing {
  /** Fixed size, not yet in the page. */
  readonly svg: SVGSVGElement;
}

/** Returns geometry and parts alone: enough to patch a picture that is on the screen. */
export function draw(picture: Picture, palette: Palette, options: LayoutOptions = {}): Drawing {
  const geometry = layoutPicture(picture, options);
  return { geometry, parts: drawPicture(geometry, palette) };
}

/** Draws pictures through Mermaid, one after the other. */
export class Renderer {
  readonly #jobs = new Map<string, LayoutJob>();
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      logLevel: 'fatal',
      theme: 'base',
      look: 'classic',
      layout: 'blueprint',
      htmlLabels: false,
      flowchart: { htmlLabels: false, useMaxWidth: false, diagramPadding: 0 },
      // The text comes from our own model: its size is bounded there, and nothing in it may set these.
      maxTextSize: Number.MAX_SAFE_INTEGER,
      maxEdges: Number.MAX_SAFE_INTEGER,
      secure: [
        ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
        ...['theme', 'themeCSS', 'themeVariables', 'look', 'layout', 'htmlLabels', 'flowchart', 'fontFamily'],
      ],
    });
    const layout = blueprintLayout(this.#jobs);
    mermaid.registerLayoutLoaders([{ name: 'blueprint', loader: async () => layout }]);
  }

  /** `drawing` is of the same picture. Rejects when Mermaid cannot read its text or a cell is missing from the picture. */
  render(drawable: Drawable, drawing: Drawing): Promise<Rendered> {
    // Mermaid keeps its configuration and its parser in one place: two at a time would mix.
    const next = this.#last.then(() => this.#render(drawable, drawing));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #render({ picture, mermaid: text }: Drawable, drawing: Drawing): Promise<Rendered> {
    const { width, height } = drawing.geometry;
    const cells = new Set(picture.cells.map((cell) => cell.key));
    const svg = await this.#draw(text, { width, height, cells });
    finish(svg, drawing, picture.header.title);
    return { ...drawing, svg };
  }

  /** Returns the SVG that Mermaid makes of its text, not yet in the page. */
  async #draw(text: string, job: LayoutJob): Promise<SVGSVGElement> {
    const id = `blueprint-${++this.#count}`;
    this.#jobs.set(id, job);
    const workshop = document.createElement('div');
    workshop.hidden = true;
    document.body.append(workshop);
    try {
      const { svg } = await mermaid.render(id, text, workshop);
      // Mermaid answers with HTML text: as XML it would not know `&nbsp;`.
      const template = document.createElement('template');
      template.innerHTML = svg;
      const root = template.content.querySelector('svg');
      if (root === null) throw new Error('Mermaid drew nothing.');
      return root;
    } finally {
      this.#jobs.delete(id);
      workshop.remove();
    }
  }
}

/**
 * Takes away what Mermaid adds for its own drawing (styles, filters, empty groups), says what the picture is, and
 * puts its parts in. Nothing of an author is markup in them: `core/diagram/draw/svg.ts` escapes it.
 */
function finish(root: SVGSVGElement, { geometry, parts }: Drawing, title: string): void {
  for (const { name } of [...root.attributes]) if (name !== 'xmlns') root.removeAttribute(name);
  root.setAttribute('class', 'service-blueprint');
  setSize(root, geometry);
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', pictureTitle({ title }));
  root.innerHTML = toSvg(parts);
}
