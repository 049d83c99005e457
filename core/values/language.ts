/** The languages that are offered where one is asked for: those that broken words are hyphenated in, and others that many write. */
export const commonLanguages: readonly string[] = [
  ...['en', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pt-BR', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'],
  ...['hu', 'ru', 'uk', 'tr', 'ca', 'el', 'et', 'hr', 'lt', 'ro', 'sk', 'sl', 'sr', 'is'],
  ...['ja', 'zh-Hans', 'zh-Hant', 'ko', 'ar', 'he', 'hi', 'th', 'vi', 'id'],
];

/**
 * Returns the tag of a language (BCP 47) in the spelling that is usual: `de-CH` of `DE-ch`. `undefined` for what is no
 * tag: a name, a country, letters that stand for no language.
 */
export function languageTag(text: string): string | undefined {
  const [tag] = canonical(text);
  if (tag === undefined) return undefined;
  const [language = ''] = tag.split('-');
  return isLanguage(language) ? tag : undefined;
}

/** The tags of two letters are all known; those of three are too many for anybody's table, and words are no tags. */
function isLanguage(tag: string): boolean {
  if (tag.length !== 2) return tag.length === 3;
  // To load the names of all languages takes a good part of a short run.
  return commonLanguages.includes(tag) || nameOf(tag) !== undefined;
}

/** Returns the tag that was most likely meant by what is no tag: `de` of `German` or `Deutsch`, `de-AT` of `de_AT`, `cs` of `cz`. */
export function meantLanguage(text: string): string | undefined {
  const written = text.trim();
  const joined = languageTag(written.replaceAll('_', '-').replace(/\..*$/, ''));
  if (joined !== undefined) return joined;
  const name = written.toLowerCase();
  const isCalled = (matches: (known: string) => boolean) => (tag: string) =>
    [nameOf(tag), nameOf(tag, tag)].some((known) => known !== undefined && matches(known.toLowerCase()));
  const named =
    commonLanguages.find(isCalled((known) => known === name)) ??
    commonLanguages.find(isCalled((known) => name.length > 3 && known.includes(name)));
  if (named !== undefined) return named;
  const [region] = /^[a-z]{2}$/i.test(written) ? canonical(`und-${written}`) : [];
  const language = region === undefined ? 'und' : new Intl.Locale(region).maximize().language;
  return language === 'und' || language === 'en' ? undefined : language;
}

/** Returns the name of the language with this tag, in English or in the language `inside`; `undefined` when it is not known. */
export function nameOf(tag: string, inside = 'en'): string | undefined {
  return new Intl.DisplayNames([inside], { type: 'language', fallback: 'none' }).of(tag);
}

function canonical(text: string): readonly string[] {
  try {
    return Intl.getCanonicalLocales(text);
  } catch {
    return [];
  }
}
