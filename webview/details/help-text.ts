import { element } from '../element.ts';

/** Returns a sentence of plain Markdown with its words of code as elements. */
export function helpText(markdown: string): readonly (Node | string)[] {
  return markdown
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))
    .filter((part) => part !== '');
}
