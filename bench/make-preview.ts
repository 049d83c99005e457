import { TextDocument } from 'vscode-languageserver-textdocument';
import { BlueprintDocument } from '../server/documents.ts';
import { preview } from '../server/features/preview.ts';
import type { PreviewModel } from '../server/protocol.ts';

/** A preview and how long the server's share of it took, in milliseconds. */
export interface TimedPreview {
  readonly model: PreviewModel;
  readonly duration: number;
}

/** What the server does between a keystroke and the answer to the preview's question. */
export function makePreview(text: string, version: number): TimedPreview {
  const document = TextDocument.create('file:///bench.blueprint.yaml', 'service-blueprint', version, text);
  const start = performance.now();
  const model = preview(new BlueprintDocument(document));
  return { model, duration: performance.now() - start };
}
