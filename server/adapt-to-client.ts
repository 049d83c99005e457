import type { CodeAction, Diagnostic, DocumentLink, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Client, DiagnosticSupport } from './client.ts';
import type { BlueprintDocument } from './documents.ts';
import { withVersion } from './workspace-edit.ts';

// The features say all that there is to say. Here it is brought into the form that a client has said it knows.

/**
 * Adapts diagnostics to a client: without related places and tags where they are not shown. The page of a rule may
 * stay, since a client passes over what it does not know.
 */
export function adaptDiagnostics(list: readonly Diagnostic[], support: DiagnosticSupport): Diagnostic[] {
  return list.map(({ relatedInformation, tags = [], ...diagnostic }) => {
    const known = tags.filter((tag) => support.tags.includes(tag));
    return {
      ...diagnostic,
      ...(relatedInformation !== undefined && support.relatedInformation && { relatedInformation }),
      ...(known.length > 0 && { tags: known }),
    };
  });
}

/**
 * Adapts code actions to a client: none where it takes only commands, and none that cannot be applied where it does not
 * show why.
 */
export function adaptCodeActions(
  list: readonly CodeAction[],
  document: BlueprintDocument,
  client: Client,
): CodeAction[] {
  if (!client.codeActions) return [];
  const shown = client.disabledActions ? list : list.filter(({ disabled }) => disabled === undefined);
  return shown.map(({ edit, diagnostics, ...action }) => ({
    ...action,
    ...(diagnostics !== undefined && { diagnostics: adaptDiagnostics(diagnostics, client.diagnostics) }),
    ...(edit !== undefined && { edit: adaptEdit(edit, document, client) }),
  }));
}

/** Adapts an edit to a client: with the version of the document where the client checks it. */
export function adaptEdit(edit: WorkspaceEdit, document: BlueprintDocument, client: Client): WorkspaceEdit {
  return client.versionedEdits ? withVersion(edit, document.version) : edit;
}

export function adaptLinks(list: readonly DocumentLink[], client: Client): DocumentLink[] {
  return list.map(({ tooltip, ...link }) => ({
    ...link,
    ...(tooltip !== undefined && client.linkTooltips && { tooltip }),
  }));
}
