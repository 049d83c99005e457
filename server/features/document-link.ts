import type { DocumentLink } from 'vscode-languageserver-types';
import { elementsOf } from '../../core/analysis/elements.ts';
import { pathFault, resolveImage } from '../../core/images/image-path.ts';
import { imageReferences } from '../../core/images/image-references.ts';
import { codesOfComments } from '../../core/lint/disable-comments.ts';
import type { Blueprint, Element, Metric } from '../../core/model.ts';
import { rulePage } from '../../core/rule-page.ts';
import { rules } from '../../core/rules/index.ts';
import type { Located, Span } from '../../core/span.ts';
import { addressesIn } from '../../core/values/addresses.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange } from '../position.ts';

/**
 * Returns the links of a document: pages and mail addresses in `url`, `source`, notes and descriptions, files of the
 * workspace in `url` and `source`, and the pages of rules behind their codes. Nothing else is made a link.
 *
 * @param folders URIs of the folders of the workspace; a file outside of them is no link
 */
export function documentLinks(document: BlueprintDocument, folders: readonly string[]): DocumentLink[] {
  const { file, text } = document;
  const written = text.getText();
  const links: { span: Span; target: string; tooltip?: string }[] = [];
  for (const { value, span } of imageReferences(file.model)) {
    const target = pathFault(value) === undefined ? resolveImage(value, document.uri, folders) : undefined;
    if (target !== undefined && document.uri.includes('/') && !document.uri.startsWith('untitled:'))
      links.push({ span: trimmed(written, span), target });
  }
  for (const { value, span } of placesOf(file.model)) {
    const inText = addressesWithin(written, span);
    for (const link of inText) links.push(link);
    const path = inText.length === 0 && !written.startsWith('*', span.start) ? pathOf(value) : undefined;
    const target = path && workspaceFile(path, document.uri, folders);
    if (target !== undefined) links.push({ span: trimmed(written, span), target });
  }
  for (const { span } of textsOf(file.model)) {
    for (const link of addressesWithin(written, span)) links.push(link);
  }
  const codes = new Set(rules.map(({ code }) => code));
  for (const { value, span } of [...lintCodes(document), ...codesOfComments(file.source)]) {
    if (codes.has(value))
      links.push({ span, target: rulePage(value), tooltip: `What the check ${value} is for` });
  }
  return distinct(links).map(({ span, ...more }) => ({ range: toRange(text, span), ...more }));
}

/** Values that as a whole name a page or a file. */
function* placesOf(model: Blueprint): Generator<Located<string>> {
  if (model.basedOn !== undefined) yield model.basedOn;
  for (const element of elementsOf(model)) {
    if ('url' in element && element.url !== undefined) yield element.url;
    if (element.kind === 'cell' && element.source !== undefined) yield element.source;
    for (const { source } of metricsOf(element)) if (source !== undefined) yield source;
  }
}

/** Free texts in which addresses may stand. */
function* textsOf(model: Blueprint): Generator<Located<string>> {
  if (model.description !== undefined) yield model.description;
  for (const { note } of model.personas) if (note !== undefined) yield note;
  for (const element of elementsOf(model)) {
    if ('note' in element && element.note !== undefined) yield element.note;
    if ('description' in element && element.description !== undefined) yield element.description;
  }
}

function metricsOf(element: Element): readonly Metric[] {
  return 'metrics' in element ? element.metrics : [];
}

/** The codes under `lint`, which stand before their levels. */
function lintCodes({ file }: BlueprintDocument): Located<string>[] {
  const { text } = file.source;
  return [...file.model.lint].flatMap(([value, { span }]) => {
    const start = text.lastIndexOf(value, span.start);
    const between = start === -1 ? 'none' : text.slice(start + value.length, span.start);
    return /^["']?\s*:\s*["']?$/.test(between) ? [{ value, span: { start, end: start + value.length } }] : [];
  });
}

/** Addresses within a place of a text. */
function addressesWithin(text: string, { start, end }: Span): { span: Span; target: string }[] {
  return addressesIn(text.slice(start, end)).map((found) => ({
    span: { start: start + found.start, end: start + found.end },
    target: found.target,
  }));
}

/** A relative path of a file with an ending; a sentence is none. */
function pathOf(value: string): string | undefined {
  return /^(?:\.{1,2}\/)*[\p{L}\p{N}_][^\s:\\?#%]*\.\w{1,8}$/u.test(value) ? value : undefined;
}

/** The URI of a file beside the document, as long as it is in a folder of the workspace. */
function workspaceFile(path: string, uri: string, folders: readonly string[]): string | undefined {
  const inWorkspace = (target: string): boolean =>
    folders.some((folder) => target.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
  const slash = uri.lastIndexOf('/');
  if (slash === -1 || !inWorkspace(uri)) return undefined;
  const parts = uri.slice(0, slash).split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(encodeURIComponent(part));
  }
  const target = parts.join('/');
  return inWorkspace(target) ? target : undefined;
}

function trimmed(text: string, span: Span): Span {
  const isQuoted = /^["']/.test(text.slice(span.start, span.end));
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Returns links without those at the same span: what an alias repeats is found once for each time. */
function distinct<T extends { readonly span: Span }>(links: readonly T[]): T[] {
  const byPlace = new Map(links.map((link) => [link.span.start, link]));
  return [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
}
