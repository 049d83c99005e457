import { type ClientCapabilities, type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import type { CompletionSupport } from './completion/proposal.ts';
import type { ClientOptions } from './protocol.ts';

/** What the client at the other end can do. */
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
    this.options = { preview: says('preview'), files: says('files') };
    const root = typeof params?.rootUri === 'string' ? [params.rootUri] : [];
    this.folders = Array.isArray(params?.workspaceFolders) ? urisOf(params.workspaceFolders) : root;
  }

  get completion(): CompletionSupport {
    const item = this.#capabilities.textDocument?.completion?.completionItem;
    return {
      snippets: item?.snippetSupport === true,
      linesAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    };
  }

  /** Whether it can be asked for settings; otherwise it pushes them. */
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

  /** So many ranges at most can be folded. */
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

/** The URIs of what a client lists, whatever else is in the list. */
export function urisOf(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown) => {
    const uri: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, 'uri') : undefined;
    return typeof uri === 'string' ? [uri] : [];
  });
}
