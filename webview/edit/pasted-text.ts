/** Returns what is on the clipboard as text: as the program gave it, or the cells of a table where it only gave a page. */
export function pastedText(clipboard: Pick<DataTransfer, 'getData'> | null): string {
  const plain = clipboard?.getData('text/plain') ?? '';
  return plain === '' ? textOfPage(clipboard?.getData('text/html') ?? '') : plain;
}

/** Nothing of the page is run or loaded: it is read, and never shown. */
function textOfPage(html: string): string {
  if (html === '') return '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const table = body.querySelector('table');
  if (table === null) return (body.textContent ?? '').trim();
  return [...table.rows].map((row) => [...row.cells].map(cellText).join('\t')).join('\n');
}

/** A cell that is as wide as several leaves the places of the others empty, as a spreadsheet itself does. */
function cellText(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br, p + p, div + div')) line.before('\n');
  const text = (cell.textContent ?? '').trim();
  const written = /["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return written + '\t'.repeat(Math.max(0, cell.colSpan - 1));
}
