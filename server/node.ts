import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ExportersModule } from '../office/exporter.ts';
import type { ReadersModule } from '../office/import/reader.ts';
import { endWithClient } from './end-with-client.ts';
import { filesOnDisk } from './files-on-disk.ts';
import { imagesOnDisk } from './images-on-disk.ts';
import { startServer } from './server.ts';

// The transport follows from the arguments: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.
const transport = ['--stdio', '--node-ipc', '--socket', '--pipe'];
if (!process.argv.some((argument) => transport.some((name) => argument.split('=')[0] === name))) {
  process.argv.push('--stdio');
}

startServer(createConnection(ProposedFeatures.all), {
  delay: (milliseconds) => delay(milliseconds),
  // The bundle lies in a folder beside that of the patterns.
  readPatterns: (name) => readFile(new URL(`../hyphenation/${name}.wasm`, import.meta.url)),
  loadExporters: async () => {
    const load = createRequire(import.meta.url);
    return load('../office/exporters.js') as ExportersModule;
  },
  loadReaders: async () => createRequire(import.meta.url)('../office/readers.js') as ReadersModule,
  files: filesOnDisk,
  images: imagesOnDisk,
  endWith: endWithClient,
});
