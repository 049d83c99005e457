/** What Windows-1252, the encoding of the standard fonts of PDF, has beyond ASCII and Latin-1. */
const windowsCharacters = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Returns whether the standard fonts, which every PDF reader has, can write a character. */
export function isStandard(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20;
  return (code >= 0xa0 && code <= 0xff) || windowsCharacters.includes(character);
}

/** Characters that steer others and have no shape of their own. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u.test(character);
}

/** Returns every character once that the standard fonts lack, in the order of the texts. */
export function beyondStandard(texts: Iterable<string>): readonly string[] {
  const characters = new Set<string>();
  for (const text of texts) {
    for (const character of text)
      if (!isStandard(character) && !isInvisible(character)) characters.add(character);
  }
  return [...characters];
}
