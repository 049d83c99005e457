import type { PictureView } from '../../core/diagram/look.ts';
import type { Picture } from '../../core/diagram/picture.ts';

/** One stop of a presentation. */
export interface Slide {
  readonly name: string;
  /** The view of the file that is shown; absent when everything is. */
  readonly view?: PictureView;
  /** The key of what is looked at; all of it when absent. */
  readonly focus?: string;
  /** Markdown. */
  readonly say?: string;
}

/** Returns the stops of a presentation: the views of a picture, or all of it and then each of its stages. */
export function slidesOf({ views = [], stages, header }: Picture): readonly Slide[] {
  if (views.length > 0) {
    return views.map((view) => ({
      name: view.name,
      view,
      ...(view.focus !== undefined && { focus: view.focus }),
      ...(view.say !== undefined && { say: view.say }),
    }));
  }
  const withSteps = stages.filter(({ columns }) => columns > 0);
  const all: Slide = { name: header.title === '' ? 'Everything' : header.title };
  return [all, ...withSteps.map(({ key, name }): Slide => ({ name: name === '' ? '…' : name, focus: key }))];
}
