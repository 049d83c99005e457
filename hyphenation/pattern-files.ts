/** The languages whose patterns are shipped; others of their regions and scripts break words by other rules. */
const byLanguage: Readonly<Record<string, string>> = {
  ...{ ca: 'ca', cs: 'cs', da: 'da', de: 'de', el: 'el-monoton', en: 'en-us', es: 'es', et: 'et', fi: 'fi' },
  ...{ fr: 'fr', gl: 'gl', hr: 'hr', is: 'is', it: 'it', lt: 'lt', nb: 'nb', nl: 'nl', no: 'nb' },
  ...{ pl: 'pl', pt: 'pt', ro: 'ro', ru: 'ru', sk: 'sk', sl: 'sl', sr: 'sr-cyrl', sv: 'sv', tr: 'tr' },
  uk: 'uk',
};

/** English is broken by its sound in these countries, as in the United States, and by its origin elsewhere. */
const american: ReadonlySet<string> = new Set(['US', 'CA', 'PH', 'PR', 'LR']);

/** The names of all files with patterns, without their ending. */
export const patternFiles: readonly string[] = [...new Set([...Object.values(byLanguage), 'en-gb'])];

/**
 * Returns the name of the file, without its ending, with the patterns for a language.
 *
 * @param lang A tag (BCP 47) in its usual spelling.
 * @returns `undefined` when there are no patterns for it.
 */
export function patternFileOf(lang: string): string | undefined {
  const [language = '', ...rest] = lang.split('-');
  const region = rest.find((part) => /^([A-Z]{2}|\d{3})$/.test(part));
  if (language === 'en' && region !== undefined) return american.has(region) ? 'en-us' : 'en-gb';
  if (language === 'sr' && rest.includes('Latn')) return 'hr';
  return Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
}
