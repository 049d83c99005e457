import { type BlueprintFile, readBlueprint } from '../blueprint-file.ts';
import { check, type ReportedProblem } from '../check.ts';
import { type TitledFile, Titles, titledOf } from '../duplicate-titles.ts';
import type { Images } from '../images/image.ts';
import type { RuleLevel, Severity } from '../model.ts';

/** A blueprint, or a brand file, and everything that is wrong with it, for reports. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  /** Its title and where that is written; absent when it has none. */
  readonly titled?: TitledFile;
  /** Sizes of its images, or why there is none. */
  readonly images?: Images;
  /** The day on which it was checked, where it is known. */
  readonly today?: string;
  /** The reason for which it cannot be compared with what it is based on; absent where it can. */
  readonly base?: string;
  readonly problems: readonly ReportedProblem[];
  /** Set for a brand file. */
  readonly isBrand?: true;
}

/**
 * Returns everything that is wrong with a text, whatever it is, in the order of the text.
 *
 * @param name What the report calls it.
 * @param levels The author's settings, as `check` takes them.
 */
export function checkText(
  name: string,
  text: string,
  levels?: ReadonlyMap<string, RuleLevel>,
  today?: string,
): CheckedFile {
  return checkFile(name, readBlueprint(text), levels, [], undefined, today);
}

/**
 * Returns what {@link checkText} does, of a text that was read already.
 *
 * @param duplicates Other blueprints that have the same title, as `Titles` finds them.
 * @param images What is known of its images, by their paths, where somebody has looked at them.
 * @param today The day, `2026-11-28`, where it is known.
 * @param base Why it cannot be compared with what it is based on, where somebody has looked.
 */
export function checkFile(
  name: string,
  file: BlueprintFile,
  levels?: ReadonlyMap<string, RuleLevel>,
  duplicates: readonly TitledFile[] = [],
  images?: Images,
  today?: string,
  base?: string,
): CheckedFile {
  const titled = titledOf(name, file);
  const problems = check(file, levels, duplicates, images, today, base);
  return {
    name,
    text: file.source.text,
    ...(titled !== undefined && { titled }),
    ...(images !== undefined && { images }),
    ...(today !== undefined && { today }),
    ...(base !== undefined && { base }),
    problems,
  };
}

/** Adds to files that were checked one by one what is wrong with them beside each other. */
export function compareFiles(
  files: readonly CheckedFile[],
  levels?: ReadonlyMap<string, RuleLevel>,
): readonly CheckedFile[] {
  const titles = new Titles(files.flatMap(({ titled }) => titled ?? []));
  return files.map((file) => {
    const { name, text, titled, images, today, base } = file;
    const duplicates = titles.beside(name, titled?.title ?? '');
    if (duplicates.length === 0) return file;
    return checkFile(name, readBlueprint(text), levels, duplicates, images, today, base);
  });
}

/** Counts the problems of each severity. */
export function countBySeverity(files: readonly CheckedFile[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { problems } of files) for (const { severity } of problems) counts[severity]++;
  return counts;
}
