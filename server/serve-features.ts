import {
  type CallHierarchyItem,
  type CodeActionParams,
  type CompletionParams,
  type Connection,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type InlayHintParams,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type SelectionRangeParams,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextDocumentIdentifier,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { adaptCodeActions, adaptEdit, adaptLinks } from './adapt-to-client.ts';
import { answerAnywhere, answerWith, type Phase } from './answer.ts';
import { brandActions, brandCompletion, brandHover, expectsLogo } from './features/brand-file.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.ts';
import { codeActions } from './features/code-action.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion, expectsImage } from './features/completion.ts';
import { definition, definitionPlaces } from './features/definition.ts';
import { disableActions } from './features/disable-rule.ts';
import { documentHighlights } from './features/document-highlight.ts';
import { documentLinks } from './features/document-link.ts';
import { documentSymbols, flatDocumentSymbols } from './features/document-symbol.ts';
import { foldingRanges } from './features/folding-range.ts';
import { formatting, formattingOnType } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hint.ts';
import { linkedEditingRanges } from './features/linked-editing-range.ts';
import { refactor } from './features/refactor.ts';
import { references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selectionRanges } from './features/selection-range.ts';
import { semanticTokens } from './features/semantic-tokens.ts';
import { workspaceSymbols } from './features/workspace-symbol.ts';
import { serveOwnRequests } from './serve-own-requests.ts';
import type { Requests, Session } from './session.ts';
import type { WorkQueue } from './work-queue.ts';

/** No phases: a request while a text is typed has no time to read a long one. */
const unread: readonly Phase[] = [];

/** Answers the requests of a client, each with the feature of its name. */
export function serveFeatures(connection: Connection, session: Session, turns: WorkQueue): void {
  const answer = answerWith(session.documents, turns, connection.console);
  const anywhere = answerAnywhere(turns, connection.console);
  const requests: Requests = {
    ...{ connection, session, answer, anywhere },
    at: (what, feature) =>
      answer(what, uriOf, (document, { position }: TextDocumentPositionParams) =>
        feature(document, position),
      ),
    orInBrandFile: (feature, otherwise) => (params, token) => {
      const text = session.brandFiles.get(uriOf(params));
      if (text === undefined) return otherwise(params, token);
      return anywhere('work on a brand file', () => feature(text, params))(params, token);
    },
  };
  serveEditing(requests);
  serveNavigation(requests);
  serveOverviews(requests);
  serveOwnRequests(requests);
}

/** Serves what changes the text. */
function serveEditing({ connection, session, answer, at, orInBrandFile }: Requests): void {
  connection.onCompletion(
    orInBrandFile(
      async (text, { position }) => ({
        isIncomplete: false,
        items: brandCompletion(
          text,
          position,
          session.client.completion,
          expectsLogo(text, position) ? await session.images.offered(text) : [],
        ),
      }),
      answer(
        'complete',
        uriOf,
        async (document, { position, context }: CompletionParams) => ({
          isIncomplete: false,
          items: completion(document, position, context?.triggerCharacter, session.client.completion, {
            stageNames: session.workspace.stagesBeside(document),
            imagePaths: expectsImage(document, position) ? await session.images.offered(document) : [],
            blueprintPaths: session.workspace.blueprintsBeside(document),
          }),
        }),
        unread,
      ),
    ),
  );
  connection.onCodeAction(
    orInBrandFile(
      async (text, { range }) => brandActions(text, range, await session.brandFiles.problems(text)),
      answer('find quick fixes', uriOf, (document, { range, context }: CodeActionParams) => {
        const actions = [
          ...codeActions(
            document,
            range,
            context,
            session.problems.of(document),
            session.settings.levelsOf(document.uri),
          ),
          ...refactor(document, range, context.only),
          ...disableActions(
            document,
            range,
            context,
            session.problems.of(document),
            session.client.options.disableRule === true,
          ),
        ];
        return adaptCodeActions(actions, document, session.client);
      }),
    ),
  );
  connection.onPrepareRename(at('prepare a renaming', prepareRename));
  connection.onRenameRequest(
    answer('rename', uriOf, (document, { position, newName }: RenameParams) => {
      const edit = rename(document, position, newName);
      return edit instanceof ResponseError ? edit : adaptEdit(edit, document, session.client);
    }),
  );
  connection.languages.onLinkedEditingRange(at('link an id', linkedEditingRanges));
  connection.onDocumentFormatting(answer('format', uriOf, (document) => formatting(document)));
  connection.onDocumentRangeFormatting(
    answer('format lines', uriOf, (document, { range }: DocumentRangeFormattingParams) =>
      formatting(document, range),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    answer(
      'format while typing',
      uriOf,
      (document, { position, ch }: DocumentOnTypeFormattingParams) =>
        formattingOnType(document, position, ch),
      unread,
    ),
  );
}

/** Serves what explains a place and leads to others. */
function serveNavigation({ connection, session, answer, at, orInBrandFile }: Requests): void {
  connection.onHover(
    orInBrandFile(
      (text, { position }) => brandHover(text, position, session.client.hoverKind),
      at('describe what is hovered', (document, position) =>
        hover(document, position, session.client.hoverKind, session.images.known(document)),
      ),
    ),
  );
  connection.onDefinition(
    at('find the declaration', (document, position) =>
      session.client.definitionLinks ? definition(document, position) : definitionPlaces(document, position),
    ),
  );
  connection.onReferences(
    answer('find references', uriOf, (document, { position, context }: ReferenceParams) =>
      references(document, position, context?.includeDeclaration === true),
    ),
  );
  connection.onDocumentHighlight(at('find mentions', documentHighlights));
  connection.languages.callHierarchy.onPrepare(at('find the arrows', prepareCallHierarchy));
  connection.languages.callHierarchy.onIncomingCalls(
    answer('find arrows to it', uriOfItem, (document, { item }) => incomingCalls(document, item)),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer('find arrows from it', uriOfItem, (document, { item }) => outgoingCalls(document, item)),
  );
}

/** Serves what is shown of whole documents and of the workspace. */
function serveOverviews({ connection, session, answer, anywhere }: Requests): void {
  connection.onDocumentSymbol(
    answer('make the outline', uriOf, (document) =>
      session.client.outline ? documentSymbols(document) : flatDocumentSymbols(document),
    ),
  );
  connection.onWorkspaceSymbol(
    anywhere('search the workspace', async ({ query }) =>
      workspaceSymbols(await session.workspace.all(), query),
    ),
  );
  connection.onFoldingRanges(
    answer('find what folds', uriOf, (document) => foldingRanges(document, session.client.foldingLimit)),
  );
  connection.onSelectionRanges(
    answer('widen the selection', uriOf, (document, { positions }: SelectionRangeParams) =>
      selectionRanges(document, positions),
    ),
  );
  connection.onDocumentLinks(
    answer('find links', uriOf, (document) =>
      adaptLinks(documentLinks(document, session.workspace.folders), session.client),
    ),
  );
  connection.onRequest(
    SemanticTokensRequest.type,
    answer('colour names', uriOf, (document) => semanticTokens(document)),
  );
  connection.onRequest(
    SemanticTokensRangeRequest.type,
    answer('colour names', uriOf, (document, { range }: SemanticTokensRangeParams) =>
      semanticTokens(document, range),
    ),
  );
  connection.languages.inlayHint.on(
    answer('find hints', uriOf, (document, { range }: InlayHintParams) =>
      inlayHints(document, range, session.hints.current.inlayHints),
    ),
  );
  connection.onCodeLens(
    answer('count over stages and steps', uriOf, (document) =>
      session.hints.current.codeLens ? codeLenses(document, session.client.options.preview === true) : [],
    ),
  );
}

function uriOf({ textDocument }: { textDocument: TextDocumentIdentifier }): string {
  return textDocument.uri;
}

function uriOfItem({ item }: { item: CallHierarchyItem }): string {
  return item.uri;
}
