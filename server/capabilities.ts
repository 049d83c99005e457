import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { codeActionKinds } from './features/code-action.ts';
import { completionTriggers } from './features/completion.ts';
import { formattingTriggers } from './features/formatting.ts';
import { refactorKinds } from './features/refactor.ts';
import { semanticTokensLegend } from './features/semantic-tokens.ts';

/** What the server says that it can do. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: completionTriggers },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [...codeActionKinds, ...refactorKinds] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
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
