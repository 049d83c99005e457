import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { imageReferences } from '../core/images/image-references.ts';
import { adaptDiagnostics } from './adapt-to-client.ts';
import type { Client } from './client.ts';
import type { DocumentBrands } from './document-brands.ts';
import type { DocumentImages } from './document-images.ts';
import type { BlueprintDocument, Documents } from './documents.ts';
import { brandDiagnostics } from './features/brand-file.ts';
import type { LogFailure } from './log-failures.ts';
import type { OpenBrandFiles } from './open-brand-files.ts';
import type { ProblemReports } from './problem-reports.ts';
import { type PreviewChangedParams, previewChangedNotification } from './protocol.ts';

/** The parts of a session that are looked at, and told of what is found. */
export interface CheckedParts {
  readonly connection: Pick<Connection, 'sendNotification' | 'sendDiagnostics'>;
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: Documents;
  readonly problems: ProblemReports;
  readonly images: DocumentImages;
  readonly brands: DocumentBrands;
  readonly brandFiles: OpenBrandFiles;
  readonly logFailure: LogFailure;
  client(): Client;
  announceFindings(): void;
}

/** Looks at open blueprints and brand files, and tells the client what is wrong and which previews are out of date. */
export class DocumentChecks {
  readonly #parts: CheckedParts;

  constructor(parts: CheckedParts) {
    this.#parts = parts;
  }

  /** Says what is wrong with a version of a document, and has its preview shown anew. */
  check(document: BlueprintDocument): void {
    const { logFailure, problems } = this.#parts;
    logFailure('announce a change', this.#announce(document));
    problems.show(document);
    this.#parts.announceFindings();
    this.lookAtImages(document);
    // Nobody tells of files that have changed.
    if (!this.#parts.client().followsFiles) logFailure('look for the brand', this.#lookAtBrand(document));
  }

  /** Draws what has another brand by now, and says what is wrong with brand files that are open. */
  lookAtBrands(): void {
    const { documents, texts, brandFiles, logFailure } = this.#parts;
    for (const document of documents.all()) logFailure('look for the brand', this.#lookAtBrand(document));
    for (const text of texts.all()) {
      if (brandFiles.get(text.uri) !== undefined)
        logFailure('check a brand file', this.#showBrandProblems(text));
    }
  }

  /** Says what is wrong with images that are others by now, and has them shown. */
  lookAtImages(document: BlueprintDocument): void {
    if (imageReferences(document.file.model).length > 0)
      this.#parts.logFailure('look at images', this.#lookAtImages(document));
  }

  async #lookAtImages(document: BlueprintDocument): Promise<void> {
    const { images, documents, problems } = this.#parts;
    const before = images.known(document);
    const now = await images.look(document);
    if (now === before || documents.get(document.uri) !== document) return;
    problems.show(document);
    await this.#announce(document);
  }

  async #lookAtBrand(document: BlueprintDocument): Promise<void> {
    const { brands, documents } = this.#parts;
    const { changed } = await brands.look(document);
    if (changed && documents.get(document.uri) === document) await this.#announce(document);
  }

  async #showBrandProblems(text: TextDocument): Promise<void> {
    const { brandFiles, connection } = this.#parts;
    const { uri, version } = text;
    const found = await brandFiles.problems(text);
    if (brandFiles.get(uri)?.version !== version) return;
    const diagnostics = adaptDiagnostics(brandDiagnostics(text, found), this.#parts.client().diagnostics);
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #announce({ uri, version }: BlueprintDocument): Promise<void> {
    const changed: PreviewChangedParams = { uri, version };
    return this.#parts.connection.sendNotification(previewChangedNotification.method, changed);
  }
}
