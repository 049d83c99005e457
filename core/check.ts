import type { BlueprintFile } from './blueprint-file.ts';
import type { TitledFile } from './duplicate-titles.ts';
import { safeFixes } from './fix-all.ts';
import type { Images } from './images/image.ts';
import { lint } from './lint.ts';
import type { RuleLevel, Severity } from './model.ts';
import type { Problem } from './problem.ts';
import { placeAt } from './source/place.ts';
import type { Place } from './span.ts';

/** A problem with its places as editors count them. */
export interface ReportedProblem {
  /** The stable code of the rule, in kebab-case; `docs/rules/` has a page for each. */
  readonly code: string;
  readonly severity: Severity;
  /** The message for the author: the mistake and what to do, in a sentence or two. */
  readonly message: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
  /** Other places that explain it: the other duplicate, the declaration. */
  readonly related: readonly RelatedLocation[];
  /** True when "fix all" fixes it. */
  readonly fixable: boolean;
}

/** Another place that explains a problem. */
export interface RelatedLocation {
  readonly message: string;
  /** The name of the file that it is in, when that is another one. */
  readonly file?: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
}

/**
 * Returns everything that is wrong with a blueprint, in the order of its text; nothing when all is well. Any text gives
 * an answer: what is no blueprint is one of the problems.
 *
 * @param levels How serious a rule is where the file does not say it itself, by the code of the rule. Codes of no rule
 * are passed over.
 * @param duplicates Other blueprints that have the same title, as `Titles` finds them.
 * @param images What is known of its images, by their paths, where somebody has looked at them.
 * @param today The day, `2026-11-28`, where it is known: what is overdue depends on it.
 * @param base Why it cannot be compared with what it is based on, where somebody has looked.
 */
export function check(
  file: BlueprintFile,
  levels?: ReadonlyMap<string, RuleLevel>,
  duplicates: readonly TitledFile[] = [],
  images?: Images,
  today?: string,
  base?: string,
): readonly ReportedProblem[] {
  const found = lint(file, levels, duplicates, images, today, base);
  const fixes = safeFixes(file, found);
  return found.map((problem) => toReported(file, problem, fixes.has(problem)));
}

/**
 * Converts a problem of a text to one with its places as editors count them.
 *
 * @internal
 */
export function toReported(
  { source }: Pick<BlueprintFile, 'source'>,
  problem: Problem,
  fixable: boolean,
): ReportedProblem {
  const { code, severity, message, span, related = [], elsewhere = [] } = problem;
  const places = ({ start, end }: { start: number; end: number }) => ({
    start: placeAt(source, start),
    end: placeAt(source, end),
  });
  return {
    code,
    severity,
    message,
    ...places(span),
    related: [...related.map((place) => ({ message: place.message, ...places(place.span) })), ...elsewhere],
    fixable,
  };
}
