import { kebabCase } from './names/kebab-case.ts';

/**
 * The glob pattern of blueprint files, for whoever finds and watches them. Names count in capitals and in small
 * letters, as in {@link isBlueprintName}, whatever tool reads the pattern.
 */
export const blueprintGlob = `**/*${inAnyCase('.blueprint')}.{${inAnyCase('yaml')},${inAnyCase('yml')}}`;

/**
 * Returns whether a name says that the file is a blueprint: a file name, a path, or a URI without query and fragment.
 */
export function isBlueprintName(name: string): boolean {
  return /\.blueprint\.ya?ml$/i.test(name);
}

/** The number of UTF-16 units of a title that the name of a file has at most: file systems have a limit, and some people long titles. */
const longestStem = 60;

/**
 * Returns what the file of a blueprint is called by its title, without the ending: `my-service`. The last words of a
 * long one are left out. Empty for a title without letters and digits.
 */
export function fileStem(title: string): string {
  const whole = kebabCase(title);
  if (whole.length <= longestStem) return whole;
  const end = whole.lastIndexOf('-', longestStem);
  if (end > 0) return whole.slice(0, end);
  let cut = '';
  for (const letter of whole) {
    if (cut.length + letter.length > longestStem) break;
    cut += letter;
  }
  return cut;
}

function inAnyCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
