import type { Palette } from '../../core/diagram/palette.ts';
import { type PictureRole, roleType } from '../../core/diagram/roles.ts';
import type { SlideFrame } from '../../core/office/slides/slide.ts';
import { attributes, xmlFile } from '../ooxml/xml.ts';
import { shapeRoot, spaces } from './slide-xml.ts';

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const background = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

/** Returns a theme whose slots hold the colours of a palette and its font. */
export function themeXml(palette: Palette): string {
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`;
  const lanes = Object.entries(palette.lanes).map(([role, [first]]): [string, string] => [
    roleType(role as PictureRole).slide,
    first?.bar ?? palette.ink,
  ]);
  const slots: readonly (readonly [string, string])[] = [
    ['dk1', palette.ink],
    ['lt1', palette.page],
    ['dk2', palette.stage.fill],
    ['lt2', palette.rule],
    ...lanes.sort(([a], [b]) => a.localeCompare(b)),
    ['accent6', palette.emotion.curve],
    ['hlink', palette.links.path],
    ['folHlink', palette.quiet],
  ];
  const font = attributes({ typeface: palette.font ?? 'Arial' });
  const fonts = (name: string) =>
    `<a:${name}><a:latin${font}/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${solid}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return xmlFile(
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Service Blueprint"><a:themeElements>` +
      `<a:clrScheme name="Service Blueprint">${slots.map(([name, value]) => colour(name, value)).join('')}</a:clrScheme>` +
      `<a:fontScheme name="Service Blueprint">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme>` +
      `<a:fmtScheme name="Service Blueprint"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
      `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
      '</a:themeElements></a:theme>',
  );
}

function placeholder(
  id: number,
  name: string,
  type: string,
  at: readonly number[],
  size: number,
  align: string,
): string {
  const [x, y, width, height] = at;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="${size}"/></a:lvl1pPr></a:lstStyle>` +
    `<a:p>${type === 'sldNum' ? '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>' : '<a:r><a:rPr/><a:t>Title</a:t></a:r>'}</a:p></p:txBody></p:sp>`
  );
}

/** Returns the place of the title above the content of a frame. */
function titleBox({ content }: SlideFrame): readonly number[] {
  const top = 133_350;
  return [content.x, top, content.width, Math.max(1, content.y - top - 38_100)];
}

/** Returns the master of slides: a title at the top, the number of the slide in the corner. */
export function masterXml(frame: SlideFrame): string {
  const level = (size: number) =>
    [1, 2, 3, 4, 5]
      .map(
        (at) =>
          `<a:lvl${at}pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${at}pPr>`,
      )
      .join('');
  const title =
    '<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="2200" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>';
  const number = [frame.width - 1_200_000, frame.height - 171_450, 1_000_000, 152_400];
  return xmlFile(
    `<p:sldMaster ${spaces}><p:cSld>${background}<p:spTree>${shapeRoot}${placeholder(2, 'Title', 'title', titleBox(frame), 2200, 'l')}${placeholder(3, 'Slide Number', 'sldNum', number, 900, 'r')}</p:spTree></p:cSld>` +
      `${colourMap}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
      `<p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${level(1200)}</p:bodyStyle><p:otherStyle>${level(1200)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );
}

/** Returns the layout of all slides: a title, and nothing else. */
export function layoutXml(): string {
  const title =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>';
  return xmlFile(
    `<p:sldLayout ${spaces} type="titleOnly" preserve="1"><p:cSld name="Title Only"><p:spTree>${shapeRoot}${title}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
}

/** Returns the master of the pages of notes: the slide above, the notes beneath. */
export function notesMasterXml(): string {
  const shape = (
    id: number,
    name: string,
    type: string,
    at: readonly number[],
    locks: string,
    body: string,
  ) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${locks}/></p:cNvSpPr><p:nvPr><p:ph type="${type}" idx="${id}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="${at[2]}" cy="${at[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>${body}</p:sp>`;
  const image = shape(
    2,
    'Slide Image',
    'sldImg',
    [685_800, 1_143_000, 5_486_400, 3_086_100],
    ' noRot="1" noChangeAspect="1"',
    '',
  );
  const body = shape(
    ...([1, 'Notes', 'body', [685_800, 4_400_550, 5_486_400, 3_600_450], ''] as const),
    '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr/><a:t>Notes</a:t></a:r></a:p></p:txBody>',
  ).replace('<p:cNvPr id="1"', '<p:cNvPr id="3"');
  return xmlFile(
    `<p:notesMaster ${spaces}><p:cSld>${background}<p:spTree>${shapeRoot}${image}${body}</p:spTree></p:cSld>${colourMap}` +
      '<p:notesStyle><a:lvl1pPr algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>',
  );
}

/** Returns the file that lists the slides of a deck of its own. */
export function presentationXml(frame: SlideFrame, slides: readonly string[]): string {
  const ids = slides.map((id, index) => `<p:sldId id="${256 + index}" r:id="${id}"/>`).join('');
  return xmlFile(
    `<p:presentation ${spaces} saveSubsetFonts="1">` +
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rIdMaster"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst>' +
      `<p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${frame.width}" cy="${frame.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
}
