import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { elementsOf } from '../core/analysis/elements.ts';
import { declarationOf } from '../core/analysis/mentions.ts';
import { type BlueprintFile, readBlueprint } from '../core/blueprint-file.ts';
import { isBlueprintName } from '../core/blueprint-name.ts';
import { type TitledFile, titledOf } from '../core/duplicate-titles.ts';
import { findingsRegister, type RegisteredFinding } from '../core/findings/register.ts';
import { type DeclaredSwitchable, declaredIn } from '../core/impact/switchables.ts';
import type { Element, ElementKind } from '../core/model.ts';
import { toRange } from './position.ts';

/** Files of the workspace, wherever they are. Neither method rejects: what cannot be read is not there. */
export interface WorkspaceFiles {
  /** URIs of the blueprints in the folders, so many at most. */
  find(folders: readonly string[], limit: number): Promise<readonly string[]>;
  /** The text of a file of at most so many bytes. */
  read(uri: string, limit: number): Promise<string | undefined>;
}

/** The summary of a blueprint that other blueprints look at: its title and its stages. */
export interface Summary {
  readonly uri: string;
  /** Its title, if it has one. */
  readonly titled: TitledFile | undefined;
  /** Names of its stages. */
  readonly stages: readonly string[];
  /** The path of the blueprint that it is based on, as written. */
  readonly basedOn: string | undefined;
}

/** The entry of one blueprint of the workspace. */
export interface IndexEntry extends Summary {
  /** Without regard to the day: none is overdue. */
  readonly findings: readonly RegisteredFinding[];
  readonly switchables: readonly DeclaredSwitchable[];
  readonly symbols: readonly IndexedSymbol[];
}

/** A name in a blueprint that is searched for. */
export interface IndexedSymbol {
  readonly name: string;
  readonly kind: ElementKind | 'blueprint';
  /** The step of a cell, the stage of a step; otherwise the title of the blueprint. */
  readonly container: string;
  readonly range: Range;
}

/** More bytes than this are not read for the index. */
export const largestFile = 2_000_000;

/** More files than this are not looked at. */
const maxFiles = 2000;

/** After so many files it is told how far the reading is. */
const filesAtOnce = 25;

/** An index of the blueprints of the workspace, read when it is first asked for and again when a file has changed. */
export class WorkspaceIndex {
  readonly #changed: () => void;
  readonly #progressed: () => void;
  #files: WorkspaceFiles | undefined;
  #folders: readonly string[] = [];
  #entries = new Map<string, IndexEntry>();
  /** Known to have changed since they were read. */
  #outdated = new Set<string>();
  #reading: Promise<void> | undefined;
  #found = false;

  /**
   * @param changed called after files were read anew
   * @param progressed called now and then while many are read
   */
  constructor(changed: () => void, progressed: () => void = () => undefined) {
    this.#changed = changed;
    this.#progressed = progressed;
  }

  /** The number of files that are known to be there and are not read yet. */
  get unread(): number {
    return this.#found ? this.#outdated.size : Number(this.#reading !== undefined);
  }

  /** True when all files that are there have been read. */
  get isWhole(): boolean {
    return this.#found && this.#reading === undefined && this.#outdated.size === 0;
  }

  /** Begins anew with other folders; they are read when they are next asked for. */
  open(files: WorkspaceFiles, folders: readonly string[]): void {
    this.#files = files;
    this.#folders = folders;
    this.#entries = new Map();
    this.#outdated = new Set();
    this.#found = false;
  }

  /** A file that appeared, changed or went. It is read now if anybody has asked for the index before. */
  fileChanged(uri: string): void {
    const isAskedFor = this.#found || this.#reading !== undefined;
    if (!isIndexed(uri) || !isAskedFor) return;
    this.#outdated.add(uri);
    void this.ready();
  }

  /** Returns what a file says now; `undefined` when it cannot be read. */
  async read(uri: string): Promise<BlueprintFile | undefined> {
    const text = await this.#files?.read(uri, largestFile);
    return text === undefined ? undefined : readBlueprint(text);
  }

  /** Returns the entries that are known now; what is missing is read meanwhile. */
  known(): readonly IndexEntry[] {
    void this.ready();
    return [...this.#entries.values()];
  }

  /** Resolves when everything that is known to be there has been read. */
  ready(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  async #read(): Promise<void> {
    // Whatever is asked for in the same breath is read together.
    await Promise.resolve();
    let hasChanged = false;
    let count = 0;
    while (this.#files !== undefined && (!this.#found || this.#outdated.size > 0)) {
      const folders = this.#folders;
      if (!this.#found) {
        const uris = folders.length === 0 ? [] : await this.#files.find(folders, maxFiles);
        if (folders !== this.#folders) continue;
        this.#found = true;
        for (const uri of uris.filter(isIndexed).slice(0, maxFiles)) this.#outdated.add(uri);
      }
      const [uri] = this.#outdated;
      if (uri === undefined) break;
      this.#outdated.delete(uri);
      const text = await this.#files.read(uri, largestFile);
      if (folders !== this.#folders) continue;
      hasChanged = true;
      if (text === undefined) this.#entries.delete(uri);
      else this.#entries.set(uri, entryOf(uri, readBlueprint(text)));
      if (++count % filesAtOnce === 0) this.#progressed();
    }
    // Nothing may come between the end of the loop and this: what changes now begins another one.
    this.#reading = undefined;
    if (hasChanged) this.#changed();
  }
}

/** Returns the entry of a blueprint. */
export function entryOf(uri: string, file: BlueprintFile): IndexEntry {
  const text = TextDocument.create(uri, '', 0, file.source.text);
  const { title } = file.model;
  const symbols: IndexedSymbol[] = [];
  if (title !== undefined) {
    const range = toRange(text, title.span);
    symbols.push({ name: title.value, kind: 'blueprint', container: '', range });
  }
  for (const element of elementsOf(file.model)) {
    const place = declarationOf(element);
    if (place === undefined || element.kind === 'lane') continue;
    const name = element.name.trim() === '' ? element.id : element.name;
    const container = containerOf(element, file) || (title?.value ?? '');
    symbols.push({ name, kind: element.kind, container, range: toRange(text, place) });
  }
  return {
    ...summaryOf(uri, file),
    symbols,
    findings: findingsRegister(file),
    switchables: declaredIn(file.model),
  };
}

/** Returns the summary of a blueprint that other blueprints look at: its title and its stages. */
export function summaryOf(uri: string, file: BlueprintFile): Summary {
  return {
    uri,
    titled: titledOf(uri, file),
    stages: file.model.stages.map(({ name }) => name),
    basedOn: file.model.basedOn?.value.trim(),
  };
}

function containerOf(element: Element, { analysis }: BlueprintFile): string {
  if (element.kind === 'cell') return analysis.stepOf(element).name;
  return element.kind === 'step' ? analysis.stageOf(element).name : '';
}

function isIndexed(uri: string): boolean {
  return isBlueprintName(uri) && !uri.includes('/node_modules/');
}
