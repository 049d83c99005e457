const words: readonly string[] = ['very bad', 'bad', 'neutral', 'good', 'very good'];

/** Returns an emotion from -2 to 2 as a word: `very bad`. */
export function feelingWord(emotion: number): string {
  return words[Math.round(Math.min(2, Math.max(-2, emotion))) + 2] ?? '';
}
