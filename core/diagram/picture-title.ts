import type { PictureHeader } from './picture.ts';

/** Returns the name of a picture: its title, or "Service blueprint" when it has none. */
export function pictureTitle({ title }: Pick<PictureHeader, 'title'>): string {
  return title || 'Service blueprint';
}
