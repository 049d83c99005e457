/** Returns Markdown without its marks: what is bold, slanted or a link stays as its words. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/^\s*(?:#{1,6}|[-*+>])\s+/gm, '');
}
