/** Returns the size of a text, in half points; Word has one of its own for Arabic, Hebrew, Thai and the like. */
export function sizeXml(size: number): string {
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}
