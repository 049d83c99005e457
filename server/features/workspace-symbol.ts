import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { symbolKinds } from '../symbol-kinds.ts';
import type { IndexEntry } from '../workspace-index.ts';

/** The number of answers at most: nobody reads more, and the query can be made longer. */
const maxSymbols = 500;

/** Returns the elements of all blueprints whose name holds the characters of the query in their order, the closest first. */
export function workspaceSymbols(entries: readonly IndexEntry[], query: string): WorkspaceSymbol[] {
  const wanted = String(query ?? '')
    .toLowerCase()
    .replace(/\s+/g, '');
  const found: { symbol: WorkspaceSymbol; distance: number }[] = [];
  for (const { uri, symbols } of entries) {
    for (const { name, kind, container, range } of symbols) {
      const distance = distanceOf(name.toLowerCase(), wanted);
      if (distance === undefined) continue;
      const symbol = {
        name,
        kind: kind === 'blueprint' ? SymbolKind.File : symbolKinds[kind],
        containerName: container,
        location: { uri, range },
      };
      found.push({ symbol, distance });
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, maxSymbols)
    .map(({ symbol }) => symbol);
}

/** Returns the number of characters before and between those that are wanted; `undefined` when one is missing. */
function distanceOf(name: string, wanted: string): number | undefined {
  let at = 0;
  for (const character of wanted) {
    const next = name.indexOf(character, at);
    if (next === -1) return undefined;
    at = next + character.length;
  }
  return at - wanted.length;
}
