import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { EditorRun } from './editor-run.ts';
import { editorUrl, ignoredSignals, startEditorServer } from './editor-server.ts';
import { cache } from './root.ts';
import { crashReason, late, untilBegun } from './suite-end.ts';
import { waitTime } from './test-time.ts';
import { type Totals, writeTotals } from './totals.ts';
import { openWindowBridge } from './window-bridge.ts';
import { type WindowSteps, windowSteps } from './window-steps.ts';
import { openWorkbenchPage } from './workbench-page.ts';

const extensionPath = '/extension';
const windowPath = '/-/window';
const reportPath = '/-/report';

/** The pages on this machine talk to other ports of it, which Chromium refuses to pages that were handed in. */
const toOtherPorts =
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The options that differ from a run in Node: the suite is made when the address it reports to is known. */
export interface WebRun extends Omit<EditorRun, 'suite'> {
  /** Bundles the suite for a worker and returns the file; it lies in the folder of the extension. */
  buildSuite(env: Readonly<Record<string, string>>): Promise<string>;
}

/**
 * Runs the suite in the extension host of the web: a worker of the browser, with no process and no disk of its own. The
 * extension and the suite come to it over HTTP. Returns the exit code.
 */
export function runInWeb(run: WebRun): Promise<number> {
  return untilBegun(() => runOnce(run));
}

async function runOnce(run: WebRun): Promise<number | undefined> {
  const dataFolder = join(cache, `tested-${process.pid}`);
  let steps: WindowSteps | undefined;
  const bridge = await openWindowBridge(() => {
    if (steps === undefined) throw new Error('The window is not open yet.');
    return steps;
  });
  const files = await serveFolder(run.extension, bridge.address);
  const suite = await run.buildSuite({
    TEST_WINDOW: `http://${files.authority}${windowPath}`,
    TEST_REPORT: `http://${files.authority}${reportPath}`,
  });
  const server = await startEditorServer({ dataFolder, underDevelopment: true });
  const browser = await launchChromium({ ...ignoredSignals, args: [toOtherPorts] });
  try {
    const { page, ended, printLog } = await openWorkbenchPage(browser);
    steps = windowSteps(browser, page, join(cache, 'screenshots', 'web'));
    const { authority } = server;
    const at = (path: string) => ({ scheme: 'http', authority: files.authority, path });
    const url = editorUrl(authority, run.workspace, []);
    await page.route(
      ({ pathname, host }) => host === authority && pathname === '/',
      async (route) => {
        const response = await route.fetch();
        const body = configured(await response.text(), {
          remoteAuthority: authority,
          developmentOptions: {
            extensions: [at(extensionPath)],
            extensionTestsPath: at(extensionPath + suite.slice(run.extension.length).replaceAll('\\', '/')),
          },
        });
        const headers = response.headers();
        const policy = headers['content-security-policy']?.replace(
          'connect-src',
          `connect-src http://${files.authority}`,
        );
        await route.fulfill({
          response,
          body,
          headers: { ...headers, 'content-security-policy': policy ?? '' },
        });
      },
    );
    await page.goto(url);
    const code = await Promise.race([ended, crashReason(server.ended), late()]);
    // They are on its way when the suite has ended.
    const totals = typeof code === 'string' ? undefined : await Promise.race([files.totals, inTime()]);
    if (totals !== undefined) writeTotals(totals);
    if (typeof code === 'string' || totals === undefined) {
      printLog();
      console.error(typeof code === 'string' ? code : 'The suite left no totals.');
      return files.begun() ? 1 : undefined;
    }
    return code;
  } finally {
    bridge.close();
    files.server.close();
    await browser.close();
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The page of the workbench with more in its configuration. */
function configured(html: string, more: object): string {
  const place = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
  if (!place.test(html)) throw new Error('The page of the editor has no configuration.');
  return html.replace(place, (_all, before: string, settings: string, after: string) => {
    const configuration = {
      ...JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
      ...more,
    };
    const text = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `${before}${text}${after}`;
  });
}

/** Reports of the reporter: what it prints, line by line, and at the end the totals. */
interface Report {
  readonly text?: string;
  readonly totals?: Totals;
}

interface ServedFolder {
  readonly server: Server;
  readonly authority: string;
  readonly totals: Promise<Totals>;
  /** Returns whether anything has been reported. */
  begun(): boolean;
}

/** Files of a folder for pages of any origin, on 127.0.0.1; takes the report, and hands calls on to the window. */
async function serveFolder(folder: string, window: string): Promise<ServedFolder> {
  let reported: (totals: Totals) => void = () => {};
  const totals = new Promise<Totals>((resolve) => {
    reported = resolve;
  });
  let begun = false;
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const body = Buffer.concat(chunks).toString();
      if (pathname === reportPath) {
        const { text, totals } = JSON.parse(body) as Report;
        begun = true;
        if (text !== undefined) console.log(text);
        if (totals !== undefined) reported(totals);
      }
      const answer = pathname === windowPath ? await fetch(window, { method: 'POST', body }) : undefined;
      response.end(await answer?.text());
      return;
    }
    const file = normalize(join(folder, decodeURIComponent(pathname.slice(extensionPath.length))));
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  // The worker of the extension host may load scripts from `localhost`, and not by the number.
  return { server, authority: `localhost:${address.port}`, totals, begun: () => begun };
}

function inTime(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), waitTime).unref());
}
