import type {
  CancellationToken,
  Connection,
  Position,
  ResponseError,
  TextDocumentIdentifier,
  TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hyphenation } from '../hyphenation/hyphenation.ts';
import type { answerAnywhere, answerWith } from './answer.ts';
import type { Client } from './client.ts';
import type { DocumentBrands } from './document-brands.ts';
import type { DocumentImages } from './document-images.ts';
import type { BlueprintDocument, Documents } from './documents.ts';
import type { EditorHintSettings } from './editor-hints.ts';
import type { FindingsIndex } from './findings-index.ts';
import type { LoadExporters } from './load-exporters.ts';
import type { LoadReaders } from './load-readers.ts';
import type { OpenBrandFiles } from './open-brand-files.ts';
import type { ProblemReports } from './problem-reports.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** The services that the features work with besides the document they are asked about. */
export interface Session {
  readonly documents: Documents;
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly findings: FindingsIndex;
  readonly hints: EditorHintSettings;
  readonly problems: ProblemReports;
  readonly hyphenation: Hyphenation;
  readonly loadExporters: LoadExporters;
  readonly loadReaders: LoadReaders;
  readonly images: DocumentImages;
  readonly brands: DocumentBrands;
  readonly brandFiles: OpenBrandFiles;
  /** The client's capabilities: none until it has introduced itself. */
  readonly client: Client;
}

/** The requests of a connection, and how they are answered. */
export interface Requests {
  readonly connection: Connection;
  readonly session: Session;
  readonly answer: ReturnType<typeof answerWith>;
  readonly anywhere: ReturnType<typeof answerAnywhere>;
  /** Answers a request about a place of a document. */
  at<R>(
    what: string,
    feature: (document: BlueprintDocument, position: Position) => R,
  ): (
    params: TextDocumentPositionParams,
    token: CancellationToken,
  ) => Promise<R | null | ResponseError<void>>;
  /** Asks a feature about brand files that are open, and another handler about everything else. */
  orInBrandFile<P extends { readonly textDocument: TextDocumentIdentifier }, B, R>(
    feature: (text: TextDocument, params: P) => B | Promise<B>,
    otherwise: (params: P, token: CancellationToken) => R,
  ): (params: P, token: CancellationToken) => R | Promise<B | null | ResponseError<void>>;
}
