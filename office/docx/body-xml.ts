import type { DocumentBlock } from '../../core/office/document.ts';
import { escapeXml } from '../ooxml/xml.ts';

/** The room between the margins of a page, in twentieths of a point: A4 that lies, as steps have many columns. */
export const page = { width: 16_838, height: 11_906, margin: 850 } as const;

/** Returns the paragraphs and tables of a document; `picture` draws the picture with its alternative text. */
export function bodyXml(blocks: readonly DocumentBlock[], picture: (alt: string) => string): string {
  return blocks.map((block) => blockXml(block, picture)).join('');
}

function blockXml(block: DocumentBlock, picture: (alt: string) => string): string {
  switch (block.type) {
    case 'heading':
      return paragraphXml(block.text, `<w:pStyle w:val="Heading${block.level}"/>`);
    case 'paragraph':
      return block.text
        .split(/\n\s*\n/)
        .map((text) => paragraphXml(text))
        .join('');
    case 'list':
      return block.items.map((item) => paragraphXml(item, '<w:pStyle w:val="ListBullet"/>')).join('');
    case 'table':
      return tableXml(block.heads, block.rows);
    case 'picture':
      return picture(block.alt) + paragraphXml(block.alt, '<w:pStyle w:val="Caption"/>');
  }
}

/** Returns a paragraph; lines of the text stay lines. */
export function paragraphXml(text: string, properties = ''): string {
  const lines = text
    .split('\n')
    .map((line) => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`);
  const own = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${lines.join('<w:r><w:br/></w:r>')}</w:p>`;
}

/** A table whose head is repeated on each page; its columns share the width by what stands in them. */
function tableXml(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = widthsOf([heads, ...rows]);
  const row = (cells: readonly string[], isHead: boolean) => {
    const head = isHead ? '<w:tblHeader/>' : '';
    const own = widths.map(
      (width, index) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphXml(cells[index] ?? '', '<w:pStyle w:val="TableText"/>')}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${own.join('')}</w:tr>`;
  };
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="Findings"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${row(heads, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>${paragraphXml('', '<w:pStyle w:val="TableText"/>')}`
  );
}

/** A column has room for its longest text, within a sixth and four times of that of the others. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const lengths = Array.from({ length: count }, (_, column) =>
    rows.reduce((most, cells) => Math.max(most, Math.min(60, (cells[column] ?? '').length)), 12),
  );
  const sum = lengths.reduce((all, length) => all + length, 0);
  const room = page.width - 2 * page.margin;
  return lengths.map((length) => Math.floor((length / sum) * room));
}
