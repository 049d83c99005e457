import { escapeXml, px } from '../draw/svg.ts';
import type { Box, Point } from '../geometry.ts';

/** A style as draw.io has it: what kind of shape it is, and its keys with their values. */
export type Style = readonly [shape: string, keys: Readonly<Record<string, string | number | undefined>>];

/** Some text of one look; the next stands on a line of its own. */
export interface LabelLine {
  readonly text: string;
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
}

/** A shape. Its box counts from the corner of what holds it. */
export interface Vertex {
  readonly id: string;
  /** The id of the layer or the shape that holds it. */
  readonly parent: string;
  readonly label: readonly LabelLine[];
  /** The words that are shown while the pointer is on it. */
  readonly tip?: string;
  readonly style: Style;
  readonly box: Box;
}

/** An arrow from shape to shape, in px of the page. */
export interface Edge {
  readonly id: string;
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  readonly label: readonly LabelLine[];
  readonly style: Style;
  /** The corners of its way, without its ends. */
  readonly corners: readonly Point[];
  /** The place of its label along it, from -1 to 1, and how far from there, in px. */
  readonly labelAt?: { readonly along: number; readonly offset: Point };
}

/** Returns a layer, which can be hidden and locked. */
export function layerXml(id: string, name: string): string {
  return `<mxCell id="${id}" value="${escapeXml(name)}" parent="0"/>`;
}

/** Returns a shape as draw.io writes it. */
export function vertexXml({ id, parent, label, tip, style, box }: Vertex): string {
  const { x, y, width, height } = box;
  const geometry = `<mxGeometry x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" as="geometry"/>`;
  const place = `style="${styleText(style)}" vertex="1" parent="${escapeXml(parent)}"`;
  const [own, value] = [escapeXml(id), labelText(label)];
  if (tip === undefined) return `<mxCell id="${own}" value="${value}" ${place}>${geometry}</mxCell>`;
  const object = `<UserObject id="${own}" label="${value}" tooltip="${escapeXml(tip)}">`;
  return `${object}<mxCell ${place}>${geometry}</mxCell></UserObject>`;
}

/** Returns an arrow as draw.io writes it. */
export function edgeXml({ id, parent, from, to, label, style, corners, labelAt }: Edge): string {
  const points = corners.map(({ x, y }) => `<mxPoint x="${px(x)}" y="${px(y)}"/>`).join('');
  const along = labelAt === undefined ? '' : ` x="${px(labelAt.along)}"`;
  const offset =
    labelAt === undefined
      ? ''
      : `<mxPoint x="${px(labelAt.offset.x)}" y="${px(labelAt.offset.y)}" as="offset"/>`;
  return (
    `<mxCell id="${escapeXml(id)}" value="${labelText(label)}" style="${styleText(style)}" edge="1"` +
    ` parent="${escapeXml(parent)}" source="${escapeXml(from)}" target="${escapeXml(to)}">` +
    `<mxGeometry relative="1"${along} as="geometry">` +
    `${points === '' ? '' : `<Array as="points">${points}</Array>`}${offset}</mxGeometry></mxCell>`
  );
}

function styleText([shape, keys]: Style): string {
  const named = Object.entries(keys).flatMap(([key, value]) =>
    value === undefined
      ? []
      : // Semicolons part one key from the next.
        `${key}=${typeof value === 'number' ? px(value) : value.replaceAll(';', ',')};`,
  );
  return escapeXml(`${shape}${shape === '' ? '' : ';'}${named.join('')}html=1;`);
}

/** Labels are HTML, which stands in an attribute. */
function labelText(lines: readonly LabelLine[]): string {
  const html = lines.map(({ text, size, colour, bold }) => {
    const own = [
      size === undefined ? '' : `font-size: ${px(size)}px`,
      colour === undefined ? '' : `color: ${colour}`,
      bold ? 'font-weight: bold' : '',
    ].filter((one) => one !== '');
    const plain = escapeXml(text);
    return own.length === 0 ? plain : `<span style="${own.join('; ')}">${plain}</span>`;
  });
  return escapeXml(html.join('<br>'));
}
