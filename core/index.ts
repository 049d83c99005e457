/**
 * The public interface of the language: read, check, format, draw, describe. All of it is pure, and takes any text: what
 * is no blueprint gives an empty one with problems, never an exception. `docs/library.md` shows how it is used.
 */
import { applyChanges } from './apply-changes.ts';
import type { BlueprintFile } from './blueprint-file.ts';
import type { PaletteName } from './diagram/colours.ts';
import type { Density } from './diagram/density.ts';
import { mermaidFile } from './diagram/mermaid-file.ts';
import { toMermaid } from './diagram/mermaid-text.ts';
import { palettes } from './diagram/palette.ts';
import { svgFile } from './diagram/svg-file.ts';
import { type Hyphenate, withSyllables } from './diagram/text/syllables.ts';
import { type PictureBrand, withBrand } from './diagram/with-brand.ts';
import { withImages } from './diagram/with-images.ts';
import { format as formatChanges } from './format.ts';
import type { Images } from './images/image.ts';

export { type BlueprintFile, readBlueprint, whyNotDrawn, whyNotEdited } from './blueprint-file.ts';
export { type BrandFile, readBrand } from './brand/read-brand.ts';
export { check, type RelatedLocation, type ReportedProblem } from './check.ts';
export type { DetailsCard, Fact, FactValue } from './describe/details-card.ts';
export { describe } from './describe.ts';
export type { Brand } from './diagram/brand.ts';
export type { PaletteName } from './diagram/colours.ts';
export type { Density } from './diagram/density.ts';
export type { Hyphenate } from './diagram/text/syllables.ts';
export type { PictureBrand } from './diagram/with-brand.ts';
export type { TitledFile } from './duplicate-titles.ts';
export type { Images, PictureImage } from './images/image.ts';
export type {
  Actor,
  Blueprint,
  Cell,
  Channel,
  Element,
  Lane,
  Process,
  Role,
  RuleLevel,
  Severity,
  Stage,
  Step,
  System,
} from './model.ts';
export type { Located, Place, Span } from './span.ts';

/** Options of a drawn picture. */
export interface DrawOptions {
  /** Its colours: those of a theme of the editor, or for print, also when absent. */
  readonly theme?: PaletteName;
  /** The density; `standard` when absent. */
  readonly density?: Density;
  /** True when arrows over more than six columns are stubs on the cards at their ends; drawn along their way when absent. */
  readonly stubs?: boolean;
  /** True to let what is behind it show through; it has a ground of its own when absent. */
  readonly transparent?: boolean;
  /** Breaks words of its language that do not fit into a line; they break between any letters when absent. */
  readonly hyphenate?: Hyphenate;
  /** Its images, by their paths, with their bitmaps; frames with the paths stand for others. */
  readonly images?: Images;
  /** Its brand, as {@link readBrand} gives it, with the logo where somebody has looked at that. */
  readonly brand?: PictureBrand;
}

/**
 * Returns the text of a blueprint with its white space in order. It is returned as it is when it cannot be read whole, or
 * when another white space would change what it says.
 */
export function format(file: BlueprintFile): string {
  return applyChanges(file.source.text, formatChanges(file.source));
}

/**
 * Returns the picture of a blueprint as the text of an SVG file that needs nothing else. Of a blueprint without a step it
 * shows little more than the title: {@link whyNotDrawn} says so before.
 */
export function drawSvg(file: BlueprintFile, options: DrawOptions = {}): string {
  const { theme = 'print', hyphenate, images, brand, ...others } = options;
  const picture = withImages(withSyllables(file.drawn.picture, hyphenate), images);
  return svgFile(withBrand(picture, brand), palettes[theme], others);
}

/**
 * Returns the picture of a blueprint as the text of a Mermaid flowchart. When there is more in it than Mermaid draws
 * unless it is set up to, a comment on top says so, and what to set.
 */
export function drawMermaid(file: BlueprintFile, brand?: PictureBrand): string {
  return mermaidFile(toMermaid(withBrand(file.drawn.picture, brand)));
}
