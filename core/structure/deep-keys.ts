import type { TextChange } from '../problem.ts';
import type { Line } from './lines.ts';

/** An item whose other keys stand deeper than its first one, which stands beside the dash. */
export interface ItemWithDeepKeys {
  /** The line of the dash. */
  readonly item: Line;
  /** The line of the second key. */
  readonly second: Line;
  /** The spaces behind the dash, after which the first key stands above the others. */
  readonly change: TextChange;
}

/**
 * Returns the items whose keys, but for the first, all stand in one column further right, as who indents by four spaces
 * writes them. Nothing where it may be one line alone that has slipped.
 */
export function itemsWithDeepKeys(lines: readonly Line[]): readonly ItemWithDeepKeys[] {
  const found: ItemWithDeepKeys[] = [];
  let hasSeveral = false;
  lines.forEach((item, index) => {
    const second = lines[index + 1];
    if (!item.isItem || item.key === undefined || /^$|^[|>]/.test(item.value)) return;
    if (second?.key === undefined || second.isItem || second.column <= item.contentColumn) return;
    const end = lines.findIndex(({ column }, at) => at > index && column <= item.column);
    const block = lines.slice(index + 1, end === -1 ? undefined : end);
    if (block.some(({ column }) => column < second.column)) return;
    hasSeveral ||= block.filter(({ column }) => column === second.column).length > 1;
    const at = item.start + item.contentColumn;
    const text = ' '.repeat(second.column - item.contentColumn);
    found.push({ item, second, change: { span: { start: at, end: at }, text } });
  });
  return found.length > 1 || hasSeveral ? found : [];
}
