import type { Cell, Finding, Step } from '../../model.ts';
import type { Located } from '../../span.ts';
import type { FilledColours, Themed, ThemeSlot } from '../colours.ts';

/** Everything about one kind of badge: what it stands for, how it looks and what is said of it. */
export interface BadgeType {
  /** Its name in code and in Mermaid classes: a lower-case word. */
  readonly kind: string;
  /** Its place in the legend: those with a lower number stand before it. */
  readonly place: number;
  /** In the legend and the documentation: `pain point`. */
  readonly name: string;
  /** Said aloud, before its texts unless it is a flag: `Pain point`. */
  readonly said: string;
  /** The keys that its texts come from. At least one. */
  readonly sources: readonly [BadgeSource, ...BadgeSource[]];
  /** Its edge around 0,0 in a box of 20 px, an SVG path; no two kinds have the same, so that none needs its colour. */
  readonly outline: { readonly name: string; readonly path: string };
  /** The glyph on it, an SVG path: a line drawn with a pen of 2 px unless it is filled. */
  readonly glyph: { readonly name: string; readonly path: string; readonly isFilled?: true };
  /** In high contrast the glyph has the colour of the page. */
  readonly colours: Themed<FilledColours>;
  /** Its colour on slides, and the letter that stands for it there, which every font has. */
  readonly slide: { readonly slot: ThemeSlot; readonly letter: string };
  /** Width in px of the border that its cells have in Mermaid text, in its colour. */
  readonly mermaidBorder: number;
}

/** A key of a step or a cell that a badge stands for. */
export type BadgeSource = (
  | { readonly of: 'step'; readonly key: SourceKey<Step> }
  | { readonly of: 'cell'; readonly key: SourceKey<Cell> }
) & {
  /** On the card of details: `Pain points`. */
  readonly title: string;
  /** Present when the key says `true` or `false`, so that there are no texts. */
  readonly isFlag?: true;
};

/** The value of a key that a badge can stand for. */
export type SourceValue = readonly (Located<string> | Finding)[] | Located<boolean> | undefined;

type SourceKey<Element> = keyof {
  [Key in keyof Element as Element[Key] extends SourceValue ? Key : never]: Key;
};
