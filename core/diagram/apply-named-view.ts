import type { Density } from './density.ts';
import { withFaded } from './fade.ts';
import type { PictureView } from './look.ts';
import type { Picture } from './picture.ts';
import { applyView } from './view.ts';

/** A picture as a view shows it. */
export interface SeenPicture {
  /** The part that is left, with what fades in it. */
  readonly picture: Picture;
  readonly density: Density;
  /** The key of what is looked at, where that is to be seen. */
  readonly focus?: string;
}

/**
 * Returns what is to be seen of a picture through one of its views: what is left out is gone, what is filtered out
 * fades, and the view says how much is drawn. It can be drawn as any picture.
 */
export function applyNamedView(
  whole: Picture,
  { view, filter, density = 'standard', focus }: PictureView,
): SeenPicture {
  const picture = withFaded(applyView(whole, view), filter);
  const isSeen = [picture.stages, picture.steps, picture.cells].some((all) =>
    all.some(({ key }) => key === focus),
  );
  return { picture, density, ...(focus !== undefined && isSeen && { focus }) };
}

/** Returns the view of a picture with a name, in whatever case; `undefined` when there is none. */
export function viewNamed({ views = [] }: Picture, name: string): PictureView | undefined {
  const lower = name.trim().toLowerCase();
  return views.find((one) => one.name === name) ?? views.find((one) => one.name.toLowerCase() === lower);
}
