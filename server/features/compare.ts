import { type ComparisonPageOptions, comparisonPage } from '../../core/compare/page.ts';
import { compareBlueprints } from '../../core/compare.ts';
import { readBlueprint } from '../../core/index.ts';
import type { ComparedAfter, CompareParams, CompareResult } from '../protocol.ts';

/** Returns the page of a comparison, which leads to the texts by commands of the editor. */
export function compare({ before, after, theirs, theme = 'light', script }: CompareParams): CompareResult {
  const base = readBlueprint(before.text);
  const sides = theirs === undefined ? [after] : [after, theirs];
  const compared = sides.map(({ name, text, choices }: ComparedAfter) => ({
    name,
    comparison: compareBlueprints(base, readBlueprint(text), choices),
  }));
  const decided = sides.reduce((sum, { choices }) => sum + decidedIn(choices), 0);
  const linkOf: ComparisonPageOptions['linkOf'] = (side, [line, character]) => {
    const { uri } = side === 'before' ? before : (sides[side] ?? after);
    if (uri === undefined) return undefined;
    const place = [uri, { line, character }];
    return `command:serviceBlueprint.showDifference?${encodeURIComponent(JSON.stringify(place))}`;
  };
  const page = comparisonPage(
    { before: { name: before.name }, after: compared },
    { theme, linkOf, decided, ...(script && { script }) },
  );
  return { page };
}

function decidedIn(choices: ComparedAfter['choices']): number {
  return choices === undefined ? 0 : choices.joined.length + choices.apart.length;
}
