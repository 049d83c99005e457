import type { LayoutOptions } from '../core/diagram/layout.ts';
import type { Palette } from '../core/diagram/palette.ts';
import { paperNamed } from '../core/diagram/paper.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { element } from './element.ts';

/** A picture as it is seen. */
export interface SeenPicture {
  readonly picture: Picture;
  readonly palette: Palette;
  readonly options: LayoutOptions;
}

/**
 * Lays the picture out on sheets of the paper that the page names, or A4, while it is printed. They are made in the page when that begins, so
 * that a file holds no second picture; without the script that composes them, or a picture, nothing happens.
 */
export function printOnSheets(seen: () => SeenPicture | undefined): void {
  const sheets = element('div', { class: 'sheets', 'aria-hidden': 'true' });
  const paper = element('style');
  addEventListener('beforeprint', () => {
    const now = seen();
    const compose = window.serviceBlueprintPdf?.paperSheets;
    if (now === undefined || compose === undefined) return;
    const name = paperNamed(document.documentElement.dataset.paper ?? '') ?? 'A4';
    const { width, height, pages } = compose(now.picture, now.palette, name, now.options);
    sheets.innerHTML = pages.join('');
    paper.textContent = `@page { size: ${width}px ${height}px; margin: 0; }`;
    document.head.append(paper);
    document.body.append(sheets);
  });
  addEventListener('afterprint', () => {
    sheets.replaceChildren();
    sheets.remove();
    paper.remove();
  });
}
