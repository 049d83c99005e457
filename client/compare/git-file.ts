import * as vscode from 'vscode';
import { nameOf } from '../blueprint-documents.ts';
import type { VersionSide } from './side.ts';

/** The part of VS Code's git extension that is used. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly mergeChanges: readonly Change[];
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
  };
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
}

interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** The most revisions that are offered; any other one can be named. */
const mostRevisions = 200;

/** A file in a git repository, as VS Code's git extension knows it. */
export class GitFile {
  readonly #api: GitApi;
  readonly #repository: Repository;
  readonly #uri: vscode.Uri;

  private constructor(api: GitApi, repository: Repository, uri: vscode.Uri) {
    this.#api = api;
    this.#repository = repository;
    this.#uri = uri;
  }

  /** Returns the file; a sentence that says why there is none when there is no git, or it is in no repository. */
  static async of(uri: vscode.Uri): Promise<GitFile | string> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (extension === undefined) return vscode.l10n.t('There is no git in this editor.');
    try {
      const git = await extension.activate();
      if (!git.enabled) return vscode.l10n.t('Git is switched off in this editor, or not installed.');
      const api = git.getAPI(1);
      const repository = api.getRepository(uri);
      if (repository) return new GitFile(api, repository, uri);
      return vscode.l10n.t('{0} is in no git repository.', nameOf(uri));
    } catch {
      return vscode.l10n.t('Git is switched off in this editor, or not installed.');
    }
  }

  /** True while a merge has left two sides of it. */
  get isInConflict(): boolean {
    return this.#repository.state.mergeChanges.some(({ uri }) => uri.toString() === this.#uri.toString());
  }

  /** Returns the commits that changed it, the newest first; none when it was never committed. */
  async log(): Promise<readonly Commit[]> {
    try {
      return await this.#repository.log({ maxEntries: mostRevisions, path: this.#uri.fsPath });
    } catch {
      return [];
    }
  }

  /** Returns what it said at a revision; `undefined` where there is no such revision, or no such file in it. */
  async at(ref: string, label: string): Promise<VersionSide | undefined> {
    // What begins with a dash would be an option of git.
    if (ref.startsWith('-')) return undefined;
    const place = this.#placeBefore();
    try {
      const text = await this.#repository.show(ref, place.fsPath);
      return {
        name: `${nameOf(place)} (${label})`,
        text,
        uri: this.#api.toGitUri(place, ref),
        of: this.#uri,
      };
    } catch {
      return undefined;
    }
  }

  /** Returns why a revision is not there, as far as that can be known. */
  async whyNot(ref: string): Promise<string> {
    const said = vscode.l10n.t('There is no revision “{0}” of {1}.', ref, nameOf(this.#uri));
    if (!(await this.#isShallow())) return said;
    return `${said} ${vscode.l10n.t('This is a shallow clone, which has only the newest ones; “git fetch --unshallow” brings the others.')}`;
  }

  async #isShallow(): Promise<boolean> {
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(this.#repository.rootUri, '.git', 'shallow'));
      return true;
    } catch {
      return false;
    }
  }

  /** A renamed file is found by its old name in what was committed. */
  #placeBefore(): vscode.Uri {
    const { indexChanges, workingTreeChanges } = this.#repository.state;
    const change = [...indexChanges, ...workingTreeChanges].find(
      ({ renameUri }) => renameUri?.toString() === this.#uri.toString(),
    );
    return change?.originalUri ?? this.#uri;
  }
}
