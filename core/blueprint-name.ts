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

function inAnyCase(text: string): string {
  return text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
