import type { LayoutData, SVG } from 'mermaid';

/** The graph that is to be laid out: computed beforehand, because it needs no page to measure on. */
export interface LayoutJob {
  readonly width: number;
  readonly height: number;
  /** The keys of the cells that are drawn. */
  readonly cells: ReadonlySet<string>;
}

/**
 * Returns the layout `blueprint` for Mermaid: it looks up the job of the diagram by its id, checks that every node
 * Mermaid read from its text is drawn, and gives the picture its size. The parts are put in afterwards: what is put in
 * here would be written out, sanitised and read again with the whole picture. Throws when a node is missing, because a
 * picture that silently lacks a cell is worse than none.
 */
export function blueprintLayout(jobs: ReadonlyMap<string, LayoutJob>) {
  return {
    async render(data: LayoutData, svg: SVG): Promise<void> {
      const job = jobs.get(data.diagramId ?? '');
      const root = svg.node();
      if (job === undefined || root === null) throw new Error('There is nothing to lay out.');
      const missing = data.nodes.filter((node) => !node.isGroup && !job.cells.has(node.id));
      if (missing.length > 0) {
        throw new Error(`Not drawn: ${missing.map((node) => node.label ?? node.id).join(', ')}`);
      }
      // Mermaid sizes the picture by what this returns; asking the page would make it lay out everything.
      root.getBBox = () => ({ x: 0, y: 0, width: job.width, height: job.height }) as DOMRect;
    },
  };
}
