import { strFromU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import {
  type CellComment,
  type CellRange,
  parseRange,
  type Table,
  type Workbook,
} from '../../core/import/table.ts';
import { NotReadable } from './not-readable.ts';
import { zipEntries } from './zip-entries.ts';

/** The most bytes of XML that are unpacked, and the most rows and cells of a sheet that are read. */
const mostBytes = 64 * 1024 * 1024;
const mostRows = 20_000;
const mostCells = 400_000;

/**
 * Reads a workbook of Excel: the texts of its cells and the comments on them, formulas as the value that they had when it was saved. Nothing else
 * of it is unpacked. Rejects with {@link NotReadable} when it cannot be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const { files, names } = zipEntries(bytes, isNeeded, mostBytes);
  if (!names.some((name) => /^xl\/workbook\.xml$/i.test(name))) {
    const is = names.includes('mimetype') ? 'a document of OpenDocument' : 'no workbook of Excel';
    throw new NotReadable(`It is ${is}. Save it as an Excel workbook (.xlsx), then try again.`);
  }
  const notes: string[] = [];
  if (names.some((name) => /vbaProject|macrosheets/i.test(name))) notes.push('Its macros were not run.');
  if (names.some((name) => /externalLinks\//i.test(name))) {
    notes.push(
      'What it takes from other workbooks is read as it was when it was saved; nothing was fetched.',
    );
  }
  const sheets = sheetsOf(files);
  const kept = sheets.filter(({ name, xml }) => {
    const why = whyTooLarge(xml);
    if (why !== undefined) notes.push(`The sheet "${name}" was not read: it has ${why}.`);
    return why === undefined;
  });
  if (kept.length === 0) {
    const [why = 'There is no sheet in it that can be read.'] = notes.filter((note) => /not read/.test(note));
    throw new NotReadable(`${why} Copy the part with the blueprint into a workbook of its own.`);
  }
  const packed = repacked(files, new Set(kept.map(({ path }) => path)));
  const read = await readExcelFile(packed, { trim: false }).catch((error: unknown) => {
    throw new NotReadable(
      `It cannot be read: ${error instanceof Error ? error.message : String(error)}. Open it in its program and save it anew.`,
    );
  });
  const remarks = new Map(kept.map(({ name, path }) => [name, commentsIn(files, path)]));
  const merges = new Map(kept.map(({ name, xml }) => [name, mergesIn(xml)]));
  return {
    sheets: read.flatMap(({ sheet, data }): Table[] => {
      const merged = merges.get(sheet);
      if (merged === undefined) return [];
      const comments = remarks.get(sheet) ?? [];
      const rows = data.map((row) => row.map(textOf));
      return [{ name: sheet, rows, merged, ...(comments.length > 0 && { comments }) }];
    }),
    notes,
  };
}

function isNeeded(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|xl\/worksheets\/_rels\/[^/]+\.xml\.rels|xl\/(?:comments\/)?comments?\d*\.xml)$/i.test(
    name,
  );
}

interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
}

/** The sheets in their order, with the files that they are in. */
function sheetsOf(files: ReadonlyMap<string, Uint8Array>): readonly SheetPart[] {
  const xmlOf = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());
  const targets = new Map(
    tagsIn(xmlOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return tagsIn(xmlOf('xl/workbook.xml'), 'sheet').flatMap((tag) => {
    const path = targets.get(attribute(tag, '[^\\s:]+:id')) ?? '';
    return files.has(path) ? [{ name: unescaped(attribute(tag, 'name')), path, xml: xmlOf(path) }] : [];
  });
}

function tagsIn(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? '';
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? all;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

function whyTooLarge(xml: string): string | undefined {
  const rows = countOf(xml, /<(?:\w+:)?row[\s>/]/g, mostRows);
  if (rows > mostRows) return `more than ${mostRows.toLocaleString('en')} rows`;
  const cells = countOf(xml, /<(?:\w+:)?c[\s>/]/g, mostCells);
  if (cells > mostCells) return `more than ${mostCells.toLocaleString('en')} cells`;
  // A single cell far down or far to the right would make a table of everything before it.
  let last = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(/<(?:\w+:)?c\s[^>]*\br="([A-Z]{1,3})(\d+)"/g)) {
    if (Number(row) > mostRows) return `a cell in row ${row}`;
    last = Math.max(last, letters.length);
  }
  return last > 2 ? 'a cell in a column behind ZZ' : undefined;
}

function countOf(text: string, pattern: RegExp, most: number): number {
  let count = 0;
  while (count <= most && pattern.test(text)) count++;
  return count;
}

function mergesIn(xml: string): readonly CellRange[] {
  return tagsIn(xml, 'mergeCell').flatMap((tag) => parseRange(attribute(tag, 'ref')) ?? []);
}

/** The remarks on the cells of a sheet; those in threads begin with a hint to other programs, up to a link. */
function commentsIn(files: ReadonlyMap<string, Uint8Array>, path: string): readonly CellComment[] {
  const xmlOf = (name: string) => strFromU8(files.get(name) ?? new Uint8Array());
  const relations = tagsIn(xmlOf(path.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship');
  const targets = relations.flatMap((tag) =>
    /\/comments$/.test(attribute(tag, 'Type'))
      ? [attribute(tag, 'Target').replace(/^(?:\.\.\/|\/xl\/)/, 'xl/')]
      : [],
  );
  return targets.flatMap((target) => {
    const [, ...pieces] = xmlOf(target).split(/<(?:\w+:)?comment(?=\s)/);
    return pieces.flatMap((piece): CellComment[] => {
      const cell = attribute(piece.slice(0, piece.indexOf('>')), 'ref');
      const place = parseRange(`${cell}:${cell}`);
      const texts = [...piece.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, text = '']) =>
        unescaped(text),
      );
      const text = texts
        .join('')
        .replace(/^\[[^\]]*\][\s\S]*?https?:\S+\s*/, '')
        .trim();
      return place === undefined || text === '' ? [] : [{ row: place.top, column: place.left, text }];
    });
  });
}

/** A workbook of what is needed alone, not packed: the library unpacks at once, and reads every sheet. */
function repacked(files: ReadonlyMap<string, Uint8Array>, sheets: ReadonlySet<string>): ArrayBuffer {
  const needed = [...files].map(([path, bytes]): [string, Uint8Array] => [
    path,
    !path.startsWith('xl/worksheets/') || sheets.has(path) ? bytes : emptySheet,
  ]);
  const zip = zipSync(Object.fromEntries(needed), { level: 0 });
  return new Uint8Array(zip).buffer;
}

const emptySheet = new TextEncoder().encode(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);

/** The day that spreadsheets count from: a time of day, or a length of time, is a date of it or just after. */
const firstDay = Date.UTC(1899, 11, 30);
const aYear = 365 * 24 * 60 * 60_000;

/** A length of time as spreadsheets show it, `0:05`, with the seconds where there are some. */
function clockText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`;
}

/** Dates as the format writes them; numbers without the noise behind their fifteenth digit. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const sinceFirst = value.getTime() - firstDay;
    if (sinceFirst >= 0 && sinceFirst < aYear) return clockText(sinceFirst);
    const text = value.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
  }
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return typeof value === 'boolean' ? String(value) : String(value).replaceAll('\r\n', '\n');
}
