import type { PictureRole } from './roles.ts';

/** The things of a picture that a brand gives a colour. */
export type BrandColour = 'band' | 'curve' | PictureRole;

/** A colour of a brand as `#rrggbb`; the dark theme has one of the same hue when it has none of its own. */
export interface BrandTone {
  readonly light: string;
  readonly dark?: string;
}

/** The look that an organisation gives its pictures. Plain data. */
export interface Brand {
  /** The path of the logo among the images of the picture. */
  readonly logo?: string;
  /** The name of a family of fonts on the machine that shows the picture. */
  readonly font?: string;
  readonly colours: Readonly<Partial<Record<BrandColour, BrandTone>>>;
}

/** Key of the logo among the images of a picture. No image of a blueprint has it: as a path it would be a link. */
export const logoKey = 'brand:logo';
