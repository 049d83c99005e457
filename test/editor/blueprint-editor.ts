import * as vscode from 'vscode';
import appliance from '../../examples/appliance.blueprint.yaml';
import clinic from '../../examples/clinic.blueprint.yaml';
import fastFood from '../../examples/fast-food.blueprint.yaml';
import hotel from '../../examples/hotel.blueprint.yaml';
import hotelToBe from '../../examples/hotel-to-be.blueprint.yaml';
import { eventually } from './eventually.ts';

/** Bundled, because an extension host in a browser has no folder to read them from. */
const examples: Readonly<Record<string, string>> = {
  'appliance.blueprint.yaml': appliance,
  'clinic.blueprint.yaml': clinic,
  'fast-food.blueprint.yaml': fastFood,
  'hotel.blueprint.yaml': hotel,
  'hotel-to-be.blueprint.yaml': hotelToBe,
};

/** A blueprint, such as a copy of an example, opened in the editor under a name of its own. */
export class BlueprintEditor {
  readonly editor: vscode.TextEditor;

  private constructor(editor: vscode.TextEditor) {
    this.editor = editor;
  }

  /** Writes it into a folder, which is the temporary workspace unless another is given. */
  static async open(name: string, text: string, folder = workspaceFolder()): Promise<BlueprintEditor> {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return new BlueprintEditor(await vscode.window.showTextDocument(uri, { viewColumn: 1, preview: false }));
  }

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  /**
   * Returns the place at which the first occurrence of a text begins; `after` skips what stands before another text.
   */
  at(wanted: string, after = ''): vscode.Position {
    const start = this.text.indexOf(after);
    const offset = this.text.indexOf(wanted, start + after.length);
    if (start < 0 || offset < 0) throw new Error(`The blueprint has no "${wanted}" after "${after}".`);
    return this.document.positionAt(offset);
  }

  /** Types: replaces the first occurrence of a text. */
  async replace(wanted: string, replacement: string): Promise<void> {
    const start = this.at(wanted);
    const end = this.document.positionAt(this.document.offsetAt(start) + wanted.length);
    await this.write(replacement, new vscode.Range(start, end));
  }

  /** Replaces a range, or the whole text. */
  async write(text: string, range?: vscode.Range): Promise<void> {
    const all = new vscode.Range(0, 0, this.document.lineCount, 0);
    const done = await this.editor.edit((edit) => edit.replace(range ?? all, text));
    if (!done) throw new Error('The edit was refused.');
  }

  /** The problems once one of them has the code; in the order of the text. */
  async problemsWith(code: string): Promise<readonly vscode.Diagnostic[]> {
    return await eventually(`a problem ${code}`, () => {
      const found = this.problems().filter((problem) => codeOf(problem) === code);
      return found.length > 0 ? found : undefined;
    });
  }

  /** The first quick fix of a problem that edits and whose title has the word, once there is one. */
  async quickFix(problem: vscode.Diagnostic, word: string): Promise<vscode.WorkspaceEdit> {
    return await eventually(`a quick fix with "${word}"`, async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        this.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find((action) => action.edit !== undefined && action.title.includes(word))?.edit;
    });
  }

  problems(): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(this.uri);
  }
}

/** Returns the folder that the editor was started with. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('The editor has no folder open.');
  return folder;
}

/** Returns the extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('service-blueprint.service-blueprint');
  if (found === undefined) throw new Error('The extension is not there.');
  return found;
}

/** Returns whether the suite runs on a machine, with a disk and programs: in a worker of the browser it does not. */
export function hasMachine(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop || extension().extensionUri.scheme === 'file';
}

/** Returns the text of `examples/NAME`. */
export function example(name: string): string {
  const text = examples[name];
  if (text === undefined) throw new Error(`There is no example ${name}.`);
  return text;
}

export function codeOf(problem: vscode.Diagnostic): string {
  const { code } = problem;
  return String(typeof code === 'object' ? code.value : code);
}

/** Leaves the editor as it was found: nothing open, nothing unsaved. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // An open list of messages covers what the next test clicks on.
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('notifications.hideList');
}
