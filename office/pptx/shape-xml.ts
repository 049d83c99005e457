import type {
  Connector,
  Freeform,
  NativeShape,
  ShapeGroup,
  SlideBox,
  SlideColour,
  SlideLine,
  SlideParagraph,
  SlideShape,
  SlideTable,
  SlideText,
} from '../../core/office/slides/slide.ts';
import { attributes, escapeXml } from '../ooxml/xml.ts';

/** Returns a part of a slide as PresentationML. */
export function shapeXml(shape: SlideShape): string {
  switch (shape.type) {
    case 'shape':
      return nativeXml(shape);
    case 'connector':
      return connectorXml(shape);
    case 'freeform':
      return freeformXml(shape);
    case 'table':
      return tableXml(shape);
    case 'group':
      return groupXml(shape);
  }
}

/** Name and alternative text; what has none is marked as decoration, so that it is not read aloud. */
function named({ id, name, alt }: Pick<SlideShape, 'id' | 'name' | 'alt'>): string {
  const values = attributes({ id, name, descr: alt });
  if (alt !== undefined) return `<p:cNvPr${values}/>`;
  const space = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
  return (
    `<p:cNvPr${values}><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
    `<adec:decorative xmlns:adec="${space}" val="1"/></a:ext></a:extLst></p:cNvPr>`
  );
}

function placed(
  { x, y, width, height }: SlideBox,
  values: Readonly<Record<string, string | number | undefined>> = {},
) {
  return `<a:xfrm${attributes(values)}><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;
}

function nativeXml(shape: NativeShape): string {
  const isBox = shape.preset === 'rect' && shape.fill === undefined && shape.line === undefined;
  return (
    `<p:sp><p:nvSpPr>${named(shape)}<p:cNvSpPr${isBox ? ' txBox="1"' : ''}/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${drawingXml(shape)}</p:spPr>${bodyXml(shape.text)}</p:sp>`
  );
}

/** Returns the place, the form, the ground and the outline of a shape as DrawingML, as it is in slides and documents alike. */
export function drawingXml(shape: NativeShape | Connector | Freeform): string {
  switch (shape.type) {
    case 'shape': {
      const { box, preset, adjust, fill, line } = shape;
      const adjusted = adjust === undefined ? '' : `<a:gd name="adj" fmla="val ${adjust}"/>`;
      const form = `<a:prstGeom prst="${preset}"><a:avLst>${adjusted}</a:avLst></a:prstGeom>`;
      return `${placed(box)}${form}${fill === undefined ? '<a:noFill/>' : filled(fill)}${outline(line)}`;
    }
    case 'connector':
      return connectorDrawing(shape);
    case 'freeform':
      return freeformDrawing(shape);
  }
}

function filled(colour: SlideColour): string {
  return `<a:solidFill>${colourXml(colour)}</a:solidFill>`;
}

function colourXml({ slot, alpha }: SlideColour): string {
  if (alpha === undefined) return `<a:schemeClr val="${slot}"/>`;
  return `<a:schemeClr val="${slot}"><a:alpha val="${Math.round(alpha * 100_000)}"/></a:schemeClr>`;
}

function outline(line: SlideLine | undefined, ends = ''): string {
  if (line === undefined) return '<a:ln><a:noFill/></a:ln>';
  const { width, colour, dash } = line;
  const dashed = dash === undefined ? '' : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(width)}">${filled(colour)}${dashed}<a:round/>${ends}</a:ln>`;
}

function bodyXml(text: SlideText | undefined): string {
  const { paragraphs } = text ?? noText;
  const written =
    paragraphs.length === 0 ? '<a:p><a:endParaRPr/></a:p>' : paragraphs.map(paragraphXml).join('');
  return `<p:txBody><a:bodyPr${textPlace(text)}><a:noAutofit/></a:bodyPr><a:lstStyle/>${written}</p:txBody>`;
}

const noText: SlideText = { anchor: 'middle', inset: [0, 0], paragraphs: [] };

/** Returns how a text lies in its shape, as attributes. */
export function textPlace({ anchor, inset: [beside, above], turned, isLine }: SlideText = noText): string {
  return attributes({
    vert: turned && 'vert270',
    wrap: isLine ? 'none' : 'square',
    ...{ lIns: beside, tIns: above, rIns: beside, bIns: 0 },
    ...{ rtlCol: 0, anchor: anchor === 'top' ? 't' : 'ctr' },
  });
}

const alignments = { left: 'l', middle: 'ctr', right: 'r' } as const;

function paragraphXml({ runs, align, pitch }: SlideParagraph): string {
  const spacing =
    pitch === undefined ? '' : `<a:lnSpc><a:spcPts val="${Math.round(pitch * 100)}"/></a:lnSpc>`;
  const written = runs.map(({ text, size, bold, colour }) => {
    const look = attributes({ lang: 'en-US', sz: Math.round(size * 100), b: bold ? 1 : 0, dirty: 0 });
    const properties = `<a:rPr${look}>${filled(colour)}</a:rPr>`;
    return text
      .split('\n')
      .map((line) => `<a:r>${properties}<a:t>${escapeXml(line)}</a:t></a:r>`)
      .join(`<a:br>${properties}</a:br>`);
  });
  return `<a:p><a:pPr algn="${alignments[align]}" marL="0" indent="0">${spacing}<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>${written.join('')}</a:p>`;
}

function connectorXml(shape: Connector): string {
  const glue = (name: string, end: Connector['from']) =>
    end === undefined ? '' : `<a:${name} id="${end.shape}" idx="${end.site}"/>`;
  const ends = glue('stCxn', shape.from) + glue('endCxn', shape.to);
  return (
    `<p:cxnSp><p:nvCxnSpPr>${named(shape)}<p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
    `<p:spPr>${drawingXml(shape)}</p:spPr></p:cxnSp>`
  );
}

function connectorDrawing({ preset, adjusts, rotation, flipX, flipY, box, line, heads }: Connector): string {
  const turned = {
    rot: rotation === 0 ? undefined : rotation * 60_000,
    flipH: flipX ? 1 : undefined,
    flipV: flipY ? 1 : undefined,
  };
  const bends = adjusts.map((value, index) => `<a:gd name="adj${index + 1}" fmla="val ${value}"/>`).join('');
  const head = (name: string, isThere: boolean) =>
    isThere ? `<a:${name} type="triangle" w="med" len="med"/>` : '';
  const ends = head('headEnd', heads.start) + head('tailEnd', heads.end);
  return `${placed(box, turned)}<a:prstGeom prst="${preset}"><a:avLst>${bends}</a:avLst></a:prstGeom>${outline(line, ends)}`;
}

function freeformXml(shape: Freeform): string {
  return (
    `<p:sp><p:nvSpPr>${named(shape)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${drawingXml(shape)}</p:spPr>` +
    `${bodyXml(undefined)}</p:sp>`
  );
}

function freeformDrawing({ box, path, line }: Freeform): string {
  const names = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo' } as const;
  const pieces = path.map(({ command, at }) => {
    const points: string[] = [];
    for (let index = 0; index + 1 < at.length; index += 2)
      points.push(`<a:pt x="${at[index]}" y="${at[index + 1]}"/>`);
    return `<a:${names[command]}>${points.join('')}</a:${names[command]}>`;
  });
  const own = `<a:path w="${box.width}" h="${box.height}" fill="none">${pieces.join('')}</a:path>`;
  return (
    `${placed(box)}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${own}</a:pathLst></a:custGeom>` +
    `<a:noFill/>${outline(line)}`
  );
}

function groupXml(shape: ShapeGroup): string {
  const { x, y, width, height } = shape.box;
  const place = `<a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>`;
  const inner = `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr>${named(shape)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${place}${inner}</a:xfrm></p:grpSpPr>${shape.shapes.map(nativeXml).join('')}</p:grpSp>`
  );
}

function tableXml(shape: SlideTable): string {
  const { box, columns, rows, size } = shape;
  const grid = columns.map((width) => `<a:gridCol w="${width}"/>`).join('');
  const written = rows.map(({ height, cells }, index) => {
    const isHead = index === 0;
    const own = cells.map((text) => cellXml(text, size, isHead));
    return `<a:tr h="${height}">${own.join('')}</a:tr>`;
  });
  const place = `<a:off x="${box.x}" y="${box.y}"/><a:ext cx="${box.width}" cy="${box.height}"/>`;
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(shape)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `<p:xfrm>${place}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}

/** The px at the sides of a cell and above its text, as the slides count on. */
const cellInset = { beside: 8 * 9525, above: 4 * 9525 };

function cellXml(text: string, size: number, isHead: boolean): string {
  const paragraphs = text.split('\n').map((line) =>
    paragraphXml({
      align: 'left',
      runs: [{ text: line, size, bold: isHead, colour: { slot: isHead ? 'bg1' : 'tx1' } }],
    }),
  );
  const none = (name: string) => `<a:${name}><a:noFill/></a:${name}>`;
  const rule = `<a:lnB w="9525">${filled({ slot: 'tx1', alpha: 0.3 })}</a:lnB>`;
  const values = attributes({
    ...{ marL: cellInset.beside, marR: cellInset.beside, marT: cellInset.above, marB: cellInset.above },
    anchor: 't',
  });
  const fill = isHead ? filled({ slot: 'tx2' }) : '<a:noFill/>';
  return (
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join('')}</a:txBody>` +
    `<a:tcPr${values}>${none('lnL')}${none('lnR')}${none('lnT')}${rule}${fill}</a:tcPr></a:tc>`
  );
}
