import { hasUnprintable, quoted } from './quoted.ts';

/**
 * Writes a text as a YAML value, in quotes where it would otherwise be read as something else.
 *
 * @param inFlow Whether it will stand in brackets or braces, where a comma ends it.
 */
export function asValue(text: string, inFlow = false): string {
  const plain =
    /^[\p{L}\p{N}][^\n\r:#]*$/u.test(text) &&
    text === text.trim() &&
    text !== 'null' &&
    !hasUnprintable(text);
  return plain && !(inFlow && /[,[\]{}]/.test(text)) ? text : quoted(text);
}
