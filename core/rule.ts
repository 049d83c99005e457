import type { StepCells } from './analysis/step-cells.ts';
import type { WrittenLink } from './analysis/written-links.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import type { TitledFile } from './duplicate-titles.ts';
import type { Images } from './images/image.ts';
import type { Severity } from './model.ts';
import type { Fix, Problem, ReadProblem, ShapeCode } from './problem.ts';

/** A problem that a rule finds, with its fix, without what is the same for all problems of the rule. */
export interface Finding extends Omit<Problem, 'code' | 'severity'> {
  /** Only when it differs from the severity of the rule. */
  readonly severity?: Severity;
}

/** The input of a rule. */
export interface RuleContext {
  readonly file: BlueprintFile;
  /** The codes of all rules. */
  readonly codes: readonly string[];
  /** The steps by column, with their cells by role. */
  readonly steps: readonly StepCells[];
  /** The arrows under `to` and `next`, by column. */
  readonly writtenLinks: readonly WrittenLink[];
  /** Other blueprints with the same title, where somebody knows of others. */
  readonly duplicates: readonly TitledFile[];
  /** Sizes of the images of the file, or why there is none; absent where nobody has looked at them. */
  readonly images: Images | undefined;
  /** The reason for which it cannot be compared with what it is based on, in a sentence; absent where it can, or nobody has looked. */
  readonly base: string | undefined;
  /** The day, `2026-11-28`; absent where nobody knows it. */
  readonly today: string | undefined;
  /** Returns what a function finds here, worked out once for all fixes of a run. */
  once<T>(find: (context: RuleContext) => T): T;
}

/** A rule that finds its problems itself. */
export interface CheckRule extends RuleInfo {
  /** Finds what is wrong, in any order. Each finding carries its fix. */
  readonly check: (context: RuleContext) => readonly Finding[];
  readonly fixRead?: never;
}

/** A rule whose problems reading the file finds, all of them or some. */
export interface ReadRule extends RuleInfo {
  readonly code: ShapeCode;
  /** Makes the quick fixes of a problem that reading found, the best first. Reading itself knows of none. */
  readonly fixRead: (context: RuleContext, problem: ReadProblem) => readonly Fix[];
  /** Finds what reading lets pass. */
  readonly check?: (context: RuleContext) => readonly Finding[];
}

/** One rule of the linter. The name of its file is its code. */
export type Rule = CheckRule | ReadRule;

/** Facts of a rule that are known without running it. */
interface RuleInfo {
  /** Stable, in kebab-case: authors write it into settings and comments. */
  readonly code: string;
  /** The severity unless the author sets it. */
  readonly severity: Severity;
  /** The subject of the check, in one sentence. */
  readonly summary: string;
  /** The reason why it matters and what to do, in Markdown paragraphs for a service designer. */
  readonly rationale: string;
  /** A piece of a blueprint that the rule finds fault with. */
  readonly bad: string;
  /** The same, fixed. */
  readonly good: string;
  /** The book, paper or standard that it follows. */
  readonly source?: string;
  /** Present when some of its problems have quick fixes. */
  readonly fixable?: boolean;
  /** Present when some of these are safe, so that "fix all" applies them. */
  readonly autoFixable?: boolean;
}
