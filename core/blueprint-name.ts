/** Which files are blueprints, as a glob pattern, for whoever finds and watches them. */
export const blueprintGlob = '**/*.blueprint.{yaml,yml}';

/** Whether a name says that the file is a blueprint: a file name, a path, or a URI without query and fragment. */
export function isBlueprintName(name: string): boolean {
  return /\.blueprint\.ya?ml$/i.test(name);
}
