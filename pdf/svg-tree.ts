import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

/** An element of a picture: plain data, so that a picture can be walked where there is no page. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** The text that is written in it, without that of its children. */
  readonly text: string;
}

/** Returns the root of an SVG document. Throws when the text is not well-formed XML. */
export function svgTree(svg: string): SvgElement {
  const { root } = parseXml(svg);
  if (root === null) throw new Error('The picture is empty.');
  return toElement(root);
}

function toElement({ name, attributes, children }: XmlElement): SvgElement {
  return {
    name,
    attributes: { ...attributes },
    children: children.flatMap((child) => (child instanceof XmlElement ? [toElement(child)] : [])),
    text: children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
  };
}

/** Returns the texts of all `<text>` in an element, in their order. */
export function textsIn({ name, text, children }: SvgElement): readonly string[] {
  return [...(name === 'text' ? [text] : []), ...children.flatMap(textsIn)];
}
