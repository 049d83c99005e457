import { type StepCells, stepCells } from '../analysis/step-cells.ts';
import { type WrittenLink, writtenLinks } from '../analysis/written-links.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { TitledFile } from '../duplicate-titles.ts';
import type { Images } from '../images/image.ts';
import type { RuleContext } from '../rule.ts';

/** The input of the rules, for one run of the linter. What several of them need is worked out once, when asked for. */
export class LintContext implements RuleContext {
  readonly file: BlueprintFile;
  readonly codes: readonly string[];
  readonly duplicates: readonly TitledFile[];
  readonly images: Images | undefined;
  readonly today: string | undefined;
  readonly base: string | undefined;
  #steps: readonly StepCells[] | undefined;
  #writtenLinks: readonly WrittenLink[] | undefined;
  readonly #found = new Map<unknown, unknown>();

  constructor(
    file: BlueprintFile,
    codes: readonly string[],
    duplicates: readonly TitledFile[],
    images: Images | undefined,
    today: string | undefined,
    base?: string,
  ) {
    this.file = file;
    this.codes = codes;
    this.duplicates = duplicates;
    this.images = images;
    this.today = today;
    this.base = base;
  }

  get steps(): readonly StepCells[] {
    this.#steps ??= stepCells(this.file.analysis);
    return this.#steps;
  }

  get writtenLinks(): readonly WrittenLink[] {
    this.#writtenLinks ??= writtenLinks(this.file.analysis);
    return this.#writtenLinks;
  }

  once<T>(find: (context: RuleContext) => T): T {
    if (!this.#found.has(find)) this.#found.set(find, find(this));
    return this.#found.get(find) as T;
  }
}
