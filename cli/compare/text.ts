import pico from 'picocolors';
import type { SideNames } from '../../core/compare/markdown.ts';
import { leftOutOf, placeOfDifference } from '../../core/compare/sides.ts';
import {
  changeInWords,
  countInWords,
  isRealityChecked,
  realityInWords,
  subjectOf,
} from '../../core/compare/words.ts';
import type { ChangeKind, Comparison } from '../../core/compare.ts';
import { visibleText } from '../../core/visible-text.ts';

/** Writes a comparison for people: a line for each difference, which terminals turn into a link to its place. */
export function comparisonText(comparison: Comparison, names: SideNames, colour: boolean): string {
  const paint = pico.createColors(colour);
  const paints: Readonly<Record<ChangeKind, (text: string) => string>> = {
    added: paint.green,
    removed: paint.red,
    moved: paint.cyan,
    renamed: paint.yellow,
    changed: paint.yellow,
  };
  const { differences } = comparison;
  const lines = differences.map((one) => {
    const { side, line, column } = placeOfDifference(one, comparison);
    const place = paint.bold(`${visibleText(names[side])}:${line}:${column}`);
    const where = one.where.length === 0 ? '' : paint.dim(`  ${visibleText(one.where.join(' › '))}`);
    const how = one.change === 'changed' || one.change === 'renamed' ? `${one.change}, ` : '';
    const said = visibleText(`${how}${changeInWords(one)}`);
    return `${place}  ${visibleText(subjectOf(one))}  ${paints[one.change](said)}${where}`;
  });
  const reality = isRealityChecked(comparison) ? realityInWords(comparison) : [];
  const blocks = [
    lines,
    reality.length > 0
      ? ['Reality check', ...reality.map(({ label, text }) => visibleText(`  ${label}: ${text}`))]
      : [],
    [...leftOutOf(comparison, names).map(visibleText), countInWords(differences)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
