/** Characters of Windows-1252 beyond ASCII and Latin-1. */
const windowsCharacters = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Returns whether every font of Latin letters has a character, without opening one. */
function isCommon(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x20;
  return (code >= 0xa0 && code <= 0xff) || windowsCharacters.includes(character);
}

/** Characters that steer others and have no shape of their own. */
export function isInvisible(character: string): boolean {
  return /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u.test(character);
}

/** Returns every character once that a font of Latin letters may lack, in the order of the texts. */
export function uncommonIn(texts: Iterable<string>): readonly string[] {
  const characters = new Set<string>();
  for (const text of texts) {
    for (const character of text)
      if (!isCommon(character) && !isInvisible(character)) characters.add(character);
  }
  return [...characters];
}

/** Returns every character once that has a shape, in the order of the texts. */
export function visibleIn(texts: Iterable<string>): readonly string[] {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  return [...characters].filter((character) => !isInvisible(character));
}
