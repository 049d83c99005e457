import { getDocumentProxy } from 'unpdf';

/** An element of the tree of a PDF: its type, what stands for it, and what is in it; texts are texts. */
export interface ReadElement {
  readonly type: string;
  readonly alt?: string;
  readonly children: readonly (ReadElement | string)[];
}

/** A bookmark with those beneath it, and the page that it leads to, from 0. */
export interface ReadBookmark {
  readonly title: string;
  readonly page: number;
  readonly items: readonly ReadBookmark[];
}

/** The findings of a reader of PDF in a file. */
export interface ReadPdf {
  readonly language: unknown;
  readonly title: unknown;
  readonly isMarked: boolean;
  readonly metadata: string;
  readonly bookmarks: readonly ReadBookmark[];
  /** The name of each page in a reader; none when it counts them. */
  readonly pageLabels: readonly string[];
  /** The names of the fonts that are in the file, and of those that a reader has to bring. */
  readonly fonts: { readonly embedded: readonly string[]; readonly missing: readonly string[] };
  readonly pages: readonly {
    /** In the order of the tree. */
    readonly tree: ReadElement | undefined;
    /** Every line that is on the page, also those that the tree leaves out. */
    readonly texts: readonly string[];
    /** Faults of its marks: what is drawn outside of any, ends without a beginning, beginnings without an end. */
    readonly markFaults: readonly string[];
  }[];
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Proxy['getPage']>>;
type Outline = Awaited<ReturnType<Proxy['getOutline']>>;

/** Reads a PDF as the reader in browsers does, with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  try {
    const { info, metadata } = await document.getMetadata();
    const fonts = { embedded: new Set<string>(), missing: new Set<string>() };
    const pages: ReadPdf['pages'][number][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push({ ...(await readPage(page)), markFaults: await markFaultsOf(page) });
      await collectFonts(page, fonts);
    }
    return {
      language: 'Language' in info ? info.Language : undefined,
      title: 'Title' in info ? info.Title : undefined,
      isMarked: (await document.getMarkInfo())?.Marked === true,
      metadata: metadata?.getRaw() ?? '',
      bookmarks: await readBookmarks(document, await document.getOutline()),
      pageLabels: (await document.getPageLabels()) ?? [],
      fonts: { embedded: [...fonts.embedded].sort(), missing: [...fonts.missing].sort() },
      pages,
    };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function readPage(page: Page) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const texts: string[] = [];
  const open: (string | undefined)[] = [];
  let line = '';
  for (const item of items) {
    if ('str' in item) {
      line += item.str;
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
      if (line.trim() !== '') texts.push(line.trim());
      line = '';
    } else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined);
  }
  const root = await page.getStructTree();
  return { tree: root ? elementOf(root, marked) : undefined, texts };
}

type Node = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>;

function elementOf({ role, children, ...more }: Node, marked: ReadonlyMap<string, string>): ReadElement {
  const alt = 'alt' in more && typeof more.alt === 'string' ? { alt: more.alt } : {};
  return {
    type: role,
    ...alt,
    children: children.map((child) =>
      'role' in child ? elementOf(child, marked) : (marked.get(child.id) ?? '').trim(),
    ),
  };
}

async function markFaultsOf(page: Page): Promise<readonly string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await import('unpdf/pdfjs');
  const begins: readonly number[] = [OPS.beginMarkedContent, OPS.beginMarkedContentProps];
  const draws: readonly number[] = [OPS.showText, OPS.constructPath, OPS.paintImageXObject, OPS.shadingFill];
  const open: string[] = [];
  const faults: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const [first] = argsArray[index] ?? [];
    if (begins.includes(operator)) {
      const tag = String(first?.name ?? first);
      // An artifact in what is read, or the other way round, says two things at once.
      if (open.length > 0) faults.push(`${tag} in ${open.join(' in ')}`);
      open.push(tag);
    }
    if (operator === OPS.endMarkedContent && open.pop() === undefined)
      faults.push('an end without a beginning');
    const isClip = operator === OPS.constructPath && first === OPS.endPath;
    if (draws.includes(operator) && open.length === 0 && !isClip)
      faults.push('something drawn without a mark');
  }
  return [...faults, ...open.map((tag) => `${tag} without an end`)];
}

async function collectFonts(page: Page, fonts: { embedded: Set<string>; missing: Set<string> }) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await import('unpdf/pdfjs');
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.setFont) continue;
    const { name, missingFile } = page.commonObjs.get(argsArray[index][0]);
    (missingFile ? fonts.missing : fonts.embedded).add(name.replace(/^[A-Z]{6}\+/, ''));
  }
}

async function readBookmarks(document: Proxy, outline: Outline): Promise<readonly ReadBookmark[]> {
  return await Promise.all(
    (outline ?? []).map(async ({ title, dest, items }) => ({
      title,
      page: Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1,
      items: await readBookmarks(document, items),
    })),
  );
}
