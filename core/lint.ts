import { elementsOf } from './analysis/elements.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import { arrowsLeftOut } from './drawn-arrows.ts';
import type { TitledFile } from './duplicate-titles.ts';
import type { Images } from './images/image.ts';
import { disabledLines } from './lint/disable-comments.ts';
import { LintContext } from './lint/rule-context.ts';
import type { RuleLevel } from './model.ts';
import { maxProblems, type Problem, type ReadProblem, shapeSeverity } from './problem.ts';
import type { RuleContext } from './rule.ts';
import { rules } from './rules/index.ts';
import { lineAt } from './source/lines.ts';
import { problemBefore } from './structure.ts';

/**
 * Returns everything that is wrong with a blueprint: what the parser and the format say, and what the rules find.
 *
 * @param levels The author's settings, by the code of the rule. What the file says under `lint:` goes before them, and
 * comments in the file disable what remains. Codes of no rule are passed over.
 * @param duplicates Other blueprints that have the same title, as `Titles` finds them.
 * @param images What is known of its images, where somebody has looked at them.
 * @param today The day, `2026-11-28`, where it is known: what is overdue depends on it.
 * @param base Why it cannot be compared with what it is based on, as `baseFault` says it.
 * @returns The problems in the order of the text, each with its quick fixes.
 */
export function lint(
  file: BlueprintFile,
  levels: ReadonlyMap<string, RuleLevel> = new Map(),
  duplicates: readonly TitledFile[] = [],
  images?: Images,
  today?: string,
  base?: string,
): readonly Problem[] {
  const { straightened } = file;
  if (straightened === undefined) return lintAsWritten(file, levels, duplicates, images, today, base);
  // What only follows from a line in the wrong place is not said.
  const { moves, misplaced, file: straight } = straightened;
  const rest = lintAsWritten(straight, levels, duplicates, images, today, base).map((problem) =>
    problemBefore(problem, moves),
  );
  const code = 'yaml-syntax';
  const level = straight.model.lint.get(code)?.value ?? levels.get(code);
  const own = misplaced.flatMap((problem) =>
    level === 'off' ? [] : [level === undefined ? problem : { ...problem, severity: level }],
  );
  return [...withoutDisabled(file, own), ...rest].sort(inOrder);
}

function lintAsWritten(
  file: BlueprintFile,
  levels: ReadonlyMap<string, RuleLevel>,
  duplicates: readonly TitledFile[],
  images: Images | undefined,
  today: string | undefined,
  base: string | undefined,
): readonly Problem[] {
  const context = new LintContext(
    file,
    rules.map((rule) => rule.code),
    duplicates,
    images,
    today,
    base,
  );
  const levelOf = (code: string): RuleLevel | undefined =>
    file.model.lint.get(code)?.value ?? levels.get(code);
  const problems: Problem[] = [];
  const tooManyArrows = file.isWhole ? arrowsLeftOut(file) : undefined;
  for (const problem of [...file.problems, ...(tooManyArrows ? [tooManyArrows] : [])]) {
    const level = levelOf(problem.code);
    if (level !== 'off') problems.push(withFix({ ...problem, severity: level ?? problem.severity }, context));
  }
  const cutShort = file.source.problems.length > 0;
  const nameless = namelessOf(file);
  // Of a file that could not be read, or not all of it, there is nothing more to say than that.
  for (const { code, severity, check } of file.source.readable && file.isWhole ? rules : []) {
    const level = levelOf(code);
    if (check === undefined || level === 'off') continue;
    for (const finding of check(context).slice(0, maxProblems)) {
      if (nameless.has(finding.span.start) && !Object.hasOwn(shapeSeverity, code)) continue;
      const found = { ...finding, code, severity: level ?? finding.severity ?? severity };
      if (!cutShort || isSerious(found)) problems.push(found);
    }
  }
  return withoutDisabled(
    file,
    problems.filter((one) => !isInConflict(file, one)),
  ).sort(inOrder);
}

function inOrder(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Returns a problem that reading found, with the fixes that its rule makes. */
function withFix(problem: ReadProblem, context: RuleContext): Problem {
  const fixRead = rules.find(({ code }) => code === problem.code)?.fixRead;
  return fixRead === undefined ? problem : { ...problem, fix: () => fixRead(context, problem) };
}

/**
 * Returns whether a problem is more than advice: what only asks for more is not said of a text of which a part may be
 * missing.
 */
function isSerious({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Of what could not be merged there is nothing to say but that. */
function isInConflict({ source }: BlueprintFile, { span }: Problem): boolean {
  return source.conflicts.some((one) => one.start < span.start && span.start <= one.end);
}

/** Returns the offsets of elements without a name yet: that is said of them, and nothing more. */
function namelessOf({ model }: BlueprintFile): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { name, nameSpan } of elementsOf(model)) if (name.trim() === '') starts.add(nameSpan.start);
  return starts;
}

function withoutDisabled(file: BlueprintFile, problems: Problem[]): Problem[] {
  if (problems.length === 0) return problems;
  const { lineStarts } = file.source;
  const disabled = disabledLines(file.source);
  if (disabled.size === 0) return problems;
  return problems.filter((problem) => {
    const line = lineAt(lineStarts, problem.span.start);
    return !disabled.has(line) || disabled.get(line)?.has(problem.code) === false;
  });
}
