import { describe } from '../core/describe.ts';
import { toMermaid } from '../core/diagram/mermaid-text.ts';
import { documentOf } from '../core/office/document.ts';
import { markdownText } from '../core/office/markdown-text.ts';
import type { Exporter } from './exporter.ts';

/** Writes a blueprint as a document in Markdown. */
export const markdown: Exporter = async ({ file, picture }) => {
  const cards = new Map([...file.drawn.elements].map(([key, element]) => [key, describe(element, file)]));
  return markdownText(documentOf(picture, cards), toMermaid(picture));
};
