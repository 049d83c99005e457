import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { exportersOfWorker } from './exporters-of-worker.ts';
import { patternsOfClient } from './patterns-of-client.ts';
import { readersOfWorker } from './readers-of-worker.ts';
import { startServer } from './server.ts';

// The only global of a worker that is needed; the worker's types would bring the whole DOM in.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
);

startServer(connection, {
  delay: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  readPatterns: patternsOfClient(connection),
  loadExporters: exportersOfWorker,
  loadReaders: readersOfWorker,
});
