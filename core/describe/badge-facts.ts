import type { Analysis } from '../analysis.ts';
import type { BadgeSource, SourceValue } from '../diagram/badges/badge.ts';
import { badgeTypes } from '../diagram/badges.ts';
import { followUpText } from '../diagram/rows/follow-up-text.ts';
import type { Cell, FailPoint, Finding, Step } from '../model.ts';
import type { Located } from '../span.ts';
import type { Fact } from './details-card.ts';
import { fact } from './facts.ts';

type OwnerOf = Analysis['ownerOf'];

const sources: readonly BadgeSource[] = badgeTypes.flatMap((type) => type.sources);

/** Returns the facts of a step that say yes or no, each with its badge: a moment of truth. */
export function flagFacts(step: Step): readonly (Fact | undefined)[] {
  return sources.map((source) =>
    source.of === 'step' && source.isFlag
      ? sourceFact(source.title, step[source.key], () => undefined)
      : undefined,
  );
}

/** Returns the texts of a step that badges stand for: its pains, opportunities, ideas, questions. */
export function stepBadgeFacts(step: Step, ownerOf: OwnerOf): readonly (Fact | undefined)[] {
  return sources.map((source) =>
    source.of === 'step' && !source.isFlag ? sourceFact(source.title, step[source.key], ownerOf) : undefined,
  );
}

/** Returns what badges stand for at a cell: its fail points, and what was found there. */
export function cellBadgeFacts(cell: Cell, ownerOf: OwnerOf): readonly (Fact | undefined)[] {
  return sources.map((source) =>
    source.of === 'cell' ? sourceFact(source.title, cell[source.key], ownerOf) : undefined,
  );
}

/** Returns what badges stand for first at several steps together, one fact a badge. */
export function stageBadgeFacts(steps: readonly Step[], ownerOf: OwnerOf): readonly (Fact | undefined)[] {
  return badgeTypes.map(({ sources: [first] }) => {
    if (first.of !== 'step' || first.isFlag) return undefined;
    const { key, title } = first;
    return sourceFact(
      title,
      steps.flatMap((step) => textsOf(step[key])),
      ownerOf,
    );
  });
}

/** Returns whether a badge stands for a key, so that its fact is among those of badges. */
export function hasBadge(of: BadgeSource['of'], key: string): boolean {
  return sources.some((source) => source.of === of && source.key === key);
}

function sourceFact(title: string, value: SourceValue, ownerOf: OwnerOf): Fact | undefined {
  if (value !== undefined && 'value' in value) return fact(title, [value.value ? 'yes' : undefined]);
  return fact(
    title,
    textsOf(value).map((one) => textOf(one, ownerOf)),
  );
}

function textsOf(value: SourceValue): readonly (Located<string> | Finding)[] {
  return value === undefined || 'value' in value ? [] : value;
}

/** `Room not ready; recovery: Offers a drink; severity 4, planned`. */
function textOf(one: Located<string> | Finding | FailPoint, ownerOf: OwnerOf): string {
  if ('value' in one) return one.value;
  const recovery = 'recovery' in one && one.recovery !== undefined ? `recovery: ${one.recovery.value}` : '';
  return [one.name, recovery, followUpText(one, ownerOf(one))].filter(Boolean).join('; ');
}
