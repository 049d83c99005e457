const bullet = '• ';

/**
 * Returns several texts as one, each on a line. Where one of them has lines of its own, or begins as a list does, each
 * begins with a bullet, so that {@link fromLines} finds them again.
 */
export function toLines(texts: readonly string[]): string {
  const isPlain = texts.every((text) => text === text.trim() && !text.includes('\n') && !isMarked(text));
  if (isPlain && texts.every((text) => text !== '')) return texts.join('\n');
  return texts.map((text) => `${bullet}${text}`).join('\n');
}

/**
 * Returns the texts that stand in a cell: one a bullet where it begins with one, else one a line. Bullets are those that
 * people type and paste: `•`, `-`, `*`, `–`, `1.`, `a)`.
 */
export function fromLines(text: string): readonly string[] {
  const whole = text.replace(/\r\n?/g, '\n');
  if (whole.startsWith(bullet)) return whole.slice(bullet.length).split(`\n${bullet}`);
  const lines = whole
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  if (!lines.some(isMarked)) return lines;
  // A line without a bullet goes on with the one before it.
  const found: string[] = [];
  for (const line of lines) {
    const last = found.length - 1;
    if (isMarked(line) || last < 0) found.push(line.replace(mark, ''));
    else found[last] = `${found[last]} ${line}`;
  }
  return found.filter((line) => line !== '');
}

const mark = /^(?:[•◦▪‣·–—*-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)/;

function isMarked(text: string): boolean {
  return mark.test(text);
}
