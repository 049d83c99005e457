/// <reference path="./libraries.d.ts" />
import type { PDFDocument, PDFPage, PDFStructureContent, PDFStructureElement } from 'pdfkit';
import type { Box } from '../core/diagram/geometry.ts';
import type { Bounds } from './bounds.ts';
import type { SvgElement } from './svg-tree.ts';

/** The goal of a link: to a page or a mailbox, or to a place of the file. */
export type Lead = { readonly address: string } | { readonly place: string };

/** An area that can be clicked: its edges where the picture is being drawn, and what a screen reader says of it. */
export interface ClickArea {
  readonly box: Box;
  readonly says: string;
  readonly lead: Lead;
}

/** A link in the tree, and the page that it is on. */
export interface MadeLink {
  readonly element: PDFStructureElement;
  readonly page: PDFPage;
}

/** The links of a file, and the places that they lead to (ISO 32000-1, 12.5.6.5 and 14.8.4.4.2). */
export class Links {
  readonly #pdf: PDFDocument;
  readonly #notes: ReadonlySet<string>;
  /** By pages, from 0: the keys of cards that something leads to. */
  readonly #wanted = new Map<number, Set<string>>();
  #page = -1;

  /** @param pages What will be drawn. */
  constructor(pdf: PDFDocument, pages: readonly SvgElement[]) {
    this.#pdf = pdf;
    this.#notes = new Set(pages.flatMap(notesIn));
    for (const { key, page } of pages.flatMap(goalsIn)) {
      const wanted = this.#wanted.get(page) ?? new Set();
      this.#wanted.set(page, wanted.add(key));
    }
  }

  beginPage(): void {
    this.#page++;
    // A card of which nothing is on its sheet is looked for from the top.
    for (const key of this.#wanted.get(this.#page) ?? [])
      this.#pdf.addNamedDestination(placeOf(this.#page, key), 'XYZ', 0, 0, null);
  }

  /** Makes a card a place that something leads to. Edges are in points of the page. */
  card(key: string, [left, top]: Bounds): void {
    if (this.#wanted.get(this.#page)?.has(key))
      this.#pdf.addNamedDestination(placeOf(this.#page, key), 'XYZ', left, top, null);
  }

  /** Makes a note a place that something leads to. */
  note(number: string, [left, top]: Bounds): void {
    this.#pdf.addNamedDestination(noteOf(number), 'XYZ', left, top, null);
  }

  /** Returns where a group leads and what is said of it: the number of a note, a tab of a sheet; `undefined` for any other. */
  leadOf({ attributes }: SvgElement): { readonly lead: Lead; readonly says?: string } | undefined {
    const { 'data-note': note, 'data-goto': key, 'data-sheet': sheet } = attributes;
    if (note !== undefined && this.#notes.has(note))
      return { lead: { place: noteOf(note) }, says: `Note ${note}` };
    return key === undefined ? undefined : { lead: { place: placeOf(Number(sheet) - 1, key) } };
  }

  /** Puts a link on the page that is being drawn, around what was marked there. At least one area. */
  make(contents: readonly PDFStructureContent[], areas: readonly ClickArea[]): MadeLink {
    const pdf = this.#pdf;
    const element = pdf.struct('Link', {});
    for (const content of contents) element.add(content);
    for (const { box, says, lead } of areas) {
      const { x, y, width, height } = box;
      // PDFKit takes strings that are not of its own class for names.
      const options = { structParent: element, Contents: Object(says) as string };
      if ('address' in lead) pdf.link(x, y, width, height, lead.address, options);
      else pdf.goTo(x, y, width, height, lead.place, options);
    }
    element.end();
    return { element, page: pdf.page };
  }
}

function noteOf(number: string): string {
  return `note ${number}`;
}

function placeOf(page: number, key: string): string {
  return `sheet ${page + 1} ${key}`;
}

function notesIn({ attributes, children }: SvgElement): readonly string[] {
  return children.flatMap((child) =>
    attributes['data-key'] === 'notes' ? (child.attributes['data-note'] ?? []) : notesIn(child),
  );
}

function goalsIn({
  attributes,
  children,
}: SvgElement): readonly { readonly key: string; readonly page: number }[] {
  const { 'data-goto': key, 'data-sheet': sheet } = attributes;
  const own = key === undefined ? [] : [{ key, page: Number(sheet) - 1 }];
  return [...own, ...children.flatMap(goalsIn)];
}
