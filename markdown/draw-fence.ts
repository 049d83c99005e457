import { pictureTitle } from '../core/diagram/picture-title.ts';
import { check, drawSvg, type PaletteName, readBlueprint, whyNotDrawn } from '../core/index.ts';

/** A fence as it is shown. */
export interface DrawnFence {
  /** A whole SVG document; absent when the text holds no step. */
  readonly svg?: string;
  /** The name of the picture for those who do not see it. */
  readonly title: string;
  /** Errors, one sentence each, with the line of the fence; the first line is 1. */
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

/** The number of errors that are shown at most: with more, the first ones cause the others. */
const maxErrors = 5;

/** Draws the text of a fence. Text that is half a blueprint gives the half picture, and says what is wrong. */
export function drawFence(text: string, theme: PaletteName): DrawnFence {
  const file = readBlueprint(text);
  const errors = check(file)
    .filter(({ severity }) => severity === 'error')
    .slice(0, maxErrors)
    .map(({ message, start }) => ({ line: start.line, message }));
  const title = pictureTitle(file.drawn.picture.header);
  if (whyNotDrawn(file) !== undefined) return { title, errors };
  return { svg: drawSvg(file, { theme, transparent: true }), title, errors };
}
