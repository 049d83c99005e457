import type { BrandColour } from '../diagram/brand.ts';

/** A key of a brand file, or of a map in it. */
export interface BrandKey {
  readonly key: string;
  /** A sentence or two for a designer. Plain Markdown. */
  readonly description: string;
  /** A value as it would be written in the file. */
  readonly example?: string;
}

/** The keys of a brand file, in the order in which they are best written. */
export const brandKeys = [
  {
    key: 'logo',
    description:
      'The path of the logo, from the folder of this file: a PNG, JPEG, WebP or SVG. It stands at the right of the title, 36 px high or 180 px wide at most; in dark themes on a light ground.',
    example: 'images/logo.svg',
  },
  {
    key: 'font',
    description:
      'The name of a font family that is installed where the picture is shown. Its letters are fitted into the widths that the picture is laid out for; without the family, it is drawn in Arial.',
    example: 'Open Sans',
  },
  {
    key: 'colours',
    description:
      'Colours as `"#rrggbb"`, in quotes: without them `#` begins a comment. Each is that of light themes and of print, and in dark themes a lighter one of its hue, unless both are written as `light` and `dark`.',
    example: '{ band: "#1f3a5f" }',
  },
] as const satisfies readonly BrandKey[];

/** The keys of `colours`. */
export const brandColourKeys = [
  { key: 'band', description: 'The band of the stages, and the numbers of the steps.', example: '"#1f3a5f"' },
  { key: 'curve', description: 'The emotion curve and its row.', example: '"#8a4b00"' },
  { key: 'evidence', description: 'The lanes of evidence.', example: '"#7a6420"' },
  { key: 'customer', description: 'The lanes of the customer.', example: '"#1f5fa8"' },
  { key: 'frontstage', description: 'The lanes in sight of the customer.', example: '"#0f766e"' },
  { key: 'backstage', description: 'The lanes out of sight.', example: '"#7029c2"' },
  { key: 'support', description: 'The lanes of support processes.', example: '"#4a5568"' },
] as const satisfies readonly (BrandKey & { readonly key: BrandColour })[];

/** The keys of a colour that is written for both kinds of themes. */
export const brandToneKeys = [
  { key: 'light', description: 'In light themes and in print.', example: '"#1f3a5f"' },
  { key: 'dark', description: 'In dark themes.', example: '"#a9c4ec"' },
] as const satisfies readonly BrandKey[];

/** Returns the keys that stand at a place of a brand file, by the keys that lead there; none where a value stands. */
export function brandKeysAt(path: readonly string[]): readonly BrandKey[] {
  const [first, second] = path;
  if (first === undefined) return brandKeys;
  if (first !== 'colours') return [];
  if (second === undefined) return brandColourKeys;
  return path.length === 2 && brandColourKeys.some(({ key }) => key === second) ? brandToneKeys : [];
}
