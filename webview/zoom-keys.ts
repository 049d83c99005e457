import type { Viewport } from './viewport.ts';

/** Px of the screen by which an arrow key scrolls. */
const stride = 60;

/**
 * Handles the keys of the viewport: `+` and `-` zoom, `0` shows the actual size, `1` shows everything, arrow keys
 * scroll.
 */
export function listenToKeys(target: HTMLElement, viewport: Viewport): void {
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => viewport.zoomIn(),
    '=': () => viewport.zoomIn(),
    '-': () => viewport.zoomOut(),
    '0': () => viewport.actualSize(),
    '1': () => viewport.fit(),
    ArrowLeft: () => viewport.moveBy(-stride, 0),
    ArrowRight: () => viewport.moveBy(stride, 0),
    ArrowUp: () => viewport.moveBy(0, -stride),
    ArrowDown: () => viewport.moveBy(0, stride),
  };
  target.addEventListener('keydown', (event) => {
    // With these the key belongs to the editor.
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!Object.hasOwn(keys, event.key)) return;
    keys[event.key]?.();
    event.preventDefault();
  });
}
