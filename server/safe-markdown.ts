/** A plain text written so that Markdown shows it as it is, on one line. */
export function plainAsMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<~&]/g, '\\$&')
    .replace(/^[#>+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * Markdown of the author that keeps its headings, lists and emphasis and nothing that acts: HTML is shown as
 * text, images become their links, and links stay links only to `https:` and `mailto:`.
 */
export function harmlessMarkdown(markdown: string): string {
  return markdown
    .replace(/&/g, '&amp;')
    .replace(/<((?:https:|mailto:)[^\s<>]*)>/gi, '$1')
    .replace(/</g, '&lt;')
    .replace(/!+\[/g, '[')
    .replace(/\]\(\s*(?!https:|mailto:)/gi, ']\\(')
    .replace(/^([ \t>]*\[[^\]]*\]):(?!\s*(?:https:|mailto:))/gim, '$1\\:');
}
