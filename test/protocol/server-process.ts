import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type PreviewChangedParams, previewChangedNotification } from '../../server/protocol.ts';
import { root } from '../../tooling/root.ts';

/** The built server. */
export const program = join(root, 'dist', 'server', 'main.js');

/** The capabilities of a client that can do everything the server makes use of. */
export const fullClient: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
        documentationFormat: ['markdown', 'plaintext'],
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } } },
    rename: { prepareSupport: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] } },
    documentLink: { tooltipSupport: true },
  },
};

/** Returns the edits of one document in an edit of the form that {@link fullClient} asks for. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri
      ? change.edits.filter((one): one is TextEdit => 'newText' in one)
      : [],
  );
}

/** The real server in a process of its own, and a client that talks to it over standard input and output. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly client: ProtocolConnection;
  /** Messages that the server writes to its log. */
  readonly log: string[] = [];
  /** The code that the process ended with. */
  readonly exit: Promise<number | null>;
  /** The client's answer when it is asked for the settings of the rules. */
  rules: unknown = {};
  readonly #problems: PublishDiagnosticsParams[] = [];
  readonly #changes: PreviewChangedParams[] = [];
  #waiting: (() => void)[] = [];

  /**
   * @param transport the arguments that name the transport
   * @param node the arguments of Node itself
   */
  constructor(transport: readonly string[] = ['--stdio'], node: readonly string[] = []) {
    if (!existsSync(program)) throw new Error(`${program} does not exist. Run "npm run build" first.`);
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.child = spawn(process.execPath, [...node, program, ...transport], { stdio: [...stdio] });
    const { stdin, stdout } = this.child;
    if (stdin === null || stdout === null) throw new Error('The server has no standard input and output.');
    this.exit = new Promise((resolve) => {
      this.child.once('exit', (code) => resolve(code));
    });
    this.client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    // Writing to a server that has ended is part of what is tested.
    stdin.on('error', () => undefined);
    this.client.onError(() => undefined);
    this.client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#arrive(this.#problems, params);
    });
    this.client.onNotification(previewChangedNotification.method, (params: PreviewChangedParams) => {
      this.#arrive(this.#changes, params);
    });
    this.client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.rules),
    );
    this.client.onRequest('client/registerCapability', () => null);
    this.client.listen();
  }

  async initialize(
    capabilities: ClientCapabilities = fullClient,
    more: Partial<InitializeParams> = {},
  ): Promise<InitializeResult> {
    const params = { processId: process.pid, rootUri: null, capabilities, ...more };
    const result = await this.client.sendRequest<InitializeResult>('initialize', params);
    await this.client.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, languageId = 'service-blueprint', version = 1): Promise<void> {
    return this.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
  }

  change(uri: string, version: number, text: string): Promise<void> {
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    return this.client.sendNotification('textDocument/didChange', params);
  }

  /** The first problems that arrive, or have arrived, and are of this document and pass the test. */
  problems(uri: string, test: (params: PublishDiagnosticsParams) => boolean = () => true) {
    return this.#first(this.#problems, (params) => params.uri === uri && test(params));
  }

  previewChange(uri: string, version: number): Promise<PreviewChangedParams> {
    return this.#first(this.#changes, (params) => params.uri === uri && params.version === version);
  }

  /** Ends it as an editor does. Resolves to the code that the process ended with. */
  async end(): Promise<number | null> {
    await this.client.sendRequest('shutdown');
    await this.client.sendNotification('exit');
    return this.exit;
  }

  /** Ends it in any case, for after a test. */
  async dispose(): Promise<void> {
    this.client.dispose();
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill();
    await this.exit;
  }

  #arrive<T>(list: T[], params: T): void {
    list.push(params);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  #first<T>(list: readonly T[], test: (params: T) => boolean): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = list.find(test);
        if (found === undefined) this.#waiting.push(look);
        else resolve(found);
      };
      look();
    });
  }
}
