/** Escapes a plain text so that Markdown shows it as it is, on one line, and makes no link of an address in it. */
export function plainAsMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<~&@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^[#>+\-=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/**
 * Returns Markdown of the author with its headings, lists and emphasis and nothing that acts: HTML is shown as text,
 * images become their links, and links stay links only to `https:` and `mailto:`.
 */
export function harmlessMarkdown(markdown: string): string {
  return markdown
    .replace(/&/g, '&amp;')
    .replace(/<((?:https:|mailto:)[^\s<>]*)>/gi, '$1')
    .replace(/</g, '&lt;')
    .replace(/!+\[/g, '[')
    .replace(/\]\(\s*(?!https:|mailto:)/gi, ']\\(')
    .replace(/\]:(?!\s*(?:https:|mailto:))/gi, ']\\:');
}

/** Escapes an address as the target of a link in Markdown: whatever could end the link early is encoded. */
export function linkTarget(address: string): string {
  return address.replace(
    /[\s()<>[\]\\"'`*_~|]/gu,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
