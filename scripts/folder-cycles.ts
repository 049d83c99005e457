import { posix } from 'node:path';

/** One file that imports another, by their paths with `/`. */
export interface FileImport {
  readonly from: string;
  readonly to: string;
  /** True when nothing of it is left when the program runs: `import type`, `export type`. */
  readonly isOfTypes: boolean;
}

/** Neighbours in one folder that import each other in a circle, and the imports that close it. */
export interface FolderCycle {
  /** The folder that they lie in; empty at the top. */
  readonly folder: string;
  /** Names of files without their ending, or of folders. A file and the folder of its name are one. */
  readonly members: readonly string[];
  readonly imports: readonly FileImport[];
}

/** Returns the imports that a TypeScript or JavaScript text has of files beside it, types included. */
export function importsOf(path: string, text: string): readonly FileImport[] {
  const statements = text.matchAll(
    /^(?:import|export)\b(\s+type\s+[{*\w][^;'"]*?from)?[^;'"]*?(?:from\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
  );
  return [...statements].map(([, types, one, other]) => ({
    from: path,
    to: posix.join(posix.dirname(path), one ?? other ?? ''),
    isOfTypes: types !== undefined,
  }));
}

/**
 * Finds the circles between neighbours of any folder. An import counts where the ways of its two files part: that of
 * `core/rules/cycle.ts` of `core/lint.ts` goes from `rules` to `lint` in `core`.
 */
export function folderCycles(imports: readonly FileImport[]): readonly FolderCycle[] {
  const folders = new Map<string, Neighbours>();
  for (const one of imports) {
    const from = roomsOf(one.from);
    const to = roomsOf(one.to);
    const at = from.findIndex((room, index) => room !== to[index]);
    const [member, imported] = [from[at], to[at]];
    // A file that imports from the folder of its name, or the other way round, stays in one room.
    if (member === undefined || imported === undefined) continue;
    const folder = from.slice(0, at).join('/');
    const neighbours = folders.get(folder) ?? new Map<string, Map<string, FileImport[]>>();
    folders.set(folder, neighbours);
    const known = neighbours.get(member) ?? new Map<string, FileImport[]>();
    neighbours.set(member, known);
    known.set(imported, [...(known.get(imported) ?? []), one]);
  }
  return [...folders].flatMap(([folder, neighbours]) => cyclesAmong(folder, neighbours));
}

/** For each neighbour those that it imports, with the imports. */
type Neighbours = Map<string, Map<string, FileImport[]>>;

function cyclesAmong(folder: string, neighbours: Neighbours): readonly FolderCycle[] {
  const reached = new Map([...neighbours.keys()].map((member) => [member, reachedFrom(member, neighbours)]));
  const told = new Set<string>();
  const cycles: FolderCycle[] = [];
  for (const [member, others] of reached) {
    if (told.has(member) || !others.has(member)) continue;
    const members = [...others].filter((other) => reached.get(other)?.has(member)).toSorted();
    for (const one of members) told.add(one);
    const imports = members.flatMap((one) =>
      members.flatMap((other) => neighbours.get(one)?.get(other) ?? []),
    );
    cycles.push({ folder, members, imports });
  }
  return cycles;
}

function reachedFrom(member: string, neighbours: Neighbours): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [member];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const one of neighbours.get(next)?.keys() ?? []) {
      if (reached.has(one)) continue;
      reached.add(one);
      open.push(one);
    }
  }
  return reached;
}

/** `core/lint.ts` and what is in `core/lint/` are in the room `lint` of `core`. */
function roomsOf(path: string): readonly string[] {
  return path.replace(/\.m?[jt]s$/, '').split('/');
}
