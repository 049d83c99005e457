import { readBlueprint } from '../core/blueprint-file.ts';
import { buildPicture } from '../core/diagram/build-picture.ts';
import { PALETTES, type PaletteName } from '../core/diagram/palette.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { svgFile } from '../core/diagram/svg-file.ts';
import { lint } from '../core/lint.ts';
import { placeAt } from '../core/source/place.ts';

/** A fence as it is shown. */
export interface DrawnFence {
  /** A whole SVG document; absent when the text holds no step. */
  readonly svg?: string;
  /** The name of the picture for those who do not see it. */
  readonly title: string;
  /** What is wrong, one sentence each, with the line of the fence it is in; the first line is 1. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/** So many errors are shown: with more, the first ones cause the others. */
const mostErrors = 5;

/** Draws the text of a fence. Text that is half a blueprint gives the half picture, and says what is wrong. */
export function drawFence(text: string, theme: PaletteName): DrawnFence {
  const file = readBlueprint(text);
  const errors = lint(file)
    .filter(({ severity }) => severity === 'error')
    .slice(0, mostErrors)
    .map(({ message, span }) => ({ line: placeAt(file.source, span.start).line, message }));
  const { picture } = buildPicture(file);
  const title = pictureTitle(picture.header);
  if (picture.steps.length === 0) return { title, errors };
  return { svg: svgFile(picture, PALETTES[theme], { transparent: true }), title, errors };
}
