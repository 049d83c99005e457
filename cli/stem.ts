/** Returns the name without the ending of YAML, as the editor names what it exports: `hotel.blueprint`. */
export function stem(name: string): string {
  return name.replace(/\.ya?ml$/i, '');
}
