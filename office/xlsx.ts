import writeExcelFile, { type CellObject, type Feature } from 'write-excel-file/universal';
import { palettes } from '../core/diagram/palette.ts';
import { blueprintSheets } from '../core/office/blueprint-sheets.ts';
import type { Sheet, SheetCell, SheetLook, SheetValue } from '../core/office/sheet.ts';
import type { Exporter } from './exporter.ts';
import { withComment } from './zip-comment.ts';

/** Writes a blueprint as a workbook for Excel, LibreOffice, Numbers and Google Sheets. */
export const xlsx: Exporter = async ({ file }) => workbook(blueprintSheets(file));

/** Writes sheets as a workbook. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeExcelFile(
    sheets.map(({ name, columns, rows, frozen }) => ({
      sheet: name,
      data: rows.map(({ cells }) => cells.map((cell) => cell && cellOf(cell))),
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: frozen.rows,
      stickyColumnsCount: frozen.columns,
    })),
    {
      fontFamily: 'Arial',
      fontSize: 10,
      features: [laidOut(sheets), filtering(sheets), fittingOnPaper, orderedFonts],
    },
  );
  return withComment(new Uint8Array(await (await written.toBlob()).arrayBuffer()));
}

function cellOf({ value, span, look }: SheetCell): CellObject {
  return {
    value: typeof value === 'string' ? writable(value) : value,
    type: typeOf(value),
    ...(span !== undefined && span > 1 && { columnSpan: span }),
    ...{ wrap: true, alignVertical: 'top' },
    ...(look !== undefined && styleOf(look)),
  };
}

/** Said of each, so that no text becomes a number, a date or a formula. */
function typeOf(value: SheetValue): NonNullable<CellObject['type']> {
  if (typeof value === 'string') return String;
  return typeof value === 'number' ? Number : Boolean;
}

/** The longest text that Excel reads in a cell. */
const longest = 32_767;

/** A text as XML can hold it and Excel reads it. */
function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no way to write
  const plain = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu, '');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

function styleOf(look: SheetLook): Partial<CellObject> {
  const { print } = palettes;
  const border = { borderColor: print.rule, borderStyle: 'thin' } as const;
  if (look === 'head') return { ...border, fontWeight: 'bold', backgroundColor: '#eceff3' };
  if (look === 'stage') return { ...border, fontWeight: 'bold', backgroundColor: '#dde3eb' };
  const hues = print.lanes[look.role];
  const hue = hues[look.hue % hues.length];
  if (hue === undefined) return border;
  return look.isHead
    ? { ...border, fontWeight: 'bold', backgroundColor: hue.head, textColor: hue.ink }
    : { ...border, backgroundColor: hue.tint };
}

/** The height of a line, in points, and the most lines that a row shows at once. */
const lineHeight = 13;
const mostLines = 12;

/** Programs that open a file do not all measure its rows. */
function heightOf({ columns, rows }: Sheet, at: number): number {
  const lines = (rows[at]?.cells ?? []).map((cell, index) => {
    const { width = 10, hidden } = columns[index] ?? {};
    if (cell === undefined || hidden || typeof cell.value !== 'string') return 1;
    const wide = Math.max(1, (cell.span ?? 1) * width - 2);
    return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / wide)), 0);
  });
  const most = lines.reduce((one, other) => Math.max(one, other), 1);
  return Math.min(most, mostLines) * lineHeight + 2;
}

/** The library knows neither hidden columns nor hidden rows, and gives rows no height of their own. */
function laidOut(sheets: readonly Sheet[]): Feature<Blob> {
  const at = new Map<unknown, Sheet>();
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index = 0, options) => {
            const sheet = at.get(options) ?? sheets.find(({ name }) => name === options.sheet);
            if (sheet !== undefined) at.set(options, sheet);
            const isHidden =
              (tag === 'col' && sheet?.columns[index]?.hidden) ||
              (tag === 'row' && sheet?.rows[index]?.hidden);
            // Said without being fixed: a row that is edited goes on to grow.
            const height = tag === 'row' && sheet !== undefined ? { ht: heightOf(sheet, index) } : {};
            return { ...attributes, ...height, ...(isHidden && { hidden: 1 }) };
          },
        },
      },
    },
  };
}

/** The library knows no filters. Of its order of elements, a filter comes right behind the rows. */
function filtering(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet?.isFiltered) return xml;
            const range = `A1:${columnName(sheet.columns.length - 1)}${sheet.rows.length}`;
            return xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => `${end}<autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}

/** Printed, a sheet is as wide as the paper, and goes on for as many pages as it takes. */
const fittingOnPaper: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(
            /<worksheet[^>]*>/,
            (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
          ),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** The parts of a font in the order that the format asks for; the library has another. */
const fontParts = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const orderedFonts: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(/<font>(.*?)<\/font>/gs, (_, parts: string) => {
            const place = (part: string) => fontParts.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
            const ordered = (parts.match(/<[^>]+>/g) ?? []).sort((a, b) => place(a) - place(b));
            return `<font>${ordered.join('')}</font>`;
          }),
      },
    },
  },
};

/** Returns the letters of a column, from 0: `A`, `Z`, `AA`. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}
