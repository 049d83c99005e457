import type {
  NativeShape,
  Slide,
  SlideBox,
  SlideColour,
  SlideShape,
} from '../../core/office/slides/slide.ts';
import { attributes, escapeXml } from '../ooxml/xml.ts';
import { drawingXml, textPlace } from '../pptx/shape-xml.ts';
import { sizeXml } from './size-xml.ts';

/** Returns the shapes of a slide as one group in the text, which Word can change; programs that know none show its words. */
export function pictureXml({ shapes }: Pick<Slide, 'shapes'>, area: SlideBox, alt: string): string {
  const { x, y, width, height } = area;
  const size = `cx="${width}" cy="${height}"`;
  const uri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
  return (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>' +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr${attributes({ id: 1, name: 'Picture', descr: alt })}/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="${uri}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="${x}" y="${y}"/><a:chExt ${size}/></a:xfrm></wpg:grpSpPr>` +
    `${shapes.map(shapeXml).join('')}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:t>${escapeXml(alt)}</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

function shapeXml(shape: SlideShape): string {
  switch (shape.type) {
    case 'group':
      return shape.shapes.map(shapeXml).join('');
    case 'table':
      return '';
    default: {
      const { id, name, alt } = shape;
      const kind = shape.type === 'connector' ? '<wps:cNvCnPr/>' : '<wps:cNvSpPr/>';
      return (
        `<wps:wsp><wps:cNvPr${attributes({ id, name, descr: alt })}/>${kind}<wps:spPr>${drawingXml(shape)}</wps:spPr>` +
        `${shape.type === 'shape' ? textXml(shape) : '<wps:bodyPr/>'}</wps:wsp>`
      );
    }
  }
}

function textXml({ text }: NativeShape): string {
  if (text === undefined || text.paragraphs.length === 0) return '<wps:bodyPr/>';
  const aligned = { left: 'left', middle: 'center', right: 'right' } as const;
  const paragraphs = text.paragraphs.map(({ runs, align, pitch }) => {
    const line = pitch === undefined ? 240 : Math.round(pitch * 20);
    const spacing = attributes({
      ...{ 'w:before': 0, 'w:after': 0 },
      ...{ 'w:line': line, 'w:lineRule': pitch === undefined ? 'auto' : 'exact' },
    });
    const written = runs.map(({ text: said, size, bold, colour }) => {
      const look = `${bold ? '<w:b/><w:bCs/>' : ''}${colourXml(colour)}${sizeXml(Math.round(size * 2))}`;
      return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(said)}</w:t></w:r>`;
    });
    return `<w:p><w:pPr><w:spacing${spacing}/><w:jc w:val="${aligned[align]}"/></w:pPr>${written.join('')}</w:p>`;
  });
  return `<wps:txbx><w:txbxContent>${paragraphs.join('')}</w:txbxContent></wps:txbx><wps:bodyPr${textPlace(text)}><a:noAutofit/></wps:bodyPr>`;
}

function colourXml({ slot }: SlideColour): string {
  const names = { bg1: 'background1', tx1: 'text1', tx2: 'text2' } as const;
  const name = slot === 'bg1' || slot === 'tx1' || slot === 'tx2' ? names[slot] : slot;
  return `<w:color w:val="${slot === 'bg1' ? 'FFFFFF' : '000000'}" w:themeColor="${name}"/>`;
}
