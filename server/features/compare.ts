import { comparisonHtml } from '../../core/compare/html.ts';
import { placeOfDifference } from '../../core/compare/sides.ts';
import { compareBlueprints } from '../../core/compare.ts';
import { readBlueprint } from '../../core/index.ts';
import type { CompareParams, CompareResult } from '../protocol.ts';

/** Returns the page of a comparison, whose list leads to both texts by commands of the editor. */
export function compare({ before, after, theme = 'light' }: CompareParams): CompareResult {
  const comparison = compareBlueprints(readBlueprint(before.text), readBlueprint(after.text));
  const sides = { before, after };
  const names = { before: before.name, after: after.name };
  const page = comparisonHtml(comparison, names, {
    theme,
    linkOf: (difference) => {
      const { side, line, column } = placeOfDifference(difference, comparison);
      const { uri } = sides[side];
      if (uri === undefined) return undefined;
      const place = [uri, { line: line - 1, character: column - 1 }];
      return `command:serviceBlueprint.showDifference?${encodeURIComponent(JSON.stringify(place))}`;
    },
  });
  return { page };
}
