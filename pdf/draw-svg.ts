import type { PDFDocument } from 'pdfkit';
import { type Matrix, matrixOf, placed, within } from './bounds.ts';
import { type Line, lineOf } from './line.ts';
import type { SvgElement } from './svg-tree.ts';
import type { Tags } from './tags.ts';

/** Attributes that an element hands down to those in it. */
const inherited = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'direction'],
] as const;

type Style = Readonly<Partial<Record<(typeof inherited)[number], string>>>;

/** The page, fonts and images that a picture is drawn with. */
interface Pen {
  readonly pdf: PDFDocument;
  readonly tags: Tags;
  readonly write: (line: Line) => void;
}

/**
 * Draws what a picture consists of: groups, shapes and paths, and has its lines of text written. Throws at anything
 * else, because a page that silently lacks something is worse than none.
 *
 * @param scale How many points a px is.
 */
export function drawSvg(pen: Pen, root: SvgElement, scale: number): void {
  pen.pdf.scale(scale);
  drawAll(pen, root, placed(0, 0, scale), styleOf(root, {}));
}

function drawAll(pen: Pen, { children }: SvgElement, place: Matrix, style: Style): void {
  for (const child of children) draw(pen, child, place, style);
}

function draw(pen: Pen, element: SvgElement, place: Matrix, above: Style): void {
  const { pdf, tags, write } = pen;
  const { name, attributes, text } = element;
  if (name === 'title' || name === 'desc') return;
  const style = styleOf(element, above);
  const { transform } = attributes;
  const move = transform === undefined ? undefined : matrixOf(transform);
  if (name === 'svg') drawWindow(pen, element, place, style);
  else if (name === 'g') {
    const inner = move === undefined ? place : within(place, move);
    tags.group(element, place, () => moved(pdf, move, () => drawAll(pen, element, inner, style)));
  } else if (name === 'text') moved(pdf, move, () => write(lineOf(text, { ...attributes, ...style })));
  else if (name === 'image') tags.group(element, place, () => drawImage(pdf, element));
  else {
    tags.shape(element, place, () =>
      moved(pdf, move, () => {
        outline(pdf, element);
        paint(pdf, style);
      }),
    );
  }
}

/** An image whole in its box, in the middle of it. */
function drawImage(pdf: PDFDocument, element: SvgElement): void {
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const fit = [number(element, 'width'), number(element, 'height')] as const;
  pdf.image(element.attributes.href ?? '', x, y, { fit, align: 'center', valign: 'center' });
}

function moved(pdf: PDFDocument, by: Matrix | undefined, drawContent: () => void): void {
  if (by === undefined) {
    drawContent();
    return;
  }
  pdf.save().transform(...by);
  drawContent();
  pdf.restore();
}

/** An `<svg>` in another shows what its view box holds, as large as its width says, and cuts off the rest. */
function drawWindow(pen: Pen, element: SvgElement, place: Matrix, style: Style): void {
  const { pdf } = pen;
  const [x = 0, y = 0, width = 0, height = 0] = (element.attributes.viewBox ?? '').split(' ').map(Number);
  const [left, top] = [number(element, 'x'), number(element, 'y')];
  const scale = number(element, 'width') / width;
  pdf.save().translate(left, top).scale(scale);
  pdf.rect(0, 0, width, height).clip().translate(-x, -y);
  drawAll(pen, element, within(place, placed(left - x * scale, top - y * scale, scale)), style);
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
