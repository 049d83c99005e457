import type { FileImport } from './folder-cycles.ts';

/** A layer that may know the types of another one and nothing of it that runs. */
interface TypesOnly {
  /** The beginning of the paths that import. */
  readonly from: string;
  /** The beginning of the paths that are imported. */
  readonly to: string;
}

/** The directions of `biome.json` that are for types alone: the linter's own rule cannot tell these apart. */
export const typesOnly: readonly TypesOnly[] = [
  { from: 'core/diagram/', to: 'core/model.ts' },
  { from: 'pdf/', to: 'core/export-formats.ts' },
  { from: 'server/', to: 'core/diagram/' },
  { from: 'webview/', to: 'core/describe/' },
  { from: 'webview/', to: 'server/' },
];

/** Finds imports that bring along what runs where only types may be known; a sentence for each, with what to do. */
export function layerProblems(imports: readonly FileImport[]): readonly string[] {
  return imports.flatMap(({ from, to, isOfTypes }) => {
    const held = typesOnly.find((one) => from.startsWith(one.from) && to.startsWith(one.to));
    if (held === undefined || isOfTypes) return [];
    return [
      `${from} imports ${to} with what runs: ${held.from} knows only the types of ${held.to}. Write "import type", or move what it needs to where both may import it.`,
    ];
  });
}
