import type { StepCells } from './analysis/step-cells.ts';
import type { WrittenLink } from './analysis/written-links.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import type { Titled } from './duplicate-titles.ts';
import type { Severity } from './model.ts';
import type { Fix, Problem } from './problem.ts';

/** What a rule found: a problem without what the rule itself knows. */
export interface Finding extends Omit<Problem, 'code' | 'severity'> {
  /** Only when it differs from the severity of the rule. */
  readonly severity?: Severity;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly file: BlueprintFile;
  /** The codes of all rules. */
  readonly codes: readonly string[];
  /** The steps by column, with their cells by role. */
  readonly steps: readonly StepCells[];
  /** The arrows under `to` and `next`, by column. */
  readonly writtenLinks: readonly WrittenLink[];
  /** Other blueprints with the same title, where somebody knows of others. */
  readonly duplicates: readonly Titled[];
  /** What a function finds here, worked out once for all findings and fixes of a run. */
  once<T>(find: (context: RuleContext) => T): T;
}

/** One check of the linter. The name of its file is its code. */
export interface Rule {
  /** Stable, in kebab-case: authors write it into settings and comments. */
  readonly code: string;
  /** How serious it is unless the author sets it. */
  readonly severity: Severity;
  /** What is checked, in one sentence. */
  readonly summary: string;
  /** Why it matters and what to do, in Markdown paragraphs for a service designer. */
  readonly rationale: string;
  /** A piece of a blueprint that the rule finds fault with. */
  readonly bad: string;
  /** The same, mended. */
  readonly good: string;
  /** The book, paper or standard that it follows. */
  readonly source?: string;
  /** Finds what is wrong. Absent when reading the file finds it already. */
  readonly check?: (context: RuleContext) => readonly Finding[];
  /** Mechanical mends of a problem that this rule found, the best first. */
  readonly fix?: (context: RuleContext, problem: Problem) => readonly Fix[];
  /** Whether some of its mends are safe, so that "fix all" asks for them. */
  readonly safelyMended?: boolean;
}
