import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** Files that are served to a browser of this machine. */
export interface ServedFiles {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder on a free port of 127.0.0.1, and pages in HTML beside it, by their path, which are given the origin.
 * The browser keeps the files, and with them what it has compiled of them, as long as they are served.
 */
export async function serveFiles(
  folder: string,
  pages: Readonly<Record<string, (origin: string) => string>>,
): Promise<ServedFiles> {
  let origin = '';
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    const page = pages[pathname];
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(origin));
      return;
    }
    try {
      const bytes = await readFile(join(folder, pathname));
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'max-age=3600').end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Whoever forgets to close it is not kept from ending.
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
