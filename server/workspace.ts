import type { Connection, FileEvent, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { baseFault } from '../core/based-on.ts';
import { isBlueprintName } from '../core/blueprint-name.ts';
import { type TitledFile, Titles } from '../core/duplicate-titles.ts';
import { findingsRegister } from '../core/findings/register.ts';
import { declaredIn } from '../core/impact/switchables.ts';
import { type Client, urisOf } from './client.ts';
import type { BlueprintDocument, Documents } from './documents.ts';
import type { SwitchableFile } from './features/workspace-impact.ts';
import { filesOfClient } from './files-of-client.ts';
import type { FindingsSource } from './findings-index.ts';
import { isOfWorkspace } from './is-of-workspace.ts';
import {
  entryOf,
  type IndexEntry,
  type Summary,
  summaryOf,
  type WorkspaceFiles,
  WorkspaceIndex,
} from './workspace-index.ts';

/** All blueprints of the workspace: the open ones as they are in the editor, the others as they are on the disk. */
export class Workspace {
  readonly #connection: Pick<Connection, 'sendRequest'>;
  readonly #documents: Documents;
  readonly #onDisk: WorkspaceFiles | undefined;
  readonly #index: WorkspaceIndex;
  readonly #changed: () => void;
  #client: Client | undefined;
  #folders: readonly string[] = [];

  /**
   * @param changed called after blueprints that are not open were read, or folders came or went
   * @param progressed called now and then while many are read
   */
  constructor(
    connection: Pick<Connection, 'sendRequest'>,
    documents: Documents,
    onDisk: WorkspaceFiles | undefined,
    changed: () => void,
    progressed?: () => void,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#onDisk = onDisk;
    this.#changed = changed;
    this.#index = new WorkspaceIndex(changed, progressed);
  }

  /** URIs of its folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Begins with the folders that the client has open. */
  open(client: Client): void {
    this.#client = client;
    this.#setFolders(client.folders);
  }

  /** Folders were added or taken out. */
  changeFolders(change: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(urisOf(change?.removed));
    this.#setFolders([...this.#folders.filter((uri) => !gone.has(uri)), ...urisOf(change?.added)]);
    this.#changed();
  }

  /** Files appeared, changed or went. */
  changeFiles(changes: readonly FileEvent[] | undefined): void {
    for (const uri of urisOf(changes)) this.#index.fileChanged(uri);
  }

  /** Every blueprint, after all have been read. */
  async all(): Promise<readonly IndexEntry[]> {
    await this.#index.ready();
    const open = this.#open().map(({ uri, file }) => entryOf(uri, file));
    return [...open, ...this.#notOpen(open)];
  }

  /** The findings of all blueprints, as far as they are known now, and how many are not read yet. */
  findings(): { readonly files: readonly FindingsSource[]; readonly unread: number } {
    const open = this.#documents.all();
    const closed = this.#notOpen(open).map((entry) => ({
      uri: entry.uri,
      source: entry,
      findings: () => entry.findings,
    }));
    const files = open.map(({ uri, version, file }) => ({
      ...{ uri, version, source: file },
      findings: () => findingsRegister(file),
    }));
    return { files: [...files, ...closed], unread: this.#index.unread };
  }

  /** Returns what can be switched off in all blueprints, after all have been read. */
  async switchables(): Promise<readonly SwitchableFile[]> {
    await this.#index.ready();
    const open = this.#documents.all();
    const closed = this.#notOpen(open).map(({ uri, switchables }) => ({
      ...{ uri, switchables },
      read: () => this.#index.read(uri),
    }));
    const files = open.map(({ uri, file }) => ({
      ...{ uri, switchables: declaredIn(file.model) },
      read: async () => file,
    }));
    return [...files, ...closed];
  }

  /** The titles of all blueprints, as far as they are known now. */
  titles(): Titles {
    return new Titles(this.#known().flatMap(({ titled }) => titled ?? []));
  }

  /** The other blueprints that have the same title as this one, of those that `titles` gave. */
  duplicates({ uri, file }: BlueprintDocument, titles: Titles): readonly TitledFile[] {
    return isOfWorkspace(uri, this.#folders) ? titles.beside(uri, file.model.title?.value ?? '') : [];
  }

  /**
   * Returns why a blueprint cannot be compared with what it is based on, as far as the files of the workspace are known now:
   * nothing is missed while some are still to be read, and nothing outside of the folders.
   */
  baseFault({ uri, file }: BlueprintDocument): string | undefined {
    const written = file.model.basedOn?.value.trim() ?? '';
    if (written === '' || !isOfWorkspace(uri, this.#folders) || this.#folders.length === 0) return undefined;
    const known = new Map(this.#known().map((one) => [one.uri, one.basedOn]));
    return baseFault(uri, written, (other) => {
      if (known.has(other)) return { path: known.get(other) };
      const isKnowable = this.#index.isWhole && isOfWorkspace(other, this.#folders) && isBlueprintName(other);
      return isKnowable ? 'missing' : { path: undefined };
    });
  }

  /** Paths of the other blueprints from the folder of a document, the nearest first. */
  blueprintsBeside({ uri }: BlueprintDocument): readonly string[] {
    const own = uri.slice(0, uri.lastIndexOf('/') + 1);
    const beneath = this.#known().flatMap(({ uri: other }) =>
      other !== uri && other.startsWith(own) ? [decodeURIComponent(other.slice(own.length))] : [],
    );
    const depth = (path: string) => path.split('/').length;
    return beneath.sort((a, b) => depth(a) - depth(b) || a.localeCompare(b));
  }

  /** Names of stages in the other blueprints, each once. */
  stagesBeside(document: BlueprintDocument): string[] {
    return [...new Set(this.#known(document).flatMap(({ stages }) => stages))];
  }

  #open(): readonly BlueprintDocument[] {
    return this.#documents.all().filter(({ uri }) => isOfWorkspace(uri, this.#folders));
  }

  /** @param except the one that the others are beside */
  #known(except?: BlueprintDocument): readonly Summary[] {
    const open = this.#open()
      .filter(({ uri }) => uri !== except?.uri)
      .flatMap(({ uri, latestRead }) => (latestRead === undefined ? [] : [summaryOf(uri, latestRead)]));
    return [...open, ...this.#notOpen(except === undefined ? open : [...open, except])];
  }

  #notOpen(open: readonly { readonly uri: string }[]): readonly IndexEntry[] {
    const uris = new Set(open.map(({ uri }) => uri));
    return this.#index.known().filter(({ uri }) => !uris.has(uri));
  }

  #setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    const isLocal = this.#onDisk !== undefined && folders.every((uri) => uri.startsWith('file:'));
    if (isLocal && this.#onDisk !== undefined) this.#index.open(this.#onDisk, folders);
    else if (this.#client?.options.files === true) this.#index.open(filesOfClient(this.#connection), folders);
  }
}
