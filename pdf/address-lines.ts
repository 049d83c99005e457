/** A piece of an address on a line of text, from its first character to behind its last one. */
export interface AddressPiece {
  readonly target: string;
  readonly from: number;
  readonly to: number;
  /** True where the address goes on at the beginning of the next line. */
  readonly goesOn: boolean;
}

/**
 * Finds addresses in lines, over which they may be broken: with a hyphen that is no part of them, or cut off by an
 * ellipsis. Returns the pieces on each line.
 *
 * @param lines In their order.
 * @param addresses What may stand in them.
 */
export function addressLines(
  lines: readonly string[],
  addresses: readonly string[],
): readonly (readonly AddressPiece[])[] {
  const found: AddressPiece[][] = lines.map(() => []);
  // The longer of two with one beginning is tried first.
  const ordered = [...addresses].sort((a, b) => b.length - a.length);
  for (const [index, line] of lines.entries()) {
    for (const { index: start } of line.matchAll(/https:\/\/|mailto:/gi)) {
      const taken = found[index]?.some(({ from, to }) => start >= from && start < to);
      const pieces = taken ? undefined : firstOf(ordered, (target) => piecesOf(target, lines, index, start));
      for (const [at, piece] of (pieces ?? []).entries()) found[index + at]?.push(piece);
    }
  }
  return found;
}

function firstOf<One, Found>(all: readonly One[], find: (one: One) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function piecesOf(
  target: string,
  lines: readonly string[],
  first: number,
  start: number,
): readonly AddressPiece[] | undefined {
  const pieces: AddressPiece[] = [];
  let rest = target;
  for (let index = first; index < lines.length; index++) {
    const from = index === first ? start : 0;
    const shown = (lines[index] ?? '').slice(from);
    if (shown.startsWith(rest)) {
      pieces.push({ target, from, to: from + rest.length, goesOn: false });
      return pieces;
    }
    const isCut = shown.endsWith('…') && rest.startsWith(shown.slice(0, -1));
    const said = [shown, shown.replace(/-$/, '')].find((one) => one !== '' && rest.startsWith(one));
    if (!isCut && said === undefined) return undefined;
    pieces.push({ target, from, to: from + shown.length, goesOn: !isCut });
    if (isCut) return pieces;
    rest = rest.slice(said?.length);
  }
  return undefined;
}
