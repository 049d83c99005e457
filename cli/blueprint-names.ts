/** What a folder is searched for. */
export const blueprintPattern = '**/*.blueprint.{yaml,yml}';

export function isBlueprintName(path: string): boolean {
  return /\.blueprint\.ya?ml$/i.test(path);
}

/** The name without the ending of YAML, as the editor names what it exports: `hotel.blueprint`. */
export function stem(name: string): string {
  return name.replace(/\.ya?ml$/i, '');
}
