import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { comparableTitle, type Titles } from '../core/duplicate-titles.ts';
import type { Problem } from '../core/problem.ts';
import { dayOf } from '../core/values/date.ts';
import type { DocumentImages } from './document-images.ts';
import type { BlueprintDocument, Documents } from './documents.ts';
import { diagnostics } from './features/diagnostics.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** Tells the client what is wrong in the open blueprints, each by itself and beside the others. */
export class ProblemReports {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #documents: Documents;
  readonly #workspace: Workspace;
  readonly #settings: Settings;
  readonly #images: Pick<DocumentImages, 'known'>;
  /** The titles that were shown last, by document. */
  readonly #titles = new Map<string, string>();

  /** @param send tells the client; a report replaces the one before it of the same document */
  constructor(
    send: (params: PublishDiagnosticsParams) => void,
    documents: Documents,
    workspace: Workspace,
    settings: Settings,
    images: Pick<DocumentImages, 'known'> = { known: () => undefined },
  ) {
    this.#send = send;
    this.#documents = documents;
    this.#workspace = workspace;
    this.#settings = settings;
    this.#images = images;
  }

  /** Returns the problems of a version, with the severities that the author has set. */
  of(document: BlueprintDocument, titles = this.#workspace.titles()): readonly Problem[] {
    const duplicates = this.#workspace.duplicates(document, titles);
    const levels = this.#settings.levelsOf(document.uri);
    return document.problems(
      levels,
      duplicates,
      this.#images.known(document),
      dayOf(new Date()),
      this.#workspace.baseFault(document),
    );
  }

  /** Shows what is wrong with a version, and anew of those that have or had the same title. */
  show(document: BlueprintDocument): void {
    this.#report(document);
    const { uri, file } = document;
    const title = comparableTitle(file.model.title?.value ?? '');
    const before = this.#titles.get(uri);
    this.#titles.set(uri, title);
    if (before !== title) this.#showTitled(uri, [before, title]);
  }

  /** Shows anew what is wrong with all that are open, for when others beside them have changed. */
  showAll(): void {
    const titles = this.#workspace.titles();
    for (const document of this.#documents.all()) this.#report(document, titles);
  }

  /** Takes back what was said of a document that was closed. */
  clear(uri: string): void {
    this.#send({ uri, diagnostics: [] });
    const title = this.#titles.get(uri);
    this.#titles.delete(uri);
    this.#showTitled(uri, [title]);
  }

  #showTitled(except: string, titles: readonly (string | undefined)[]): void {
    const known = this.#workspace.titles();
    for (const document of this.#documents.all()) {
      const title = this.#titles.get(document.uri);
      if (document.uri !== except && title !== undefined && title !== '' && titles.includes(title)) {
        this.#report(document, known);
      }
    }
  }

  #report(document: BlueprintDocument, titles?: Titles): void {
    const { uri, version } = document;
    this.#send({ uri, version, diagnostics: diagnostics(document, this.of(document, titles)) });
  }
}
