import type { Slide, SlideBox } from '../../core/office/slides/slide.ts';
import { escapeXml, xmlFile } from '../ooxml/xml.ts';
import { shapeXml } from './shape-xml.ts';

/** The name spaces of PresentationML. */
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The root of the shapes of a slide. */
export const shapeRoot =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Returns a slide; its title is that of its layout, at `title` where the layout gives it no good place. */
export function slideXml({ title, shapes }: Slide, place?: SlideBox): string {
  const own = place
    ? `<p:spPr><a:xfrm><a:off x="${place.x}" y="${place.y}"/><a:ext cx="${place.width}" cy="${place.height}"/></a:xfrm></p:spPr>`
    : '<p:spPr/>';
  const head =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
    `${own}<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${plain(title)}</p:txBody></p:sp>`;
  return xmlFile(
    `<p:sld ${spaces}><p:cSld><p:spTree>${shapeRoot}${head}${shapes.map(shapeXml).join('')}</p:spTree></p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
  );
}

/** Returns the page of notes of a slide: its picture, and a paragraph each. */
export function notesXml(notes: readonly string[]): string {
  const lines = notes.length === 0 ? [''] : notes;
  return xmlFile(
    `<p:notes ${spaces}><p:cSld><p:spTree>${shapeRoot}` +
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
      `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines.map(plain).join('')}</p:txBody></p:sp>` +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
  );
}

function plain(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => `<a:r><a:rPr lang="en-US" dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r>`);
  return text === '' ? '<a:p><a:endParaRPr/></a:p>' : `<a:p>${lines.join('<a:br/>')}</a:p>`;
}
