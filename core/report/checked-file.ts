import { type BlueprintFile, readBlueprint } from '../blueprint-file.ts';
import { type Titled, Titles, titledOf } from '../duplicate-titles.ts';
import { safeFixes } from '../fix-all.ts';
import { lint } from '../lint.ts';
import type { RuleLevel, Severity } from '../model.ts';
import type { Problem } from '../problem.ts';
import { type Place, placeAt } from '../source/place.ts';

/** A problem with its places as editors count them. */
export interface ReportedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
  readonly related: readonly RelatedLocation[];
  /** Whether "fix all" fixes it. */
  readonly fixable: boolean;
}

/** Another place that explains a problem. */
export interface RelatedLocation {
  readonly message: string;
  /** The name of the file that it is in, when that is another one. */
  readonly file?: string;
  readonly start: Place;
  readonly end: Place;
}

/** A blueprint and everything that is wrong with it, for reports. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  /** Its title and where that is written; absent when it has none. */
  readonly titled?: Titled;
  readonly problems: readonly ReportedProblem[];
}

/**
 * Returns everything that is wrong with a text, whatever it is, in the order of the text.
 *
 * @param name What the report calls it.
 * @param levels The author's settings, as `lint` takes them.
 * @param duplicates Other blueprints that have the same title, as `Titles` finds them.
 */
export function checkText(
  name: string,
  text: string,
  levels?: ReadonlyMap<string, RuleLevel>,
  duplicates: readonly Titled[] = [],
): CheckedFile {
  const file = readBlueprint(text);
  const titled = titledOf(name, file);
  const found = lint(file, levels, duplicates);
  const fixes = safeFixes(file, found);
  const problems = found.map((problem) => toReported(file, problem, fixes.has(problem)));
  return { name, text, ...(titled !== undefined && { titled }), problems };
}

/** Adds to files that were checked one by one what is wrong with them beside each other. */
export function compareFiles(
  files: readonly CheckedFile[],
  levels?: ReadonlyMap<string, RuleLevel>,
): readonly CheckedFile[] {
  const titles = new Titles(files.flatMap(({ titled }) => titled ?? []));
  return files.map((file) => {
    const { name, text, titled } = file;
    const duplicates = titles.beside(name, titled?.title ?? '');
    return duplicates.length === 0 ? file : checkText(name, text, levels, duplicates);
  });
}

function toReported({ source }: BlueprintFile, problem: Problem, fixable: boolean): ReportedProblem {
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

/** Counts the problems of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) counts[severity]++;
  return counts;
}
