import type { Range } from 'vscode-languageserver-types';
import type { Card } from '../core/diagram/card.ts';
import type { Picture } from '../core/diagram/picture.ts';

/** Asks for what the preview of an open document shows. */
export interface PreviewParams {
  /** URI of a document that the client has opened. */
  readonly uri: string;
}

/** What the preview shows of one version of a document. */
export interface PreviewModel {
  readonly uri: string;
  /** The version of the document it was made from; an older one never replaces a newer. */
  readonly version: number;
  readonly picture: Picture;
  /** Standard Mermaid flowchart text of the same picture. */
  readonly mermaid: string;
  /** What is known about each stage, step, cell and lane, by its key in the picture. */
  readonly cards: Readonly<Record<string, Card>>;
  /** Where each stage, step, cell and lane is written, by its key in the picture. */
  readonly ranges: Readonly<Record<string, Range>>;
  /** Set when the text cannot be read as YAML: the picture then shows only what could be understood. */
  readonly broken?: BrokenPlace;
}

/** The first place at which the file cannot be read. */
export interface BrokenPlace {
  /** What the problem list says. */
  readonly message: string;
  readonly range: Range;
}

/**
 * Takes {@link PreviewParams}, answers {@link PreviewModel} of the newest version, or `null` when the document is
 * not open or is not a blueprint. Cancellable.
 */
export const previewRequest = {
  method: 'serviceBlueprint/preview',
} as const;

/** Sent by the server after a document changed; whoever shows its preview asks anew. */
export interface PreviewChangedParams {
  readonly uri: string;
  readonly version: number;
}

/** Carries {@link PreviewChangedParams}. */
export const previewChangedNotification = {
  method: 'serviceBlueprint/previewChanged',
} as const;
