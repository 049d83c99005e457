import * as vscode from 'vscode';

/** Files that are nowhere but in this process, as those of a virtual workspace: no program can open them by a path. */
export class MemoryFiles implements vscode.FileSystemProvider {
  static readonly scheme = 'memory';

  /** Of what is written only so many bytes are kept, and nothing is said of the rest. */
  room = Number.POSITIVE_INFINITY;
  /** The error for a file that is to get another name. */
  noRename: vscode.FileSystemError | undefined;
  /** Of the next content that is written at this path only a half is kept, and nothing is said of it. */
  halvedAt: string | undefined;

  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return vscode.Disposable.from();
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.readFile(uri).length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const content = this.#files.get(uri.path);
    if (content === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    const isHalved = uri.path === this.halvedAt;
    if (isHalved) this.halvedAt = undefined;
    this.#files.set(uri.path, content.slice(0, isHalved ? content.length / 2 : this.room));
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    if (this.noRename !== undefined) throw this.noRename;
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}
