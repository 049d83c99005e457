import type { Comparison } from '../compare.ts';
import { formatDuration } from '../values/duration.ts';
import { durationText } from '../values/duration-text.ts';
import { changeKinds, type Difference } from './difference.ts';
import type { Part } from './part.ts';
import { type BeforeAfter, type NewAndRetired, type RealityCheck, realityCheck } from './reality.ts';

/** Returns what a difference is about, or what a part is: `step “Check in”`. */
export function subjectOf({ noun, name }: Pick<Part, 'noun' | 'name'>): string {
  return name.trim() === '' ? noun : `${noun} “${name}”`;
}

/** Returns what differs, behind the subject: `moved from Arrive to Leave`, `wait: 10m → 2m`. */
export function changeInWords({ change, key, from, to, within }: Difference): string {
  switch (change) {
    case 'added':
    case 'removed':
      return within === undefined ? change : `${change}, with ${listed(within)}`;
    case 'moved':
      return `moved from ${from} to ${to}`;
    case 'renamed':
      return `was “${from}”`;
    case 'changed':
      if (from === undefined) return `${key}: set to ${quoted(to)}`;
      if (to === undefined) return `${key}: taken away, was ${quoted(from)}`;
      return `${key}: ${quoted(from)} → ${quoted(to)}`;
  }
}

/** The most names that are listed. */
const mostListed = 6;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostListed).map((name) => `“${name}”`);
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}

/** Short values stand as they are; a text of several words has its marks around it. */
function quoted(text = ''): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return /\s/.test(oneLine) ? `“${oneLine}”` : oneLine;
}

/** Returns how many differences there are, and of which kinds: `3 differences: 1 added, 2 changed.` */
export function countInWords(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'No difference in what they say.';
  const counts = changeKinds.flatMap((kind) => {
    const count = differences.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : `${count} ${kind}`;
  });
  return `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}: ${counts.join(', ')}.`;
}

/** One line of the reality check: what it is about, and what is found. */
export interface RealityLine {
  readonly label: string;
  readonly text: string;
}

/** Returns whether two blueprints are a service of today and one that is wanted, so that the reality check means something. */
export function isRealityChecked({ before, after }: Comparison): boolean {
  return after.model.state?.value === 'to-be' && before.model.state?.value !== 'to-be';
}

/** Returns the reality check in words; what did not change is left out but for the figures. */
export function realityInWords(comparison: Comparison): readonly RealityLine[] {
  const check = realityCheck(comparison);
  return [
    ...comingAndGoing(check),
    figure('Steps', check.steps, String),
    figure('Hand-offs', check.handoffs, String),
    figure('The customer waits', check.waiting, lengthInWords),
    figure('Work with the customer', check.work, lengthInWords),
    ...check.targets.map(({ text, isAddressed }) => ({
      label: isAddressed ? 'Target addressed' : 'Target not addressed',
      text,
    })),
    ...check.departments.map(({ name, places }) => ({
      label: name,
      text: `has to change something in ${places} ${places === 1 ? 'place' : 'places'}`,
    })),
  ].filter((line) => line !== undefined);
}

const declaredKinds = ['actors', 'systems', 'channels', 'processes'] as const;

function comingAndGoing(check: RealityCheck): readonly RealityLine[] {
  return declaredKinds.flatMap((kind) => {
    const { added, retired }: NewAndRetired = check[kind];
    return [
      ...(added.length > 0 ? [{ label: `New ${kind}`, text: added.join(', ') }] : []),
      ...(retired.length > 0 ? [{ label: `Retired ${kind}`, text: retired.join(', ') }] : []),
    ];
  });
}

function figure(
  label: string,
  { before, after }: BeforeAfter,
  inWords: (amount: number) => string,
): RealityLine | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) {
    const said = before === undefined ? 'not said' : inWords(before);
    return { label, text: `${said} → ${after === undefined ? 'not said' : inWords(after)}` };
  }
  if (before === after) return { label, text: `${inWords(after)}, as before` };
  const less = `${inWords(Math.abs(after - before))} ${after < before ? 'saved' : 'more'}`;
  return { label, text: `${inWords(before)} → ${inWords(after)} (${less})` };
}

function lengthInWords(seconds: number): string {
  return durationText(formatDuration(seconds));
}
