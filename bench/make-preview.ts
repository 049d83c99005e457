import { TextDocument } from 'vscode-languageserver-textdocument';
import type { BlueprintFile } from '../core/blueprint-file.ts';
import { BlueprintDocument } from '../server/documents.ts';
import { preview } from '../server/features/preview.ts';
import { contentOf, type PreviewContent } from '../webview/protocol.ts';

/** The message to the page and how long it took to make, in milliseconds. */
export interface TimedPreview {
  readonly model: PreviewContent;
  /** The file as read, which the server has at hand when the next keystroke comes. */
  readonly file: BlueprintFile;
  readonly duration: number;
}

/**
 * Does what the server and the extension do between a keystroke and the message to the page.
 *
 * @param before what the server has read of the version before; without it, the file has just been opened
 */
export function makePreview(
  text: string,
  version: number,
  name = 'bench',
  before?: BlueprintFile,
): TimedPreview {
  const uri = `file:///${name}.blueprint.yaml`;
  const start = performance.now();
  const document = new BlueprintDocument(
    TextDocument.create(uri, 'service-blueprint', version, text),
    before,
  );
  const model = contentOf(preview(document));
  return { model, file: document.file, duration: performance.now() - start };
}
