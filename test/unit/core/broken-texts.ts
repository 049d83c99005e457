import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { eachOtherName } from '../../../core/schema/other-names.ts';
import { root } from '../../../tooling/root.ts';

/** A way in which a file gets broken: at a part of its length from 0 to 1, by -3 to 3. */
type Break = (text: string, at: number, by: number) => string;

const breaks: Readonly<Record<string, Break>> = {
  'cut off': (text, at) => text.slice(0, Math.round(at * text.length)),
  'a line shifted': (text, at, by) => inLines(text, at, 0, (line) => shifted(line, by)),
  'a block shifted': (text, at, by) => inBlock(text, at, (line) => shifted(line, by)),
  'some lines shifted': (text, at, by) => inLines(text, at, 4, (line) => shifted(line, by)),
  'a line with tabs': (text, at, by) => inLines(text, at, 0, (line) => tabbed(line, by)),
  'a block with tabs': (text, at, by) => inBlock(text, at, (line) => tabbed(line, by)),
  'all with tabs': (text, _at, by) => inLines(text, 0, text.length, (line) => tabbed(line, by)),
  'line ends mixed': (text, at, by) => inLines(text, at, 3 + by, (line) => `${line}\r`),
  'line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'an unresolved merge': (text, at, by) => conflicting(text, at, by),
  'a quote less': (text, at) => without(text, at, /["']/g),
  'a quote more': (text, at, by) => inserted(text, at, by < 0 ? "'" : '"'),
  'a colon less': (text, at) => without(text, at, /:(?=\s)/g),
  'a colon more': (text, at) => inserted(text, at, ': '),
  'no space behind a dash': (text, at) => without(text, at, /(?<=^ *-) /gm),
  'a dash less': (text, at) => without(text, at, /(?<=^ *)-(?= )/gm),
  'a bracket less': (text, at) => without(text, at, /[[\]{}]/g),
  'a number sign': (text, at) => inserted(text, at, ' # '),
  'a line twice': (text, at) => inLines(text, at, 0, (line) => `${line}\n${line}`),
  'a line less': (text, at) => inLines(text, at, 0, () => undefined),
  'a key by another name': (text, at, by) => renamed(text, at, by),
  'a word for yes': (text) => text.replace(/: true\b/, ': yes'),
  'a lane by two names': (text, at) => laneByTwoNames(text, at),
};

const otherWords = ['a key by another name', 'a word for yes', 'a lane by two names'];

const first = `blueprint: A coffee to take away
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: -1
        pains: [The queue reaches the door]
        evidence: Menu board
        customer: { name: Orders a coffee, wait: 4m }
        frontstage: Takes the order
        backstage: Makes the coffee
        support: Deliveries of beans and milk
`;

const whole = [
  first,
  ...['hotel', 'clinic', 'fast-food', 'appliance'].map((name) =>
    readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8').replaceAll('\r\n', '\n'),
  ),
];

/** A file that opened well until it was broken. */
export interface Broken {
  readonly text: string;
  /** True when words were put in that the format reads as other ones, which is said and may be fixed. */
  readonly hasOtherWords: boolean;
}

/** A small file in which two fixes would write one key twice: only the check of fixes prevents it. */
export const laneTwice: Broken = { text: laneByTwoNames(first, 0), hasOtherWords: true };

/** Blueprints that open well, broken in one to three ways. */
export const brokenFile: fc.Arbitrary<Broken> = fc
  .tuple(
    fc.constantFrom(...whole),
    fc.array(
      fc.record({
        how: fc.constantFrom(...Object.keys(breaks)),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        by: fc.constantFrom(1, -1, 2, -2, 3, -3),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, ways]) => ({
    text: ways.reduce((broken, { how, at, by }) => breaks[how]?.(broken, at, by) ?? broken, text),
    hasOtherWords: ways.some(({ how }) => otherWords.includes(how)),
  }));

type Line = (line: string) => string | undefined;

/** Changes the line at a place and so many more. A line that is `undefined` then is taken out. */
function inLines(text: string, at: number, more: number, change: Line): string {
  const lines = text.split('\n');
  const from = Math.floor(at * (lines.length - 1));
  const changed = lines.map((line, index) => (index < from || index > from + more ? line : change(line)));
  return changed.filter((line) => line !== undefined).join('\n');
}

/** Changes the line at a place with what is indented further below it. */
function inBlock(text: string, at: number, change: Line): string {
  const lines = text.split('\n');
  const from = Math.floor(at * (lines.length - 1));
  const indent = /^ */.exec(lines[from] ?? '')?.[0] ?? '';
  let more = 0;
  while (lines[from + more + 1]?.startsWith(`${indent} `)) more++;
  return inLines(text, at, more, change);
}

function shifted(line: string, by: number): string {
  return by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '');
}

function tabbed(line: string, by: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  const width = by % 2 === 0 ? 4 : 2;
  return (
    '\t'.repeat(Math.floor(indent.length / width)) + ' '.repeat(indent.length % width) + line.trimStart()
  );
}

function conflicting(text: string, at: number, by: number): string {
  const lines = text.split('\n');
  const from = Math.floor(at * (lines.length - 1));
  const own = lines.slice(from, from + Math.abs(by));
  const other = own.map((line) => line.replace(/\b\w+$/, 'other'));
  const merge = ['<<<<<<< HEAD', ...own, '=======', ...(by < 0 ? other : []), '>>>>>>> branch'];
  return [...lines.slice(0, from), ...merge, ...lines.slice(from + own.length)].join('\n');
}

/** Takes out the first sign of a kind behind a place. */
function without(text: string, at: number, sign: RegExp): string {
  const place = at * text.length;
  const found = [...text.matchAll(sign)].find(({ index }) => index >= place);
  return found === undefined ? text : text.slice(0, found.index) + text.slice(found.index + 1);
}

function inserted(text: string, at: number, sign: string): string {
  const place = Math.round(at * text.length);
  return text.slice(0, place) + sign + text.slice(place);
}

const others = [...eachOtherName()];

/** Writes one of the other names of the first key behind a place that has some. */
function renamed(text: string, at: number, by: number): string {
  const place = at * text.length;
  for (const { 1: key = '', index } of text.matchAll(/([a-z]+)(?=: )/g)) {
    const names = others.filter((one) => one.key === key);
    const name = names[(by + 3) % Math.max(1, names.length)]?.name;
    if (index < place || name === undefined) continue;
    return text.slice(0, index) + name + text.slice(index + key.length);
  }
  return text;
}

/** Writes the first cell behind a place twice, under two other names of its lane: only one of them can become the key. */
function laneByTwoNames(text: string, at: number): string {
  const cell = /^( +)((?:customer|frontstage|backstage|support):)( \S.*\n)/gm;
  cell.lastIndex = Math.round(at * text.length);
  const [, indent = '', key = '', value = ''] = cell.exec(text) ?? [];
  if (key === '') return text;
  const names = [key.toUpperCase(), key.replace(/^./, (first) => first.toUpperCase())];
  const start = cell.lastIndex - `${indent}${key}${value}`.length;
  const twice = names.map((name) => `${indent}${name}${value}`).join('');
  return text.slice(0, start) + twice + text.slice(cell.lastIndex);
}
