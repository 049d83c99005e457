/** The themes of the editor, and print. */
export type PaletteName = 'light' | 'dark' | 'hc-light' | 'hc-dark' | 'print';

/** A value in each theme, as `#rrggbb` where it is a colour; print has that of the light one. */
export interface Themed<Value> {
  readonly light: Value;
  readonly dark: Value;
  readonly contrastLight: Value;
  readonly contrastDark: Value;
}

/** A ground, and what is written or drawn on it. */
export interface FilledColours {
  readonly fill: string;
  readonly ink: string;
}

/** The colours of one lane. */
export interface LaneColours {
  /** The bar at its left edge. */
  readonly bar: string;
  /** Behind its name. */
  readonly head: string;
  /** Behind its cards. */
  readonly tint: string;
  /** Around its cards. */
  readonly border: string;
  /** Its name. */
  readonly ink: string;
}

/** A colour of the theme, so that a deck's own colours take its place. */
export type ThemeSlot =
  | 'bg1'
  | 'tx1'
  | 'tx2'
  | 'accent1'
  | 'accent2'
  | 'accent3'
  | 'accent4'
  | 'accent5'
  | 'accent6';
