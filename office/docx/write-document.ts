import type { Palette } from '../../core/diagram/palette.ts';
import type { DocumentBlock } from '../../core/office/document.ts';
import { emuPerPoint, type Slide, type SlideBox } from '../../core/office/slides/slide.ts';
import { coreProperties, OfficePackage } from '../ooxml/package.ts';
import { attributes, xmlFile } from '../ooxml/xml.ts';
import { themeXml } from '../pptx/own-parts.ts';
import { bodyXml, page } from './body-xml.ts';
import { pictureXml } from './picture-xml.ts';
import { sizeXml } from './size-xml.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The room of the picture on its page, in EMU: a page of A4 that lies, without its margins and a line above. */
export const pictureArea: SlideBox = {
  ...{ x: 0, y: 0 },
  width: ((page.width - 2 * page.margin) / 20) * emuPerPoint,
  height: ((page.height - 2 * page.margin) / 20 - 40) * emuPerPoint,
};

/** Returns a document as a file of Word: its headings by level, tables whose heads are repeated, the picture as shapes. */
export function writeDocument(
  blocks: readonly DocumentBlock[],
  picture: readonly Pick<Slide, 'shapes'>[],
  {
    title,
    lang,
    palette,
  }: { readonly title: string; readonly lang: string | undefined; readonly palette: Palette },
): Uint8Array {
  const drawn = (alt: string) => picture.map((one) => pictureXml(one, pictureArea, alt)).join('');
  const margins = attributes(
    Object.fromEntries(
      ['top', 'right', 'bottom', 'left', 'header', 'footer'].map((side) => [
        `w:${side}`,
        side === 'header' || side === 'footer' ? page.margin / 2 : page.margin,
      ]),
    ),
  );
  const section = `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/><w:pgMar${margins} w:gutter="0"/></w:sectPr>`;
  const parts = new OfficePackage();
  parts.relate('', [
    { id: 'rId1', type: 'officeDocument', target: 'word/document.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
  ]);
  parts.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    coreProperties(title, lang),
  );
  parts.add(
    'word/document.xml',
    `${word}.document.main+xml`,
    xmlFile(`<w:document ${spaces}><w:body>${bodyXml(blocks, drawn)}${section}</w:body></w:document>`),
    [
      { id: 'rId1', type: 'styles', target: 'word/styles.xml' },
      { id: 'rId2', type: 'numbering', target: 'word/numbering.xml' },
      { id: 'rId3', type: 'settings', target: 'word/settings.xml' },
      { id: 'rId4', type: 'theme', target: 'word/theme/theme1.xml' },
    ],
  );
  parts.add('word/styles.xml', `${word}.styles+xml`, stylesXml(lang));
  parts.add('word/numbering.xml', `${word}.numbering+xml`, numberingXml());
  parts.add('word/settings.xml', `${word}.settings+xml`, settingsXml());
  parts.add(
    'word/theme/theme1.xml',
    'application/vnd.openxmlformats-officedocument.theme+xml',
    themeXml(palette),
  );
  return parts.toBytes();
}

function stylesXml(lang: string | undefined): string {
  const fonts =
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>';
  const heading = (level: number, size: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${level === 1 ? 0 : 280}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:b/><w:bCs/><w:color w:val="22314E" w:themeColor="text2"/>${sizeXml(size)}</w:rPr></w:style>`;
  const style = (id: string, name: string, paragraph: string, run = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFC6D2"/>`;
  const table =
    '<w:style w:type="table" w:styleId="Findings"><w:name w:val="Service Blueprint"/>' +
    `<w:tblPr><w:tblBorders>${['top', 'bottom', 'insideH'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="90" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF" w:themeColor="background1"/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="22314E" w:themeFill="text2"/></w:tcPr></w:tblStylePr></w:style>';
  return xmlFile(
    `<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${sizeXml(20)}<w:lang${attributes({ 'w:val': lang ?? 'en-US', 'w:bidi': lang })}/></w:rPr></w:rPrDefault>` +
      '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
      heading(1, 40) +
      heading(2, 28) +
      heading(3, 23) +
      style(
        'ListBullet',
        'List Bullet',
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/><w:contextualSpacing/>',
      ) +
      style(
        'TableText',
        'Table Text',
        '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
        sizeXml(19),
      ) +
      style('Caption', 'caption', '<w:spacing w:after="200"/>', `<w:i/><w:iCs/>${sizeXml(18)}`) +
      table +
      '</w:styles>',
  );
}

function numberingXml(): string {
  return xmlFile(
    `<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  );
}

function settingsXml(): string {
  const slots = attributes({
    ...{ 'w:bg1': 'light1', 'w:t1': 'dark1', 'w:bg2': 'light2', 'w:t2': 'dark2' },
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((index) => [`w:accent${index}`, `accent${index}`])),
    ...{ 'w:hyperlink': 'hyperlink', 'w:followedHyperlink': 'followedHyperlink' },
  });
  return xmlFile(`<w:settings ${spaces}><w:clrSchemeMapping${slots}/></w:settings>`);
}
