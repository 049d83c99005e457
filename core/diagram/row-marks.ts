import type { PictureImage } from '../images/image.ts';
import type { BadgeKind } from './badges.ts';
import type { PictureRole } from './roles.ts';

/** The colours that marks have in each theme. */
export type RowColour =
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'low'
  | 'high'
  | 'wait'
  | { role: PictureRole; hue: number };

/** A mark in a row; `x` and `y` are its centre, of a bar and an image its upper left corner. */
export type RowMark =
  | { readonly type: 'badge'; readonly badge: BadgeKind; readonly x: number; readonly y: number }
  | {
      readonly type: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: RowColour;
      readonly look: 'solid' | 'hatched' | 'outlined';
    }
  | {
      readonly type: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly colour: RowColour;
      readonly look: 'solid' | 'outlined';
      /** Width of its line. */
      readonly weight?: number;
    }
  | {
      readonly type: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** The accessible name. */
      readonly label: string;
      /** Absent when nobody has looked at it. */
      readonly image?: PictureImage;
    }
  | { readonly type: 'number'; readonly x: number; readonly y: number; readonly number: number }
  | { readonly type: 'opening'; readonly x: number; readonly y: number };
