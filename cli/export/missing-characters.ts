/** Scripts as people call them, and what to install for each. */
const scripts = [
  ['Thai', 'Thai', 'Noto Sans Thai'],
  ['Lao', 'Lao', 'Noto Sans Lao'],
  ['Devanagari', 'Devanagari (Hindi, Marathi, Nepali)', 'Noto Sans Devanagari'],
  ['Bengali', 'Bengali', 'Noto Sans Bengali'],
  ['Gurmukhi', 'Gurmukhi (Punjabi)', 'Noto Sans Gurmukhi'],
  ['Gujarati', 'Gujarati', 'Noto Sans Gujarati'],
  ['Oriya', 'Odia', 'Noto Sans Oriya'],
  ['Tamil', 'Tamil', 'Noto Sans Tamil'],
  ['Telugu', 'Telugu', 'Noto Sans Telugu'],
  ['Kannada', 'Kannada', 'Noto Sans Kannada'],
  ['Malayalam', 'Malayalam', 'Noto Sans Malayalam'],
  ['Sinhala', 'Sinhala', 'Noto Sans Sinhala'],
  ['Myanmar', 'Burmese', 'Noto Sans Myanmar'],
  ['Khmer', 'Khmer', 'Noto Sans Khmer'],
  ['Tibetan', 'Tibetan', 'Noto Serif Tibetan'],
  ['Arabic', 'Arabic', 'Noto Sans Arabic'],
  ['Hebrew', 'Hebrew', 'Noto Sans Hebrew'],
  ['Armenian', 'Armenian', 'Noto Sans Armenian'],
  ['Georgian', 'Georgian', 'Noto Sans Georgian'],
  ['Ethiopic', 'Ethiopic', 'Noto Sans Ethiopic'],
  ['Hiragana', 'Japanese', 'Noto Sans CJK'],
  ['Katakana', 'Japanese', 'Noto Sans CJK'],
  ['Han', 'Chinese and Japanese', 'Noto Sans CJK'],
  // Last, for it takes the full stops of the others too.
  ['Hangul', 'Korean', 'Noto Sans CJK'],
] as const;

const emoji = {
  matches: /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u,
  name: 'emoji',
  font: 'Noto Emoji or Symbola',
};
const others = { name: 'other characters', font: 'Noto Sans and Noto Sans Symbols' };

/** The number of characters of a script that are named, as examples. */
const maxShown = 10;

/** Says which characters no font has, of which scripts they are, and what to install. At least one character. */
export function missingCharactersText(characters: readonly string[], format: string): string {
  const kinds = [emoji, ...scripts.map(toKind)];
  const groups = new Map<string, { readonly characters: string[]; readonly fonts: Set<string> }>();
  for (const character of characters) {
    const { name, font } = kinds.find(({ matches }) => matches.test(character)) ?? others;
    const group = groups.get(name) ?? { characters: [], fonts: new Set() };
    groups.set(name, group);
    group.characters.push(character);
    group.fonts.add(font);
  }
  const lacking = [...groups].map(([name, { characters: found }]) => {
    const more = found.length - maxShown;
    return `${name}: ${found.slice(0, maxShown).join(' ')}${more > 0 ? ` and ${more} more` : ''}`;
  });
  const fonts = new Set([...groups.values()].flatMap((group) => [...group.fonts]));
  const coloured = groups.has(emoji.name) ? ' For emoji it has to be a font without colours.' : '';
  return `No font on this machine has these characters, so the ${format.toUpperCase()} cannot show them (${lacking.join('; ')}). Install ${[...fonts].join(', ')}, or others that have them as outlines.${coloured}`;
}

function toKind([script, name, font]: (typeof scripts)[number]) {
  return { matches: new RegExp(`\\p{scx=${script}}`, 'u'), name, font };
}
