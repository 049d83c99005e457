import type { LayoutData, SVG } from 'mermaid';
import type { Part } from '../core/diagram/draw.ts';

/** What the layout puts into Mermaid's picture: computed beforehand, because it needs no page to measure on. */
export interface Job {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** The keys of the cells that are drawn. */
  readonly cells: ReadonlySet<string>;
}

/**
 * The layout `blueprint` for Mermaid: it looks up the job of the diagram by its id, checks that every node
 * Mermaid read from its text is drawn, and writes the parts. Throws when a node is missing, because a picture
 * that silently lacks a cell is worse than none.
 */
export function blueprintLayout(jobs: ReadonlyMap<string, Job>) {
  return {
    async render(data: LayoutData, svg: SVG): Promise<void> {
      const job = jobs.get(data.diagramId ?? '');
      const root = svg.node();
      if (job === undefined || root === null) throw new Error('There is nothing to lay out.');
      const missing = data.nodes.filter((node) => !node.isGroup && !job.cells.has(node.id));
      if (missing.length > 0) {
        throw new Error(`Not drawn: ${missing.map((node) => node.label ?? node.id).join(', ')}`);
      }
      root.innerHTML = toSvg(job.parts);
      // Mermaid sizes the picture by what this returns; asking the page would make it lay out everything.
      root.getBBox = () => ({ x: 0, y: 0, width: job.width, height: job.height }) as DOMRect;
    },
  };
}

/** The parts as SVG text, neighbours of one group in one `<g>`, each in a `<g>` of its own that an edit can replace. */
export function toSvg(parts: readonly Part[]): string {
  let text = '';
  let group: string | undefined;
  for (const part of parts) {
    if (part.group !== group) {
      if (group !== undefined) text += '</g>';
      text += `<g class="${part.group}">`;
      group = part.group;
    }
    text += `<g data-part="${part.key}">${part.svg}</g>`;
  }
  return group === undefined ? '' : `${text}</g>`;
}
