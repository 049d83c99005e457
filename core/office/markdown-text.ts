import type { DocumentBlock } from './document.ts';

/** The first line of our own files, which no reader shows. */
export const markdownMark = '<!-- Service Blueprint -->';

/** Returns a document as Markdown (GitHub's, for its tables); the picture is a flowchart of Mermaid behind its description. */
export function markdownText(blocks: readonly DocumentBlock[], mermaid: string): string {
  return `${[markdownMark, ...blocks.map((block) => blockText(block, mermaid))].join('\n\n')}\n`;
}

function blockText(block: DocumentBlock, mermaid: string): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inLine(block.text)}`;
    case 'paragraph':
      return block.text
        .split(/\n\s*\n/)
        .map(inLine)
        .join('\n\n');
    case 'list':
      return block.items.map((item) => `- ${inLine(item)}`).join('\n');
    case 'table':
      return [block.heads, block.heads.map(() => '---'), ...block.rows]
        .map((cells, index) => `| ${cells.map((cell) => (index === 1 ? cell : inCell(cell))).join(' | ')} |`)
        .join('\n');
    case 'picture': {
      const fence = '`'.repeat(Math.max(3, longestRun(mermaid) + 1));
      return `${inLine(block.alt)}\n\n${fence}mermaid\n${mermaid.trimEnd()}\n${fence}`;
    }
  }
}

/** Escapes markup, and whatever would begin a list, a heading, a quote or a rule. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/^(#+|[-+=]+)(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

function inCell(text: string): string {
  return text
    .split('\n')
    .map(inLine)
    .filter((line) => line !== '')
    .join('<br>');
}

function longestRun(text: string): number {
  let most = 0;
  for (const [run] of text.matchAll(/`+/g)) most = Math.max(most, run.length);
  return most;
}
