import type { Part } from '../core/diagram/draw.ts';
import type { Geometry } from '../core/diagram/geometry.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A part of the picture, or of what the preview lays over it. */
export interface ScreenPart {
  readonly key: string;
  readonly group: Part['group'] | 'fold';
  readonly svg: string;
}

/**
 * Returns the parts as SVG text, neighbours of one group in one `<g>`, each in a `<g>` of its own that an edit can
 * replace.
 */
export function toSvg(parts: readonly ScreenPart[]): string {
  let text = '';
  let group: string | undefined;
  for (const part of parts) {
    if (part.group !== group) {
      if (group !== undefined) text += '</g>';
      text += `<g class="${part.group}">`;
      group = part.group;
    }
    text += `<g data-part="${part.key}">${part.svg}</g>`;
  }
  return group === undefined ? '' : `${text}</g>`;
}

/**
 * Makes the groups and parts under `root`, which {@link toSvg} wrote or this made, those of `parts`. What is still
 * there keeps its element; what looks the same is not touched. Returns the elements by key.
 */
export function patchParts(
  root: Element,
  before: ReadonlyMap<string, PlacedPart>,
  parts: readonly ScreenPart[],
): ReadonlyMap<string, PlacedPart> {
  const after = new Map<string, PlacedPart>();
  for (const part of parts) {
    const old = before.get(part.key);
    const kept = old?.part.group === part.group ? old.element : undefined;
    const element = kept ?? document.createElementNS(namespace, 'g');
    if (kept === undefined) element.setAttribute('data-part', part.key);
    if (kept === undefined || old?.part.svg !== part.svg) element.innerHTML = part.svg;
    after.set(part.key, { part, element });
  }
  // First, so that what stays need not move: an element that is moved loses the focus.
  for (const [key, { element }] of before) if (after.get(key)?.element !== element) element.remove();
  const groups = new Map<string, Element>();
  for (const group of [...root.children]) {
    if (group.localName === 'g' && !group.hasAttribute('data-overlay'))
      groups.set(group.classList[0] ?? '', group);
  }
  let group: Element | undefined;
  let name: string | undefined;
  let next: Element | null = null;
  for (const { part, element } of after.values()) {
    if (part.group !== name) {
      const following: Element | null =
        group === undefined ? root.firstElementChild : group.nextElementSibling;
      name = part.group;
      group = groups.get(name) ?? document.createElementNS(namespace, 'g');
      groups.delete(name);
      if (!group.hasAttribute('class')) group.setAttribute('class', name);
      if (group !== following) root.insertBefore(group, following);
      next = group.firstElementChild;
    }
    if (element === next) next = element.nextElementSibling;
    else group?.insertBefore(element, next);
  }
  for (const left of groups.values()) left.remove();
  return after;
}

/** A part and the element that shows it. */
export interface PlacedPart {
  readonly part: ScreenPart;
  readonly element: SVGGElement;
}

export function setSize(svg: SVGSVGElement, { width, height }: Pick<Geometry, 'width' | 'height'>): void {
  const size = { width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` };
  for (const [name, value] of Object.entries(size)) {
    // Setting even the same value has the browser lay out the whole picture.
    if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
  }
}
