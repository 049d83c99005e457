import {
  type ClientCapabilities,
  type DiagnosticTag,
  type InitializeParams,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import type { CompletionSupport } from './completion/proposal.ts';
import type { ClientOptions } from './protocol.ts';

/** The capabilities of the client. */
export class Client {
  readonly #capabilities: ClientCapabilities;
  readonly options: ClientOptions;
  /** URIs of the folders of the workspace when the server started. */
  readonly folders: readonly string[];

  /** @param params as they come from the client: nothing of them can be relied on */
  constructor(params?: Partial<InitializeParams>) {
    this.#capabilities = params?.capabilities ?? {};
    const options: unknown = params?.initializationOptions;
    const says = (key: string): boolean =>
      typeof options === 'object' && options !== null && Reflect.get(options, key) === true;
    const bundles =
      typeof options === 'object' && options !== null ? Reflect.get(options, 'bundles') : undefined;
    this.options = {
      ...{ preview: says('preview'), disableRule: says('disableRule'), files: says('files') },
      ...(typeof bundles === 'string' && { bundles }),
    };
    const root = typeof params?.rootUri === 'string' ? [params.rootUri] : [];
    this.folders = Array.isArray(params?.workspaceFolders) ? urisOf(params.workspaceFolders) : root;
  }

  get completion(): CompletionSupport {
    const item = this.#capabilities.textDocument?.completion?.completionItem;
    return {
      snippets: item?.snippetSupport === true,
      // A command of VS Code: only our own client in it has asked for previews.
      suggestsAgain: this.options.preview === true,
      linesAsIs: listed(item?.insertTextModeSupport?.valueSet).includes(InsertTextMode.asIs),
      documentation: preferredKind(item?.documentationFormat),
    };
  }

  /** The kind of text in which it shows what is hovered. */
  get hoverKind(): MarkupKind {
    return preferredKind(this.#capabilities.textDocument?.hover?.contentFormat);
  }

  /** The parts of a diagnostic that it shows besides the message. */
  get diagnostics(): DiagnosticSupport {
    const shown = this.#capabilities.textDocument?.publishDiagnostics;
    return {
      relatedInformation: shown?.relatedInformation === true,
      tags: listed(shown?.tagSupport?.valueSet),
    };
  }

  /** True when an answer to a request for code actions may hold edits; else only commands, of which there are none. */
  get codeActions(): boolean {
    return this.#capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  }

  /** True when it shows why an action cannot be applied. */
  get disabledActions(): boolean {
    return this.#capabilities.textDocument?.codeAction?.disabledSupport === true;
  }

  /** True when edits may say which version of a document they are for. */
  get versionedEdits(): boolean {
    return this.#capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** True when it asks what is renamed before it asks for the renaming. */
  get preparesRename(): boolean {
    return this.#capabilities.textDocument?.rename?.prepareSupport === true;
  }

  get linkTooltips(): boolean {
    return this.#capabilities.textDocument?.documentLink?.tooltipSupport === true;
  }

  /** True when it can be asked for settings; otherwise it pushes them. */
  get hasSettings(): boolean {
    return this.#capabilities.workspace?.configuration === true;
  }

  get followsSettings(): boolean {
    return this.#capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
  }

  get followsFiles(): boolean {
    return this.#capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  get followsFolders(): boolean {
    return this.#capabilities.workspace?.workspaceFolders === true;
  }

  get definitionLinks(): boolean {
    return this.#capabilities.textDocument?.definition?.linkSupport === true;
  }

  get outline(): boolean {
    return this.#capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  }

  /** The number of ranges that can be folded at most; `undefined` without a limit. */
  get foldingLimit(): number | undefined {
    const limit = this.#capabilities.textDocument?.foldingRange?.rangeLimit;
    return typeof limit === 'number' && limit > 0 ? limit : undefined;
  }

  get refreshesHints(): boolean {
    return this.#capabilities.workspace?.inlayHint?.refreshSupport === true;
  }

  get refreshesLenses(): boolean {
    return this.#capabilities.workspace?.codeLens?.refreshSupport === true;
  }
}

/** The parts of a diagnostic that a client shows besides the message. */
export interface DiagnosticSupport {
  readonly relatedInformation: boolean;
  readonly tags: readonly DiagnosticTag[];
}

/** The form of text that a client would rather have; plain text when it names none that we have. */
function preferredKind(formats: readonly MarkupKind[] | undefined): MarkupKind {
  const known = [MarkupKind.Markdown, MarkupKind.PlainText];
  return listed(formats).find((kind) => known.includes(kind)) ?? MarkupKind.PlainText;
}

/** Returns what a client lists, or nothing when that is no list. */
function listed<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list : [];
}

/** Returns the URIs of what a client lists, whatever else is in the list. */
export function urisOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const uri: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'uri') : undefined;
    return typeof uri === 'string' ? [uri] : [];
  });
}
