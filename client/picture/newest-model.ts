import type * as vscode from 'vscode';
import type { PreviewModel } from '../../server/protocol.ts';

/** The models of documents, and the screen that shows them. */
export interface ModelSource {
  /** Asks for the model of a document; `null` when there is none. */
  load(uri: vscode.Uri): Promise<PreviewModel | null>;
  /** Called with a model that is newer; `reopened` when its versions count from the start again. */
  show(model: PreviewModel, reopened: boolean): void;
  /** Returns whether nobody is to be asked any more. */
  isClosed(): boolean;
}

/** Keeps the newest model of a document. */
export class NewestModel {
  readonly #source: ModelSource;
  #uri: vscode.Uri;
  #current: PreviewModel | undefined;
  /** Running while the source is asked; then it is asked once more if the document changed meanwhile. */
  #loading: Promise<void> | undefined;
  #outdated = false;
  /** True when the document was closed since the last model: its versions count from the start again. */
  #reopened = false;

  constructor(uri: vscode.Uri, source: ModelSource) {
    this.#uri = uri;
    this.#source = source;
  }

  /** The model that was shown last; `undefined` before there is one. */
  get current(): PreviewModel | undefined {
    return this.#current;
  }

  /** Returns the model when it is of this version of the document, or of a newer one. */
  since(version: number): PreviewModel | undefined {
    const current = this.#current;
    return current === undefined || this.#reopened || current.version < version ? undefined : current;
  }

  /** Goes on with another document. */
  follow(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#current = undefined;
    this.#reopened = false;
  }

  /** The document was closed: its model stays. */
  closed(): void {
    this.#reopened = true;
  }

  /** Asks anew, one request at a time: a newer change never waits for more than one older answer. */
  refresh(): Promise<void> {
    this.#outdated = true;
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    while (this.#outdated && !this.#source.isClosed()) {
      this.#outdated = false;
      const uri = this.#uri;
      const model = await this.#source.load(uri);
      // A closed document has no picture any more; the one on the screen stays.
      if (model === null || uri !== this.#uri || this.#source.isClosed()) continue;
      if (!this.#reopened && this.#current !== undefined && model.version < this.#current.version) continue;
      const reopened = this.#reopened;
      this.#current = model;
      this.#reopened = false;
      this.#source.show(model, reopened);
    }
  }
}
