import * as vscode from 'vscode';
import { type BeginningKind, beginningOf, beginnings } from '../../core/beginnings.ts';
import { template, templateTitle, titledWith } from '../../core/template.ts';
import { writtenTitle } from '../../server/protocol.ts';
import { findBlueprint, languageId, nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { fromSpreadsheet, questionBehind } from '../new-blueprint-questions.ts';
import { writeToBe } from '../new-files.ts';
import { titleOf } from '../new-name.ts';
import { defaultFolder, freePlace, writeWhereAsked } from '../new-place.ts';
import { askInSteps } from '../quick-steps.ts';
import type { Command, CommandContext } from './command.ts';

/**
 * Begins a blueprint: in the given document, with the template, when that is blank and can be written; else in a new file,
 * after asking what it is of, what it begins with, and where it is to be. Its picture is shown beside it, and its title is
 * selected.
 */
export const newBlueprint: Command = {
  id: 'serviceBlueprint.newBlueprint',
  async run(context, resource) {
    const blank = resource === undefined ? undefined : await findBlueprint(resource);
    if (blank !== undefined && blank.getText().trim() === '') {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(blank.uri, new vscode.Range(0, 0, blank.lineCount, 0), template);
      if (await vscode.workspace.applyEdit(edit)) return;
    }
    const known = await vscode.commands.getCommands(true);
    const answers = await askInSteps(
      vscode.l10n.t('New Blueprint'),
      (given) => questionBehind(given, known.includes(fromSpreadsheet)),
      ([, , kind]) => (kind === 'example' ? 4 : 3),
    );
    if (answers === undefined) return;
    const [service = '', persona = '', kind = 'whole', example = ''] = answers;
    if (kind === 'spreadsheet') return vscode.commands.executeCommand(fromSpreadsheet);
    try {
      await begin(context, { service: service.trim(), persona, kind, example });
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The blueprint could not be made: {0}', messageOf(error)),
      );
    }
  },
};

/** The answers about a blueprint that is not there yet. */
interface Asked {
  readonly service: string;
  readonly persona: string;
  readonly kind: string;
  readonly example: string;
}

async function begin(context: CommandContext, asked: Asked): Promise<void> {
  const document = await newDocument(context, asked);
  if (document === undefined) return;
  if (asked.kind === 'pair' && !document.isUntitled) {
    const place = await writeToBe(context.files, context.toBe, document.getText(), document.uri);
    await vscode.window.showTextDocument(place, { preview: false });
  }
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = titleIn(document);
  context.previews.open(document.uri);
}

/** A file where the author wants it; one that is not saved yet where there are no files; `undefined` when called off. */
async function newDocument(context: CommandContext, asked: Asked): Promise<vscode.TextDocument | undefined> {
  const folder = await defaultFolder(context);
  const textOf = await textFor(context, asked);
  if (folder === undefined) {
    const content = textOf(asked.service || templateTitle);
    return await vscode.workspace.openTextDocument({ language: languageId, content });
  }
  const place = await writeWhereAsked({
    files: context.files,
    proposed: await freePlace(folder, asked.service || templateTitle),
    title: vscode.l10n.t('New Blueprint'),
    saveLabel: vscode.l10n.t('Create'),
    contentAt: async (place) => new TextEncoder().encode(textOf(asked.service || titleOf(nameOf(place)))),
  });
  return place && (await vscode.workspace.openTextDocument(place));
}

/** Returns what writes the text of the blueprint, once its title is known. */
async function textFor(
  { extensionUri }: CommandContext,
  { kind, example, persona }: Asked,
): Promise<(title: string) => string> {
  if (kind !== 'example') {
    const beginning: BeginningKind = isBeginning(kind) ? kind : 'whole';
    return (title) => beginningOf(beginning, title, persona);
  }
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'examples', `${example}.blueprint.yaml`);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const own = writtenTitle(text);
  return (title) => titledWith(text, own, title);
}

function isBeginning(kind: string): kind is BeginningKind {
  return Object.hasOwn(beginnings, kind);
}

/** The title of the blueprint, in its line: what is typed first replaces it. */
function titleIn(document: vscode.TextDocument): vscode.Selection {
  for (let line = 0; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (!text.startsWith('blueprint:')) continue;
    const start = text.indexOf(' ') + 1;
    return new vscode.Selection(line, start, line, text.length);
  }
  return new vscode.Selection(0, 0, 0, 0);
}
