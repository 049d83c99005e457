import { lexer, type Token, type Tokens } from 'marked';
import { element } from '../element.ts';

/**
 * Returns the elements of a Markdown text. Nothing in it becomes markup but what Markdown has for paragraphs, headings,
 * lists, quotes, code, emphasis and links to pages and mail: HTML is shown as it is written, images by their words.
 */
export function markdownNodes(text: string): readonly Node[] {
  return lexer(text, { gfm: true }).flatMap(blockOf);
}

function blockOf(token: Token): readonly Node[] {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [element('h3', {}, ...inline(token))];
    case 'paragraph':
      return [element('p', {}, ...inline(token))];
    case 'code':
      return [element('pre', {}, element('code', {}, (token as Tokens.Code).text))];
    case 'blockquote':
      return [element('blockquote', {}, ...((token as Tokens.Blockquote).tokens ?? []).flatMap(blockOf))];
    case 'list':
      return [listOf(token as Tokens.List)];
    case 'hr':
      return [element('hr')];
    case 'text':
      return inline(token);
    default:
      return [element('p', {}, token.raw)];
  }
}

function listOf({ ordered, start, items }: Tokens.List): HTMLElement {
  const entries = items.map((item) => element('li', {}, ...item.tokens.flatMap(blockOf)));
  return ordered
    ? element('ol', typeof start === 'number' ? { start: String(start) } : {}, ...entries)
    : element('ul', {}, ...entries);
}

function inline(token: Token): readonly Node[] {
  const tokens = 'tokens' in token ? token.tokens : undefined;
  if (tokens !== undefined) return tokens.flatMap(inlineOf);
  return [document.createTextNode(plain(token))];
}

function inlineOf(token: Token): readonly Node[] {
  switch (token.type) {
    case 'strong':
      return [element('strong', {}, ...inline(token))];
    case 'em':
      return [element('em', {}, ...inline(token))];
    case 'del':
      return [element('del', {}, ...inline(token))];
    case 'codespan':
      return [element('code', {}, (token as Tokens.Codespan).text)];
    case 'br':
      return [element('br')];
    case 'link':
      return [linkOf(token as Tokens.Link)];
    case 'text':
    case 'escape':
      return inline(token);
    default:
      return [document.createTextNode(token.type === 'image' ? (token as Tokens.Image).text : token.raw)];
  }
}

function linkOf(token: Tokens.Link): Node {
  const words = inline(token);
  if (!/^(https?:|mailto:)/i.test(token.href)) return element('span', {}, ...words);
  return element('a', { href: token.href, target: '_blank', rel: 'noopener noreferrer' }, ...words);
}

function plain(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
}
