import * as vscode from 'vscode';
import { isBlueprintName, isBlueprintText } from '../server/protocol.ts';
import { languageId, nameOf } from './blueprint-documents.ts';
import { blueprintName } from './new-name.ts';

/** The key of the workspace state that has the files, by URI, that are to keep their names. */
const kept = 'serviceBlueprint.keptNames';

/**
 * Takes YAML files, and texts without a place, that are blueprints by what they say, and not by their name, for blueprints, and offers once for
 * each to give it a name by which it is known everywhere. Whoever makes it YAML again is not argued with.
 */
export class BlueprintDetection implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  /** Looked at and found to be one, by URI. */
  readonly #adopted = new Set<string>();
  readonly #offered = new Set<string>();
  readonly #subscriptions: vscode.Disposable;

  /** @param memory of the workspace */
  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    const look = (document: vscode.TextDocument) => void this.#look(document);
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidSaveTextDocument(look),
      // A text without a place is opened empty, and says what it is only while it is typed.
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.isUntitled && document.languageId !== languageId) look(document);
      }),
    );
    for (const document of vscode.workspace.textDocuments) look(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #look(document: vscode.TextDocument): Promise<void> {
    const { uri, languageId: language } = document;
    const isYaml =
      language === 'yaml' ||
      (language === 'plaintext' && document.isUntitled) ||
      (language === languageId && /\.ya?ml$/i.test(uri.path));
    if (!isYaml || isBlueprintName(uri.path) || !isWritable(uri) || !isBlueprintText(document.getText()))
      return;
    const key = uri.toString();
    if (language !== languageId) {
      if (this.#adopted.has(key)) return;
      this.#adopted.add(key);
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    }
    if (uri.scheme !== 'untitled') await this.#offer(uri);
  }

  async #offer(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const keeping = this.#memory.get<readonly string[]>(kept, []);
    if (this.#offered.has(key) || keeping.includes(key)) return;
    this.#offered.add(key);
    const name = blueprintName(nameOf(uri));
    const rename = vscode.l10n.t('Rename to {0}', name);
    const keep = vscode.l10n.t('Keep the Name');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} is a service blueprint. With a name that ends in .blueprint.yaml it is known as one everywhere: in its folder, to others, and on the command line.',
        nameOf(uri),
      ),
      rename,
      keep,
    );
    if (answer === keep) await this.#memory.update(kept, [...keeping, key]);
    if (answer === rename) await renamed(uri, name);
  }
}

/** Through the editor, so that what is open, unsaved text too, goes with it. */
async function renamed(uri: vscode.Uri, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, vscode.Uri.joinPath(uri, '..', name), { overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) return;
  void vscode.window.showErrorMessage(
    vscode.l10n.t('{0} cannot be renamed to {1}. There may be a file of that name.', nameOf(uri), name),
  );
}

/**
 * Returns whether a document can be written: one that is only looked at, such as the other side of a comparison, stays
 * what it is.
 */
function isWritable({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}
