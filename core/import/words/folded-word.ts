import { kebabCase } from '../../names/kebab-case.ts';

/**
 * Returns a head as words are compared: in small letters, without accents, signs and what stands in brackets, a number
 * before it or a colon behind it. `1. Schmerzpunkte (Kunde):` gives `schmerzpunkte`.
 */
export function foldedWord(text: string): string {
  const bare = text.replaceAll(/[([{][^)\]}]*[)\]}]/g, ' ').replace(/^\s*\d+[.)]\s*/, '');
  return kebabCase((bare.trim() === '' ? text : bare).normalize('NFD').replaceAll(/\p{M}/gu, '')).replaceAll(
    'ß',
    'ss',
  );
}
