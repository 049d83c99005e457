import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { type Operand, operationsOf } from './pdf-content.ts';

/** An element of the tree of a PDF with the texts and elements in it. */
export interface TaggedElement {
  readonly type: string;
  readonly children: readonly (TaggedElement | string)[];
}

/** The tree of a PDF as it is read aloud, and what a checker of PDF/UA-1 finds wrong with the file. */
export interface TaggedPdf {
  readonly root: TaggedElement;
  readonly links: readonly ReadLink[];
  readonly faults: readonly string[];
}

/** A link: what is said of it, where it is and leads; pages are counted from 0. */
export interface ReadLink {
  readonly says: string;
  readonly page: number;
  readonly to: string | { readonly page: number; readonly left: number; readonly top: number };
  /** The texts in its element. */
  readonly text: string;
}

/** Reads the tree of a PDF from its objects, and checks what PDF/UA-1 (ISO 14289-1) asks and a machine can see. */
export async function readTagged(bytes: Uint8Array): Promise<TaggedPdf> {
  return new Reader(await PDFDocument.load(bytes, { updateMetadata: false })).read();
}

/** The texts of a tree in the order in which they are read. */
export function textsOf(element: TaggedElement): readonly string[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

const paints = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);
const standardTypes = new Set(
  'Document Sect H1 H2 H3 P L LI Lbl LBody Figure Link Span'.split(' ').map((type) => `/${type}`),
);

class Reader {
  readonly #pdf: PDFDocument;
  readonly #faults: string[] = [];
  /** By page and mark: what is written there. */
  readonly #texts = new Map<string, string>();
  /** By page and mark, and of annotations: the element in whose children they are. */
  readonly #holders = new Map<string, PDFDict>();
  readonly #links: ReadLink[] = [];
  readonly #parentTree: ReadonlyMap<number, PDFObject | undefined>;
  readonly #pageOf: ReadonlyMap<string, number>;
  #level = 0;

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
    this.#parentTree = this.#numbers(this.#catalog('StructTreeRoot', 'ParentTree'));
    this.#pageOf = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]));
  }

  read(): TaggedPdf {
    this.#checkFile();
    for (const index of this.#pdf.getPages().keys()) this.#readContent(index);
    const tree = this.#dict(this.#catalog('StructTreeRoot'));
    const root: TaggedElement = { type: 'root', children: tree ? this.#children(tree, undefined) : [] };
    for (const key of this.#texts.keys()) {
      if (!this.#holders.has(key)) this.#faults.push(`the mark ${key} is not in the tree`);
    }
    for (const index of this.#pdf.getPages().keys()) this.#checkAnnotations(index);
    return { root, links: this.#links, faults: this.#faults };
  }

  #checkFile(): void {
    if (textOf(this.#catalog('Lang')) === '') this.#faults.push('no language');
    if (this.#catalog('MarkInfo', 'Marked') !== PDFBool.True) this.#faults.push('not marked as tagged');
    if (this.#catalog('ViewerPreferences', 'DisplayDocTitle') !== PDFBool.True)
      this.#faults.push('its title is not shown');
    const metadata = this.#catalog('Metadata');
    const xml = metadata instanceof PDFRawStream ? decoded(metadata) : new Uint8Array();
    const said = metadataOf(Buffer.from(xml).toString('utf8'));
    if (said.get('pdfuaid:part') !== '1') this.#faults.push('its metadata do not name PDF/UA-1');
    if (!said.get('dc:title')) this.#faults.push('its metadata have no title');
  }

  #readContent(index: number): void {
    const { node } = this.#pdf.getPage(index);
    if (node.get(PDFName.of('Tabs')) !== PDFName.of('S'))
      this.#faults.push(`page ${index}: no order of tabs`);
    const resources = this.#dict(node.get(PDFName.of('Resources')));
    const fonts = new Map<string, ReadFont>();
    const open: { readonly mark?: string; readonly actual?: string }[] = [];
    let font: ReadFont | undefined;
    for (const { operator, operands } of operationsOf(this.#content(node))) {
      const inside = open.at(-1);
      if (operator === 'BDC' || operator === 'BMC') {
        if (inside !== undefined) this.#faults.push(`page ${index}: a mark in a mark`);
        open.push(this.#begin(index, operands));
      } else if (operator === 'EMC') {
        if (open.pop() === undefined) this.#faults.push(`page ${index}: an end without a beginning`);
      } else if (operator === 'Tf') {
        const name = `${operands[0]}`.slice(1);
        font = fonts.get(name) ?? this.#font(resources, name);
        fonts.set(name, font);
      }
      if (!paints.has(operator)) continue;
      if (inside === undefined) this.#faults.push(`page ${index}: ${operator} outside of any mark`);
      const text = operator === 'TJ' || operator === 'Tj' ? this.#written(operands[0], font) : '';
      if (inside?.mark === undefined || inside.actual !== undefined) continue;
      this.#texts.set(inside.mark, (this.#texts.get(inside.mark) ?? '') + text);
    }
    if (open.length > 0) this.#faults.push(`page ${index}: a mark without an end`);
  }

  #begin(
    index: number,
    [tag, more]: readonly Operand[],
  ): { readonly mark?: string; readonly actual?: string } {
    if (tag === '/Artifact') return {};
    const { MCID: id, ActualText: actual } = Object(more) as { MCID?: number; ActualText?: Uint8Array };
    if (id === undefined) {
      this.#faults.push(`page ${index}: a mark that is neither read nor an artifact`);
      return {};
    }
    const mark = `${index}/${id}`;
    if (this.#texts.has(mark)) this.#faults.push(`the mark ${mark} twice`);
    const said = actual && PDFHexString.of(Buffer.from(actual).toString('hex')).decodeText();
    this.#texts.set(mark, said ?? '');
    return said === undefined ? { mark } : { mark, actual: said };
  }

  #font(resources: PDFDict | undefined, name: string): ReadFont {
    const font = this.#dict(this.#dict(resources?.get(PDFName.of('Font')))?.get(PDFName.of(name)));
    const [descendant] = this.#list(font?.get(PDFName.of('DescendantFonts')));
    const descriptor = this.#dict(this.#dict(descendant)?.get(PDFName.of('FontDescriptor')));
    if (
      !this.#look(descriptor?.get(PDFName.of('FontFile2'))) &&
      !this.#look(descriptor?.get(PDFName.of('FontFile3')))
    )
      this.#faults.push(`the font ${name} is not in the file`);
    const map = this.#look(font?.get(PDFName.of('ToUnicode')));
    if (!(map instanceof PDFRawStream)) this.#faults.push(`the font ${name} does not say its characters`);
    return { name, meanings: map instanceof PDFRawStream ? meaningsOf(decoded(map)) : new Map() };
  }

  #written(operand: Operand | undefined, font: ReadFont | undefined): string {
    const parts = Array.isArray(operand) ? operand : [operand];
    let text = '';
    for (const part of parts) {
      if (!(part instanceof Uint8Array)) continue;
      for (let at = 0; at + 1 < part.length; at += 2) {
        const code = (part[at] ?? 0) * 256 + (part[at + 1] ?? 0);
        const meaning = font?.meanings.get(code);
        if (meaning === undefined) this.#faults.push(`the font ${font?.name} does not say what ${code} is`);
        text += meaning ?? '';
      }
    }
    return text;
  }

  #children(element: PDFDict, page: number | undefined): readonly (TaggedElement | string)[] {
    return this.#list(element.get(PDFName.of('K'))).flatMap((child): (TaggedElement | string)[] => {
      const found = this.#look(child);
      if (found instanceof PDFNumber) return [this.#text(element, page, found.asNumber())];
      if (!(found instanceof PDFDict)) return [];
      const type = found.get(PDFName.of('Type'));
      const own = this.#pageAt(found.get(PDFName.of('Pg'))) ?? page;
      if (type === PDFName.of('MCR'))
        return [this.#text(element, own, numberOf(found.get(PDFName.of('MCID'))))];
      if (type === PDFName.of('OBJR')) {
        this.#holders.set(`${own}/${found.get(PDFName.of('Obj'))}`, element);
        return [];
      }
      return [this.#element(found, element, own)];
    });
  }

  #text(element: PDFDict, page: number | undefined, id: number): string {
    const mark = `${page}/${id}`;
    if (this.#holders.has(mark)) this.#faults.push(`the mark ${mark} is twice in the tree`);
    this.#holders.set(mark, element);
    const structParents =
      page === undefined ? -1 : this.#keyOf(this.#pdf.getPage(page).node, 'StructParents');
    const parent = this.#list(this.#parentTree.get(structParents))[id];
    if (this.#look(parent) !== element) this.#faults.push(`the mark ${mark} does not lead to its element`);
    return this.#texts.get(mark) ?? '';
  }

  #element(element: PDFDict, parent: PDFDict, page: number | undefined): TaggedElement {
    const type = `${element.get(PDFName.of('S'))}`;
    if (!standardTypes.has(type)) this.#faults.push(`an element of the type ${type}`);
    if (this.#look(element.get(PDFName.of('P'))) !== parent) this.#faults.push(`${type} has another parent`);
    this.#checkPlace(type, `${parent.get(PDFName.of('S')) ?? ''}`);
    if (type === '/Figure' && textOf(element.get(PDFName.of('Alt'))).trim() === '')
      this.#faults.push('a figure without a text');
    const level = Number(/^\/H(\d)$/.exec(type)?.[1] ?? 0);
    if (level > this.#level + 1) this.#faults.push(`a heading ${level} after one of ${this.#level}`);
    if (level > 0) this.#level = level;
    const children = this.#children(element, page);
    const isEmpty = children.length === 0 && type !== '/Link';
    if (isEmpty) this.#faults.push(`${type} with nothing in it`);
    return { type: type.slice(1), children };
  }

  /** Lists have items alone, and these a label and a body; what is in lines is in no lines itself. */
  #checkPlace(type: string, parent: string): void {
    const isItem = type === '/LI' || parent === '/L';
    if (isItem && !(type === '/LI' && parent === '/L')) this.#faults.push(`${type} in ${parent}`);
    const isPart = type === '/Lbl' || type === '/LBody' || parent === '/LI';
    if (isPart && !(parent === '/LI' && /^\/(Lbl|LBody)$/.test(type)))
      this.#faults.push(`${type} in ${parent}`);
    if (/^\/(H\d|P|Figure|Link)$/.test(parent) && type !== '/Link') this.#faults.push(`${type} in ${parent}`);
  }

  #checkAnnotations(index: number): void {
    const { node } = this.#pdf.getPage(index);
    for (const ref of this.#list(node.get(PDFName.of('Annots')))) {
      const annotation = this.#dict(ref);
      const says = textOf(annotation?.get(PDFName.of('Contents')));
      if (says.trim() === '') this.#faults.push(`page ${index}: an annotation without a text`);
      const holder = this.#holders.get(`${index}/${ref}`);
      if (holder?.get(PDFName.of('S')) !== PDFName.of('Link'))
        this.#faults.push(`page ${index}: the annotation ${says} is in no link of the tree`);
      const parent = annotation && this.#parentTree.get(this.#keyOf(annotation, 'StructParent'));
      if (this.#look(parent) !== holder)
        this.#faults.push(`the annotation ${says} does not lead to its element`);
      const rect = this.#list(annotation?.get(PDFName.of('Rect'))).map(numberOf);
      const { width, height } = this.#pdf.getPage(index).getSize();
      const [left = 0, bottom = 0, right = 0, top = 0] = rect;
      if (
        !(
          left >= -1 &&
          bottom >= -1 &&
          left < right &&
          bottom < top &&
          right <= width + 1 &&
          top <= height + 1
        )
      )
        this.#faults.push(`page ${index}: the annotation ${says} is at ${rect.join(' ')}`);
      const action = this.#dict(annotation?.get(PDFName.of('A')));
      const marks = holder ? [...this.#holders].flatMap(([key, one]) => (one === holder ? key : [])) : [];
      const text = marks.map((mark) => this.#texts.get(mark) ?? '').join('');
      this.#links.push({ says, page: index, text, to: this.#goal(action, says) });
    }
  }

  #goal(action: PDFDict | undefined, says: string): ReadLink['to'] {
    const uri = textOf(action?.get(PDFName.of('URI')));
    if (/^(https:|mailto:)/i.test(uri)) return uri;
    const name = textOf(action?.get(PDFName.of('D')));
    const [page, , left, top] = this.#list(this.#names(this.#catalog('Names', 'Dests')).get(name));
    const at = this.#pageAt(page);
    if (at === undefined) this.#faults.push(`the link ${says} leads nowhere`);
    const height = this.#pdf.getPage(at ?? 0).getHeight();
    return { page: at ?? -1, left: numberOf(left), top: height - numberOf(top) };
  }

  #content(node: PDFDict): Uint8Array {
    const found = this.#look(node.get(PDFName.of('Contents')));
    const streams = found instanceof PDFArray ? this.#list(found).map((one) => this.#look(one)) : [found];
    return Buffer.concat(streams.flatMap((one) => (one instanceof PDFRawStream ? [decoded(one)] : [])));
  }

  #catalog(...names: readonly string[]): PDFObject | undefined {
    let found: PDFObject | undefined = this.#pdf.catalog;
    for (const name of names) found = this.#look(this.#dict(found)?.get(PDFName.of(name)));
    return found;
  }

  #numbers(tree: PDFObject | undefined): ReadonlyMap<number, PDFObject | undefined> {
    const list = this.#list(this.#dict(tree)?.get(PDFName.of('Nums')));
    return new Map(
      list.flatMap((key, at) => (at % 2 === 0 ? [[numberOf(key), this.#look(list[at + 1])]] : [])),
    );
  }

  #names(tree: PDFObject | undefined): ReadonlyMap<string, PDFObject | undefined> {
    const list = this.#list(this.#dict(tree)?.get(PDFName.of('Names')));
    return new Map(list.flatMap((key, at) => (at % 2 === 0 ? [[textOf(key), list[at + 1]]] : [])));
  }

  #keyOf(holder: PDFDict, name: string): number {
    const key = this.#look(holder.get(PDFName.of(name)));
    return key instanceof PDFNumber ? key.asNumber() : -1;
  }

  #pageAt(ref: PDFObject | undefined): number | undefined {
    return ref instanceof PDFRef ? this.#pageOf.get(ref.toString()) : undefined;
  }

  #look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#pdf.context.lookup(object) : object;
  }

  #dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.#look(object);
    return found instanceof PDFDict ? found : undefined;
  }

  #list(object: PDFObject | undefined): readonly PDFObject[] {
    const found = this.#look(object);
    return found instanceof PDFArray ? found.asArray() : [];
  }
}

interface ReadFont {
  readonly name: string;
  /** The meanings of its codes. */
  readonly meanings: ReadonlyMap<number, string>;
}

function decoded(stream: PDFRawStream): Uint8Array {
  return decodePDFRawStream(stream).decode();
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}

function numberOf(object: PDFObject | undefined): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN;
}

/** Returns what the codes of a font say, from its map (ISO 32000-1, 9.10.3). */
function meaningsOf(map: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(map).toString('latin1');
  const meanings = new Map<number, string>();
  const utf16 = (digits: string) => Buffer.from(digits, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of text.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', said = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      meanings.set(Number.parseInt(code, 16), utf16(said));
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = '', , list = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
      for (const [index, [, said = '']] of [...list.matchAll(/<(\w*)>/g)].entries())
        meanings.set(Number.parseInt(from, 16) + index, utf16(said));
    }
  }
  return meanings;
}

/** The properties of a file in its metadata, by their names. */
function metadataOf(xml: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const visit = (element: XmlElement) => {
    said.set(element.name, element.text.trim());
    for (const child of element.children) if (child instanceof XmlElement) visit(child);
  };
  if (xml === '') return said;
  const { root } = parseXml(xml.replace(/<\?xpacket[^>]*\?>/g, ''));
  if (root) visit(root);
  return said;
}
