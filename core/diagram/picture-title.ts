import type { PictureHeader } from './picture.ts';

/** What a picture is called wherever it is named: its title, or what it is when it has none. */
export function pictureTitle({ title }: Pick<PictureHeader, 'title'>): string {
  return title || 'Service blueprint';
}
