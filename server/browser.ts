import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// The only global of a worker that is needed; the worker's types would bring the whole DOM in.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  { delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)) },
);
