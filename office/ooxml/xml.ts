import { escapeXml } from '../../core/diagram/draw/svg.ts';

/** Returns the attributes of an element, those without a value left out: ` id="3" name="Card"`. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(`${value}`)}"`]))
    .join('');
}

/** Returns an XML file with its declaration. */
export function xmlFile(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

export { escapeXml };
