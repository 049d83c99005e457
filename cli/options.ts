import { InvalidArgumentError } from 'commander';

/** A whole number from 0 up, for the parser of options. */
export function wholeNumber(word: string): number {
  if (!/^\d+$/.test(word)) throw new InvalidArgumentError('It has to be a whole number, 0 or more.');
  return Number(word);
}

/** A factor for the size of a picture, for the parser of options. */
export function scaleFactor(word: string): number {
  const value = Number(word);
  if (word.trim() === '' || !(value >= 0.1 && value <= 10)) {
    throw new InvalidArgumentError('It has to be a number from 0.1 to 10.');
  }
  return value;
}
