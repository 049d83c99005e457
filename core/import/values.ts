import { fromLines } from '../office/lines.ts';

/** Returns the names in a cell: one a line, or between commas, semicolons and slashes. */
export function namesIn(text: string): readonly string[] {
  return fromLines(text)
    .flatMap((line) => line.split(/\s*[,;]\s*|\s+(?:\/|\+|&|und|and|y|et)\s+/))
    .map((name) => name.replaceAll(/\s+/g, ' ').trim())
    .filter((name) => name !== '');
}

const units: readonly (readonly [unit: string, pattern: string])[] = [
  ['s', 's|sec|secs|sek|seg|second|seconds|sekunde|sekunden|segundo|segundos|seconde|secondes'],
  ['m', "m|min|mins|minute|minutes|minuten|minuto|minutos|'"],
  ['h', 'h|hr|hrs|std|stunde|stunden|hour|hours|hora|horas|heure|heures'],
  ['d', 'd|t|j|day|days|tag|tage|tagen|dia|dias|jour|jours'],
  ['w', 'w|wk|week|weeks|woche|wochen|semana|semanas|semaine|semaines'],
];
const amount = new RegExp(`^(\\d+(?:[.,]\\d+)?)\\s*(${units.map(([, pattern]) => pattern).join('|')})\\.?$`);

/**
 * Returns a length of time as the format writes it, from one in four languages: `10 Min.` gives `10m`, `1 h 30` and
 * `1:30` an hour and a half, as spreadsheets have it.
 */
export function durationIn(text: string): string | undefined {
  const clock = clockIn(text.trim());
  if (clock !== undefined) return clock;
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^(\d+)\s*h\s*([0-5]?\d)$/, '$1 h $2 m');
  const parts = plain.match(/\d+(?:[.,]\d+)?\s*[a-z']+\.?/g);
  if (
    parts === null ||
    plain.replaceAll(/\d+(?:[.,]\d+)?\s*[a-z']+\.?/g, '').replaceAll(/[\s,]|und|and|et|y/g, '') !== ''
  )
    return undefined;
  const read = parts.map((part) => {
    const [, number, word] = amount.exec(part.trim()) ?? [];
    const unit = units.find(([, pattern]) => word !== undefined && pattern.split('|').includes(word));
    return unit === undefined ? undefined : `${number?.replace(',', '.')}${unit[0]}`;
  });
  return read.includes(undefined) ? undefined : read.join(' ');
}

/** From four hours on it may as well be a time of day, which nobody but its author knows. */
function clockIn(text: string): string | undefined {
  const [all, hours, minutes, seconds] = /^([0-3]|0[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (all === undefined) return undefined;
  const parts = [`${Number(hours)}h`, `${Number(minutes)}m`, `${Number(seconds ?? 0)}s`];
  const said = parts.filter((part) => !part.startsWith('0'));
  return said.length === 0 ? undefined : said.join(' ');
}

const feelings: readonly (readonly [value: number, words: RegExp])[] = [
  [
    2,
    /^(?:\+\+|very (?:good|happy|positive)|delighted|sehr (?:gut|zufrieden|positiv)|begeistert|muy (?:bien|contento|positiv[oa])|tres (?:bien|content|positif)|😀|😃|😄|😁|🤩|😍|💚)$/u,
  ],
  [
    -2,
    /^(?:--|very (?:bad|unhappy|negative)|angry|sehr (?:schlecht|unzufrieden|negativ)|wutend|muy (?:mal|negativ[oa])|tres (?:mal|mauvais|negatif)|😡|😠|🤬|😭|😢)$/u,
  ],
  [
    1,
    /^(?:\+|good|happy|positive|satisfied|gut|zufrieden|positiv|frohlich|bien|contento|positiv[oa]|content|positif|:-?\)|🙂|😊|☺️?|👍)$/u,
  ],
  [
    -1,
    /^(?:-|bad|unhappy|negative|frustrated|annoyed|schlecht|unzufrieden|negativ|genervt|mal|negativ[oa]|mauvais|negatif|:-?\(|🙁|☹️?|😕|😟|😞|😒|👎)$/u,
  ],
  [0, /^(?:o|neutral|neutre|ok|okay|:-?\||😐|😶)$/u],
];

/** Returns the emotion that a text says, from -2 to 2. A scale from 1 to 5 has 3 in its middle. */
export function emotionIn(text: string, isToFive: boolean): number | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '');
  const number = Number(plain.replace(',', '.').replace('−', '-'));
  if (/^[+−-]?\d/.test(plain) && Number.isInteger(number)) {
    const value = isToFive ? number - 3 : number;
    return value >= -2 && value <= 2 ? value : undefined;
  }
  return feelings.find(([, words]) => words.test(plain))?.[0];
}

/** Returns a whole number from 1 to 5; `undefined` for anything else. */
export function gradeIn(text: string): number | undefined {
  const number = Number(
    text
      .trim()
      .replace(/\s*\/\s*5$/, '')
      .replace(',', '.'),
  );
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= 5 ? number : undefined;
}

/** Returns whether a text says yes or no, in words or as a mark; `undefined` for anything else. */
export function yesIn(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (/^(?:x|yes|y|true|1|ja|wahr|sí|si|oui|vrai|✓|✔️?|☑️?|★|⭐|!)$/u.test(word)) return true;
  if (/^(?:no|n|false|0|nein|falsch|non|faux|–|-)$/u.test(word)) return false;
  return undefined;
}
