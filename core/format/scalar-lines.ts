import type { TextChange } from '../problem.ts';
import type { Leaf } from './leaves.ts';

/** Returns the changes inside a scalar on several lines that move its lines to their column. */
export function scalarChanges(leaf: Leaf): TextChange[] {
  if (leaf.type === 'block-scalar') return blockChanges(leaf);
  return leaf.source.includes('\n') ? flowChanges(leaf) : [];
}

/**
 * White space around the line breaks of a plain or quoted scalar says nothing, but for a space behind a
 * backslash. The count of empty lines does.
 */
function flowChanges({ source, offset, inner, type }: Leaf): TextChange[] {
  const changes: TextChange[] = [];
  for (const found of source.matchAll(/(?<![ \t])([ \t]*)(\r?\n[ \t\r\n]*)/g)) {
    const [whole, spaces = '', breaks = ''] = found;
    const isEscaped = type === 'double-quoted-scalar' && slashesBefore(source, found.index) % 2 === 1;
    const kept = isEscaped && spaces !== '' ? 1 : 0;
    const lineBreak = breaks.includes('\r\n') ? '\r\n' : '\n';
    const wanted = lineBreak.repeat(breaks.split('\n').length - 1) + ' '.repeat(inner);
    add(changes, offset + found.index + kept, whole.slice(kept), wanted);
  }
  return changes;
}

function slashesBefore(text: string, index: number): number {
  let slashes = 0;
  while (text[index - 1 - slashes] === '\\') slashes += 1;
  return slashes;
}

function blockChanges({ source, offset, inner, shift = 0, header = '' }: Leaf): TextChange[] {
  const lines = source.split('\n');
  const written = lines.find((line) => line.trim() !== '');
  if (written === undefined) return [];
  // With a digit in its header the indentation counts from the parent; otherwise the first line has it.
  const isStated = /[1-9]/.test(header);
  const moved = isStated ? shift : inner - indentOf(written);
  const from = isStated ? 0 : indentOf(written);
  const changes: TextChange[] = [];
  let at = offset;
  for (const line of lines) {
    const indent = indentOf(line);
    const isBlank = line.trim() === '';
    // Spaces beyond the indentation of the block are part of its text.
    if (isBlank && indent <= from) add(changes, at, line.slice(0, indent), '');
    else add(changes, at, line.slice(0, indent), ' '.repeat(Math.max(0, indent + moved)));
    at += line.length + 1;
  }
  return changes;
}

function indentOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

function add(changes: TextChange[], start: number, written: string, text: string): void {
  if (written !== text) changes.push({ span: { start, end: start + written.length }, text });
}
