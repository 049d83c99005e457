/// <reference path="./libraries.d.ts" />
import type { PDFDocument } from 'pdfkit';
import type { Contents } from './contents.ts';
import type { TaggedPart } from './tags.ts';

/** Adds bookmarks: the stages, and under each its steps. They lead to where each is drawn first. */
export function addOutline(
  pdf: PDFDocument,
  { stages }: Contents,
  parts: ReadonlyMap<string, TaggedPart>,
): void {
  for (const { key, name, steps } of stages) {
    const stage = pdf.outline.addItem(name, placeOf(key));
    for (const step of steps) stage.addItem(step.name, placeOf(step.key));
  }

  function placeOf(key: string) {
    const { page = 0, bounds: [left, top] = [0, 0] } = parts.get(key) ?? {};
    // PDFKit counts from the right edge.
    return { pageNumber: page, left: pdf.page.width - left, top, fit: false, zoom: 0, expanded: true };
  }
}
