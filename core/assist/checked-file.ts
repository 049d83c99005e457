import { type BlueprintFile, readBlueprint } from '../blueprint-file.ts';
import { lint } from '../lint.ts';
import type { RuleLevel, Severity } from '../model.ts';
import type { Problem } from '../problem.ts';
import { type Place, placeAt } from './place.ts';
import { safeFix } from './safe-fix.ts';

/** A problem with its places as editors count them. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
  readonly related: readonly { readonly message: string; readonly start: Place; readonly end: Place }[];
  /** Whether it can be mended without being asked. */
  readonly fixable: boolean;
}

/** A blueprint and everything that is wrong with it, for reports. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * Everything that is wrong with a text, whatever it is, in the order of the text.
 *
 * @param name What the report calls it.
 * @param levels The author's settings, as `lint` takes them.
 */
export function checkText(name: string, text: string, levels?: ReadonlyMap<string, RuleLevel>): CheckedFile {
  const file = readBlueprint(text);
  return { name, text, findings: lint(file, levels).map((problem) => toFinding(file, problem)) };
}

function toFinding(file: BlueprintFile, problem: Problem): Finding {
  const { source } = file;
  const { code, severity, message, span, related = [] } = problem;
  const places = ({ start, end }: { start: number; end: number }) => ({
    start: placeAt(source, start),
    end: placeAt(source, end),
  });
  return {
    code,
    severity,
    message,
    ...places(span),
    related: related.map((place) => ({ message: place.message, ...places(place.span) })),
    fixable: safeFix(file, problem) !== undefined,
  };
}

/** How many findings of each severity there are. */
export function countBySeverity(files: readonly CheckedFile[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
