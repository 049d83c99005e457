import type { PDFDocument } from 'pdfkit';
import { type Line, lineOf } from './line.ts';
import type { SvgElement } from './svg-tree.ts';

/** Attributes that an element hands down to those in it. */
const inherited = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'direction'],
] as const;

type Style = Readonly<Partial<Record<(typeof inherited)[number], string>>>;

/**
 * Draws what an exported picture consists of: groups, shapes and paths, and has its lines of text written. Throws at
 * anything else, because a page that silently lacks something is worse than none.
 */
export function drawSvg(pdf: PDFDocument, root: SvgElement, write: (line: Line) => void): void {
  drawAll(pdf, root, write, styleOf(root, {}));
}

function drawAll(
  pdf: PDFDocument,
  { children }: SvgElement,
  write: (line: Line) => void,
  style: Style,
): void {
  for (const child of children) draw(pdf, child, write, style);
}

function draw(pdf: PDFDocument, element: SvgElement, write: (line: Line) => void, above: Style): void {
  const { name, attributes, text } = element;
  if (name === 'title' || name === 'desc') return;
  const style = styleOf(element, above);
  const { transform } = attributes;
  if (transform !== undefined) move(pdf.save(), transform);
  if (name === 'svg') drawWindow(pdf, element, () => drawAll(pdf, element, write, style));
  else if (name === 'g') drawAll(pdf, element, write, style);
  else if (name === 'text') write(lineOf(text, { ...attributes, ...style }));
  else {
    outline(pdf, element);
    paint(pdf, style);
  }
  if (transform !== undefined) pdf.restore();
}

/** An `<svg>` in another shows what its view box holds, as large as its width says, and cuts off the rest. */
function drawWindow(pdf: PDFDocument, element: SvgElement, drawContent: () => void): void {
  const [x = 0, y = 0, width = 0, height = 0] = (element.attributes.viewBox ?? '').split(' ').map(Number);
  pdf
    .save()
    .translate(number(element, 'x'), number(element, 'y'))
    .scale(number(element, 'width') / width);
  pdf.rect(0, 0, width, height).clip().translate(-x, -y);
  drawContent();
  pdf.restore();
}

function styleOf({ attributes }: SvgElement, above: Style): Style {
  const style: Record<string, string> = { ...above };
  for (const name of inherited) {
    const value = attributes[name];
    if (value !== undefined) style[name] = value;
  }
  return style;
}

function move(pdf: PDFDocument, transform: string): void {
  const [all, x, y] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform) ?? [];
  if (all === undefined) throw new Error(`A picture with the transform "${transform}" cannot become a PDF.`);
  pdf.translate(Number(x), Number(y));
}

function outline(pdf: PDFDocument, element: SvgElement): void {
  switch (element.name) {
    case 'rect': {
      const [x, y] = [number(element, 'x'), number(element, 'y')];
      const [width, height] = [number(element, 'width'), number(element, 'height')];
      const radius = Math.min(number(element, 'rx'), width / 2, height / 2);
      if (radius > 0) pdf.roundedRect(x, y, width, height, radius);
      else pdf.rect(x, y, width, height);
      return;
    }
    case 'circle':
      pdf.circle(number(element, 'cx'), number(element, 'cy'), number(element, 'r'));
      return;
    case 'path':
      pdf.path(element.attributes.d ?? '');
      return;
    default:
      throw new Error(`A picture with the element "${element.name}" cannot become a PDF.`);
  }
}

function paint(pdf: PDFDocument, style: Style): void {
  const fill = style.fill ?? '#000000';
  const stroke = style.stroke ?? 'none';
  if (fill !== 'none') pdf.fillColor(fill, Number(style['fill-opacity'] ?? 1));
  if (stroke !== 'none') {
    const cap = style['stroke-linecap'];
    const join = style['stroke-linejoin'];
    pdf.strokeColor(stroke, 1).lineWidth(Number(style['stroke-width'] ?? 1));
    pdf.lineCap(cap === 'round' || cap === 'square' ? cap : 'butt');
    pdf.lineJoin(join === 'round' || join === 'bevel' ? join : 'miter');
    const lengths = (style['stroke-dasharray'] ?? '').split(/[ ,]+/).filter(Boolean).map(Number);
    if (lengths.length > 0) pdf.dash(lengths);
    else pdf.undash();
  }
  if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke();
  else if (fill !== 'none') pdf.fill();
  else pdf.stroke();
}

function number(element: SvgElement, attribute: string): number {
  return Number(element.attributes[attribute] ?? 0);
}
