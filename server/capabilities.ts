import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActionKinds } from './features/code-action.ts';
import { completionTriggers } from './features/completion.ts';
import { formattingTriggers } from './features/formatting.ts';
import { refactorKinds } from './features/refactor.ts';
import { semanticTokensLegend } from './features/semantic-tokens.ts';

/** Returns the capabilities of the server; some of them may be announced only to a client that knows of them. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    ...capabilities,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [...codeActionKinds, ...refactorKinds] },
    }),
  };
}

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: completionTriggers },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  callHierarchyProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
  inlayHintProvider: true,
  codeLensProvider: {},
  linkedEditingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: formattingTriggers.first,
    moreTriggerCharacter: formattingTriggers.more,
  },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
