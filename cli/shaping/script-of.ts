/** Scripts whose characters change or move beside others, so that they are shaped by themselves. */
const scripts = [
  ...['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Mongolian'],
  ...[
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
  ],
  ...['Thai', 'Lao', 'Myanmar', 'Khmer', 'Tibetan', 'Balinese', 'Javanese', 'Sundanese', 'Cham', 'Tai_Tham'],
  ...[
    'Latin',
    'Greek',
    'Cyrillic',
    'Armenian',
    'Georgian',
    'Ethiopic',
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
  ],
].map((name) => ({ name, matches: new RegExp(`\\p{Script=${name}}`, 'u') }));

/**
 * Returns the script of the first character that has one; `undefined` for numbers, signs and scripts that few write.
 */
export function scriptOf(text: string): string | undefined {
  return scripts.find(({ matches }) => matches.test(text))?.name;
}
