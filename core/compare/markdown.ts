import type { Comparison } from '../compare.ts';
import type { ChangeKind, Difference } from './difference.ts';
import { leftOutOf } from './sides.ts';
import { changeInWords, countInWords, isRealityChecked, realityInWords, subjectOf } from './words.ts';

/** Names of the two sides, as people know them. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

const signs: Readonly<Record<ChangeKind, string>> = {
  added: '+',
  removed: '−',
  moved: '→',
  renamed: '✎',
  changed: 'Δ',
};

/** Returns what two blueprints differ in as Markdown, for a pull request: the reality check, then a table by stage. */
export function comparisonMarkdown(comparison: Comparison, names: SideNames): string {
  const { differences } = comparison;
  const blocks = [
    `## ${escaped(comparison.after.model.title?.value || names.after)}`,
    `\`${names.before.replaceAll('`', '')}\` → \`${names.after.replaceAll('`', '')}\``,
    `**${countInWords(differences)}**`,
    ...leftOutOf(comparison, names).map((sentence) => `> ${escaped(sentence)}`),
  ];
  if (isRealityChecked(comparison)) {
    const rows = realityInWords(comparison).map(
      ({ label, text }) => `| ${escaped(label)} | ${escaped(text)} |`,
    );
    blocks.push('### Reality check', ['| what | as-is → to-be |', '| --- | --- |', ...rows].join('\n'));
  }
  if (differences.length > 0) {
    const rows = differences.map(
      (one) =>
        `| ${signs[one.change]} ${one.change} | ${escaped(one.where.join(' › '))} | ${escaped(subjectOf(one))} | ${escaped(saidOf(one))} |`,
    );
    blocks.push(
      '### Differences',
      ['| | where | what | how |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    );
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Says of a difference more than its kind does. */
function saidOf(difference: Difference): string {
  const { change, within } = difference;
  const isPlain = (change === 'added' || change === 'removed') && within === undefined;
  return isPlain ? '' : changeInWords(difference);
}

/** Whatever an author wrote is text in a table. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#~&]/g, (sign) => `\\${sign}`);
}
