import type { Picture } from '../core/diagram/picture.ts';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * The picture as a file of its own, on a ground of its own: SVG text with a title and a description, and nothing it
 * must load.
 *
 * @param root The picture as it was rendered for this; it is changed.
 */
export function exportSvg(root: SVGSVGElement, picture: Picture, background: string): string {
  root.setAttribute('role', 'img');
  root.setAttribute('aria-labelledby', 'blueprint-title blueprint-description');
  root.removeAttribute('aria-label');
  const description = text('desc', 'blueprint-description', describe(picture));
  const ground = document.createElementNS(namespace, 'rect');
  for (const name of ['width', 'height']) ground.setAttribute(name, root.getAttribute(name) ?? '');
  ground.setAttribute('fill', background);
  root.prepend(
    text('title', 'blueprint-title', picture.header.title || 'Service blueprint'),
    description,
    ground,
  );
  // The wrappers are for patching, the names of the groups for styling: a file needs neither.
  for (const part of root.querySelectorAll('[data-part]')) part.replaceWith(...part.childNodes);
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'class' || name.startsWith('data-')) element.removeAttribute(name);
      // XML has several ways to write a line break in an attribute; the file shall not depend on who writes it.
      else if (/[\t\n\r]/.test(value)) element.setAttribute(name, value.replace(/[\t\n\r]+/g, ' '));
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

function text(name: 'title' | 'desc', id: string, value: string): Element {
  const element = document.createElementNS(namespace, name);
  element.id = id;
  element.textContent = withoutControls(value);
  return element;
}

/** What is on the picture, for somebody who cannot see it. */
function describe({ header, stages, steps, lanes, cells }: Picture): string {
  const facts = [
    'Service blueprint',
    header.personas.length > 0 ? `for ${header.personas.join(', ')}` : '',
    `with ${count(stages.length, 'stage')}, ${count(steps.length, 'step')}, ${count(lanes.length, 'lane')}`,
    `and ${count(cells.length, 'cell')}.`,
  ];
  const names = stages.map((stage) => {
    const inside = steps.slice(stage.column, stage.column + stage.columns).map((step) => step.name);
    return inside.length === 0 ? `${stage.name}.` : `${stage.name}: ${inside.join(', ')}.`;
  });
  return [facts.filter((fact) => fact !== '').join(' '), ...names].join(' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** XML has no way to write most control characters. */
function withoutControls(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
