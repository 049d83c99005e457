import type { Source } from '../source.ts';

/** What a comment that silences the next line begins with; the codes of rules follow. */
export const disableMarker = 'blueprint-disable-next-line';

/** The codes behind the marker, with the white space around them. */
export const disabledCodes = /^[ \t:]*([\w, \t-]*)/;

/** For each line (from 0) the codes that a comment above it silences; `undefined` silences all. */
export type DisabledLines = ReadonlyMap<number, ReadonlySet<string> | undefined>;

/**
 * Reads the comments `# blueprint-disable-next-line CODE[, CODE]`. Each holds for the next line that is
 * neither empty nor a comment, so that several may stand above each other. Without a code it holds for every
 * rule.
 */
export function disabledLines(source: Source, lineAt: (offset: number) => number): DisabledLines {
  const found = new Map<number, Set<string> | undefined>();
  const { text, lineStarts } = source;
  let target = 0;
  for (
    let at = text.indexOf(disableMarker);
    at !== -1;
    at = text.indexOf(disableMarker, at + disableMarker.length)
  ) {
    const line = lineAt(at);
    const start = lineStarts[line] ?? 0;
    if (text.slice(start, at).trim() !== '#') continue;
    const after = disabledCodes.exec(lineText(source, line).slice(at - start + disableMarker.length));
    const codes = (after?.[1] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    // Comments above each other share their line, which is looked for once.
    if (line >= target) target = line + 1;
    while (target < lineStarts.length && /^\s*(#|$)/.test(lineText(source, target))) target++;
    const known = found.get(target);
    if (codes.length === 0) found.set(target, undefined);
    else if (!found.has(target)) found.set(target, new Set(codes));
    else for (const code of codes) known?.add(code);
  }
  return found;
}

function lineText({ text, lineStarts }: Source, line: number): string {
  return text.slice(lineStarts[line] ?? 0, lineStarts[line + 1] ?? text.length);
}
