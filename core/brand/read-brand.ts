import { isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Brand, BrandColour, BrandTone } from '../diagram/brand.ts';
import { lowContrastOf } from '../diagram/brand-colours.ts';
import { palettes } from '../diagram/palette.ts';
import type { PictureImage } from '../images/image.ts';
import { pathFault } from '../images/image-path.ts';
import { nearest } from '../names/nearest.ts';
import type { Problem, TextChange } from '../problem.ts';
import { isBlank, isEmpty, nodeSpan } from '../source/nodes.ts';
import { parseSource, type Source } from '../source.ts';
import type { Located, Span } from '../span.ts';
import { colourOf } from '../values/colour.ts';
import { grouped } from '../values/grouped.ts';
import { type BrandKey, brandColourKeys, brandKeys, brandToneKeys } from './brand-keys.ts';

/** A brand file that was read. */
export interface BrandFile {
  /** @internal Its text as it was read. */
  readonly source: Source;
  /** The look that it gives; the logo is not among it, for nobody has looked at that yet. */
  readonly brand: Brand;
  /** The path of the logo as it is written. */
  readonly logo?: Located<string>;
  /** Problems in the order of the text. */
  readonly problems: readonly Problem[];
}

/** UTF-16 units of a brand file; of a longer one nothing is read. */
const longest = 100_000;
/** Letters, digits and what else names of fonts have; nothing that ends a name in CSS. */
const fontName = /^[\p{L}\p{N}][\p{L}\p{N} ._+-]{0,79}$/u;

/** Reads a brand file. Any text is taken: what cannot be read is a problem at its place, and the rest counts. */
export function readBrand(text: string): BrandFile {
  if (text.length > longest)
    return unreadBrand(
      `This brand file is too long: at most ${grouped(longest)} characters are read. A brand file has a dozen lines.`,
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text has
  if (/[\u0000-\u0008\ufffd]/.test(text))
    return unreadBrand('This is no text. A brand file is written in YAML, as UTF-8.');
  const source = parseSource(text);
  return new Reading(source).file();
}

/** Returns what is wrong with a logo that was looked at; `undefined` when it can be shown. */
export function logoProblem({ logo }: BrandFile, image: PictureImage | undefined): Problem | undefined {
  if (logo === undefined || image === undefined || !('fault' in image)) return undefined;
  return problem('bad-logo', logo.span, image.fault);
}

/** Returns a brand file of which nothing could be read, and the reason: a sentence for its author. */
export function unreadBrand(message: string): BrandFile {
  return {
    source: parseSource(''),
    brand: { colours: {} },
    problems: [problem('yaml-syntax', { start: 0, end: 0 }, message)],
  };
}

class Reading {
  readonly #source: Source;
  readonly #problems: Problem[] = [];
  readonly #colours: Partial<Record<BrandColour, BrandTone>> = {};
  #logo: Located<string> | undefined;
  #font: string | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  file(): BrandFile {
    const { document, problems } = this.#source;
    for (const { span, message } of problems) this.#problems.push(problem('yaml-syntax', span, message));
    const { contents } = document;
    if (isMap(contents)) this.#readKeys(contents, brandKeys, (key, pair) => this.#readKey(key, pair));
    else if (!isBlank(document) && problems.length === 0)
      this.#say('wrong-type', contents, `A brand file has keys: ${listed(brandKeys)}.`);
    this.#problems.sort((a, b) => a.span.start - b.span.start);
    return {
      source: this.#source,
      brand: { ...(this.#font !== undefined && { font: this.#font }), colours: this.#colours },
      ...(this.#logo && { logo: this.#logo }),
      problems: this.#problems,
    };
  }

  #readKey(key: string, { value }: Pair<unknown, Node | null>): void {
    if (isEmpty(value ?? null)) return;
    if (key === 'colours') {
      if (isMap(value))
        this.#readKeys(value, brandColourKeys, (name, pair) => this.#readColour(name as BrandColour, pair));
      else this.#say('wrong-type', value, `"colours" has keys: ${listed(brandColourKeys)}.`);
      return;
    }
    const text = this.#textOf(value, key === 'logo' ? 'the path of an image' : 'the name of a font family');
    if (text === undefined) return;
    if (key === 'font') {
      if (fontName.test(text.value)) this.#font = text.value;
      else
        this.#add(
          'bad-font',
          text.span,
          'This is no name of a font family. Write one as it is in the list of fonts of your machine, such as Open Sans.',
        );
      return;
    }
    const written = pathFault(text.value);
    if (written === undefined) this.#logo = text;
    else this.#add('bad-logo', text.span, written.fault, written.replacement);
  }

  #readColour(key: BrandColour, pair: Pair<unknown, Node | null>): void {
    if (!isMap(pair.value)) {
      const light = this.#colour(key, pair, 'light');
      if (light !== undefined) this.#colours[key] = { light };
      return;
    }
    const found: { light?: string; dark?: string } = {};
    this.#readKeys(pair.value, brandToneKeys, (name, tone) => {
      const theme = name === 'dark' ? 'dark' : 'light';
      const colour = this.#colour(key, tone, theme);
      if (colour !== undefined) found[theme] = colour;
    });
    const light = found.light ?? found.dark;
    if (light !== undefined) this.#colours[key] = { ...found, light };
  }

  #colour(
    key: BrandColour,
    { key: name, value }: Pair<unknown, Node | null>,
    theme: 'light' | 'dark',
  ): string | undefined {
    if (isEmpty(value ?? null)) {
      this.#findComment(name);
      return undefined;
    }
    const text = this.#textOf(value, 'a colour such as "#1f3a5f"');
    if (text === undefined) return undefined;
    const colour = colourOf(text.value);
    if (colour === undefined) {
      const digits = colourOf(`#${text.value}`);
      const advice =
        digits === undefined
          ? 'Write it as "#rrggbb", in quotes, such as "#1f3a5f".'
          : `Write "${digits}", in quotes.`;
      this.#add('bad-colour', text.span, `This is no colour. ${advice}`, digits && `"${digits}"`);
      return undefined;
    }
    const low = lowContrastOf(key, colour, palettes[theme]);
    if (low !== undefined) {
      const { of, ratio, least, ground, nearest: better } = low;
      const message = `In ${theme} themes ${of} would hardly be seen in ${colour}: ${ratio.toFixed(1)} to 1 on ${ground}, and WCAG asks for ${least} to 1. What lacks contrast is drawn ${theme === 'dark' ? 'lighter' : 'darker'}; ${better} has enough.`;
      this.#add('low-contrast', text.span, message, `"${better}"`);
    }
    return colour;
  }

  /** `band: #123456` is a key without a value and a comment. */
  #findComment(key: unknown): void {
    if (!isScalar(key)) return;
    const { text } = this.#source;
    const [, start] = key.range ?? [0, 0];
    const [, before = '', digits = ''] =
      /^(\s*:[ \t]*)(#[0-9a-f]{3,6})\b/i.exec(text.slice(start, start + 80)) ?? [];
    const colour = colourOf(digits);
    if (colour === undefined) return;
    const span = { start: start + before.length, end: start + before.length + digits.length };
    this.#add('bad-colour', span, `Without quotes ${digits} is a comment. Write "${digits}".`, `"${digits}"`);
  }

  #readKeys(
    map: YAMLMap,
    keys: readonly BrandKey[],
    read: (key: string, pair: Pair<unknown, Node | null>) => void,
  ): void {
    const seen = new Set<string>();
    for (const pair of map.items as readonly Pair<unknown, Node | null>[]) {
      if (!isScalar(pair.key)) {
        this.#say('unknown-key', pair.key as Node, `A key is one of ${listed(keys)}.`);
        continue;
      }
      const name = String(pair.key.value);
      if (name.startsWith('x-')) continue;
      if (!keys.some(({ key }) => key === name)) {
        const near = nearest(
          name,
          keys.map(({ key }) => key),
        );
        const advice = near === undefined ? `It has ${listed(keys)}.` : `Did you mean "${near}"?`;
        this.#add(
          'unknown-key',
          nodeSpan(pair.key, this.#source.text),
          `A brand file has no key "${short(name)}" here. ${advice}`,
          near,
        );
      } else if (seen.has(name)) {
        this.#say('unknown-key', pair.key, `"${name}" is there twice, and the first counts. Take one away.`);
      } else {
        seen.add(name);
        read(name, pair);
      }
    }
  }

  #textOf(value: Node | null | undefined, what: string): Located<string> | undefined {
    if (value === null || value === undefined) return undefined;
    const span = nodeSpan(value, this.#source.text);
    if (isScalar(value)) return { value: String(value.value).trim(), span };
    this.#add('wrong-type', span, `Here stands ${what}.`);
    return undefined;
  }

  #say(code: string, node: Node | null, message: string): void {
    const span = node === null ? { start: 0, end: 0 } : nodeSpan(node, this.#source.text);
    this.#add(code, span, message);
  }

  #add(code: string, span: Span, message: string, replacement?: string): void {
    this.#problems.push(problem(code, span, message, replacement));
  }
}

/** Makes a problem: one that only changes the look of the picture is a warning; a file that cannot be read is an error. */
function problem(code: string, span: Span, message: string, replacement?: string): Problem {
  const severity = code === 'yaml-syntax' || code === 'wrong-type' ? 'error' : 'warning';
  if (replacement === undefined) return { code, severity, message, span };
  const changes: readonly TextChange[] = [{ span, text: replacement }];
  const fix = () => [{ title: `Change to ${replacement}`, changes, preferred: true }];
  return { code, severity, message, span, fix };
}

function listed(keys: readonly BrandKey[]): string {
  const names = keys.map(({ key }) => `"${key}"`);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
