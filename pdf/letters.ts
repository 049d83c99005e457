/** What Windows-1252, the encoding of the standard fonts of PDF, has beyond ASCII and Latin-1. */
const windowsLetters = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Whether the standard fonts, which every PDF reader has, can write a letter. */
export function isStandard(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20;
  return (code >= 0xa0 && code <= 0xff) || windowsLetters.includes(letter);
}

/** Letters that steer others and have no shape of their own. */
export function isInvisible(letter: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u.test(letter);
}

/** Every letter once that the standard fonts lack, in the order of the texts. */
export function beyondStandard(texts: Iterable<string>): readonly string[] {
  const letters = new Set<string>();
  for (const text of texts) {
    for (const letter of text) if (!isStandard(letter) && !isInvisible(letter)) letters.add(letter);
  }
  return [...letters];
}
