import type { Box } from '../../core/diagram/geometry.ts';
import type { Page, PageWindow } from '../../core/diagram/pages.ts';
import { drawnTexts } from './drawn-texts.ts';

/** The part of a text that may lie outside, in px: its measure is that of capitals and tails. */
const tolerance = 1;

/** Returns the texts of which a sheet shows a part and not the whole, once for each sheet. */
export function cutTexts(pages: readonly Page[]): string[] {
  return pages.flatMap(({ geometry, windows }, index) =>
    // Parts that share a sheet have each their own places: a label that was moved in one was not in the other.
    [...new Set(windows.map((window) => window.geometry ?? geometry))].flatMap((part) => {
      const own = windows.filter((window) => (window.geometry ?? geometry) === part);
      return drawnTexts(part)
        .filter(({ group, box }) =>
          seams(own.filter(({ groups }) => groups.includes(group))).some((seen) => isCut(box, seen)),
        )
        .map(({ text }) => `"${text}" on page ${index + 1}`);
    }),
  );
}

/** The parts of the picture seen through windows, together where one goes on where another ends on the sheet, too. */
function seams(windows: readonly PageWindow[]): readonly (readonly Box[])[] {
  const together = new Map<string, Box[]>();
  for (const { from, x, y, scale } of windows) {
    const origin = [x - from.x * scale, y - from.y * scale, scale].map((value) => value.toFixed(2)).join(' ');
    const seen = together.get(origin) ?? [];
    seen.push(from);
    together.set(origin, seen);
  }
  return [...together.values()];
}

function isCut(text: Box, seen: readonly Box[]): boolean {
  const inner = {
    x: text.x + tolerance,
    y: text.y + tolerance,
    width: Math.max(0, text.width - 2 * tolerance),
    height: Math.max(0, text.height - 2 * tolerance),
  };
  const shown = seen.reduce((sum, box) => sum + common(inner, box), 0);
  return shown > 0.01 && shown < inner.width * inner.height - 0.01;
}

/** The area that two boxes have in common. */
function common(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
