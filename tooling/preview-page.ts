import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { webviewHtml } from '../client/webview-html.ts';
import type { PdfPage } from '../core/export-formats.ts';
import { Hyphenation } from '../hyphenation/hyphenation.ts';
import { BlueprintDocument } from '../server/documents.ts';
import { preview } from '../server/features/preview.ts';
import type { PreviewModel } from '../server/protocol.ts';
import { contentOf, type FromWebview, type PreviewContent, type ToWebview } from '../webview/protocol.ts';
import { root } from './root.ts';
import { type ServedFiles, serveFiles } from './serve-files.ts';
import { styleOf, type Theme, themes } from './themes.ts';

/** A page of the same origin with nothing in it. */
const emptyPath = '/empty';

/** Returns what the server answers for this text. */
export function previewOf(text: string, version = 1, uri = 'file:///hotel.blueprint.yaml'): PreviewModel {
  return preview(new BlueprintDocument(TextDocument.create(uri, 'service-blueprint', version, text)));
}

/** The same with words broken at syllables, as the server answers once it has read the patterns of a language. */
async function hyphenatedPreviewOf(text: string, version: number): Promise<PreviewModel> {
  const uri = 'file:///hotel.blueprint.yaml';
  const document = new BlueprintDocument(TextDocument.create(uri, 'service-blueprint', version, text));
  const patterns = join(root, 'dist', 'hyphenation');
  const hyphenation = new Hyphenation((name) => readFile(join(patterns, `${name}.wasm`)));
  return preview(document, await hyphenation.forPicture(document.file.drawn.picture));
}

/** Returns what the page is told of this text. */
export function contentFrom(...of: Parameters<typeof previewOf>): PreviewContent {
  return contentOf(previewOf(...of));
}

export function example(name: string): string {
  return readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');
}

export interface PreviewPageOptions {
  readonly theme?: Theme;
  /** The state that an earlier page has kept. */
  readonly state?: object;
  /** True when the screen can be touched. */
  readonly touch?: boolean;
}

/** Nothing answers there: what is asked of others than this machine fails, as it does without a network. */
const elsewhere = { server: 'http://127.0.0.1:1', bypass: '127.0.0.1' };

const viewport = { width: 1280, height: 720 };
const unasked = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };

/** The built preview in a page of its own, with the policy of the real one and a stand-in for the editor. */
export class PreviewPage {
  readonly page: Page;
  /** Messages of the page to the editor, oldest first. */
  readonly messages: FromWebview[] = [];
  /** Errors in the page, the policy's refusals too. */
  readonly errors: string[] = [];
  /** Addresses that the page asked for beyond its own files. */
  readonly strays: string[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #files: ServedFiles;

  private constructor(page: Page, files: ServedFiles) {
    this.page = page;
    this.#files = files;
  }

  static async open(
    browser: Browser,
    { theme = 'light', state, touch = false }: PreviewPageOptions = {},
  ): Promise<PreviewPage> {
    const files = await serveFiles(join(root, 'dist', 'webview'), {
      '/': (origin) => hostPage(origin, theme),
      [emptyPath]: () => '',
    });
    const context = await browser.newContext({ viewport, hasTouch: touch, proxy: elsewhere });
    const made = new PreviewPage(await context.newPage(), files);
    await made.#prepare(state);
    await made.start();
    return made;
  }

  async #prepare(state: object | undefined): Promise<void> {
    const { page } = this;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol, href } = new URL(request.url());
      if (origin !== this.#files.origin && protocol !== 'data:' && protocol !== 'blob:')
        this.strays.push(href);
    });
    await page.exposeFunction('tellEditor', (message: FromWebview | undefined) => {
      if (message === undefined) return;
      this.messages.push(message);
      for (const check of [...this.#waiting]) check();
    });
    await page.addInitScript((kept) => {
      const scope = window as unknown as Record<string, unknown>;
      scope.state = kept;
      scope.acquireVsCodeApi = () => ({
        postMessage: (message: unknown) => (scope.tellEditor as (message: unknown) => void)(message),
        getState: () => scope.state,
        setState: (next: unknown) => {
          scope.state = next;
        },
      });
    }, state);
  }

  /** Opens the preview in its page, which shows nothing yet or has been ended. */
  async start(): Promise<void> {
    await this.page.goto(`${this.#files.origin}/`);
    await this.told('ready');
  }

  /**
   * Leaves the preview, and the page as a new one is: nothing kept, granted, asked for or pointed at. Returns what went
   * wrong and what was asked for beyond its own files up to here.
   */
  async end(): Promise<{ readonly errors: readonly string[]; readonly strays: readonly string[] }> {
    const { page } = this;
    await page.mouse.move(-1, -1);
    // All that the preview has told arrives before the answer to this.
    await page.goto(`${this.#files.origin}${emptyPath}`);
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.context().clearPermissions();
    await page.emulateMedia(unasked);
    const { width, height } = page.viewportSize() ?? {};
    if (width !== viewport.width || height !== viewport.height) await page.setViewportSize(viewport);
    this.messages.length = 0;
    this.#waiting.clear();
    return { errors: this.errors.splice(0), strays: this.strays.splice(0) };
  }

  /** Sends a message and waits until the page has taken it. */
  async post(message: ToWebview): Promise<void> {
    await this.page.evaluate(
      (data) =>
        new Promise<void>((resolve) => {
          // Called after the listener of the page itself, which is older.
          window.addEventListener('message', () => resolve(), { once: true });
          window.postMessage(data, '*');
        }),
      message,
    );
  }

  /** Turns the wheel where the mouse is, in px, and waits until the page has been told of it. */
  async wheel(across: number, down: number): Promise<void> {
    await this.page.evaluate(() => {
      const turned = new Promise<void>((resolve) => {
        window.addEventListener('wheel', () => resolve(), { once: true, capture: true, passive: true });
      });
      Object.assign(window, { turned });
    });
    await this.page.mouse.wheel(across, down);
    await this.page.evaluate(() => (window as unknown as { turned: Promise<void> }).turned);
  }

  /** Resolves with the first message of this kind that fits, an earlier one too. */
  told<Type extends FromWebview['type']>(
    type: Type,
    fits: (message: Extract<FromWebview, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<FromWebview, { type: Type }>> {
    const find = () =>
      this.messages.find((message): message is Extract<FromWebview, { type: Type }> => {
        return message.type === type && fits(message as Extract<FromWebview, { type: Type }>);
      });
    return new Promise((resolve) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  /** Waits until all that the page has told so far has arrived: for who wants to know what it did not tell. */
  async heard(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { tellEditor(): Promise<void> }).tellEditor());
  }

  /** Shows this text and waits until it is on the screen. */
  async show(text: string, version = 1): Promise<PreviewModel> {
    const model = await hyphenatedPreviewOf(text, version);
    await this.post({ type: 'show', preview: contentOf(model) });
    await this.told('shown', (message) => message.version === version);
    return model;
  }

  async exportSvg(id = 1): Promise<string> {
    await this.post({ type: 'export', id, format: 'svg', theme: 'print' });
    const { text } = await this.told('exported', (message) => message.id === id);
    return text;
  }

  /** The bytes of an export in a format that is no text. */
  async exportBytes(format: 'png' | 'pdf', id: number, page: PdfPage = 'fit'): Promise<Buffer> {
    const { text } = await this.exported({ format, id, page });
    return Buffer.from(text, 'base64');
  }

  /** The answer to an export. */
  async exported({
    format,
    id,
    page = 'fit',
  }: {
    format: 'drawio' | 'png' | 'pdf';
    id: number;
    page?: PdfPage;
  }) {
    await this.post({ type: 'export', id, format, theme: 'print', page });
    const failed = this.told('failed', (message) => message.id === id).then(({ message }) => {
      throw new Error(message);
    });
    return await Promise.race([this.told('exported', (message) => message.id === id), failed]);
  }

  /** The element of a cell, a step, a stage or a lane. */
  part(key: string) {
    return this.page.locator(`.canvas [data-part="${key}"]`);
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.page.evaluate(
      ({ bodyClass, variables }) => {
        document.documentElement.setAttribute('style', variables);
        document.body.className = bodyClass;
      },
      { bodyClass: themes[theme].bodyClass, variables: styleOf(theme) },
    );
  }

  /** Returns the transform that places and scales the picture. */
  transform(): Promise<string> {
    return this.page.locator('.canvas').evaluate((canvas) => (canvas as HTMLElement).style.transform);
  }

  /** Returns what the page has kept for the time after a reload. */
  kept(): Promise<object> {
    return this.page.evaluate(() => (window as unknown as { state: object }).state);
  }

  /** One more preview in the same browser. */
  another(options: PreviewPageOptions = {}): Promise<PreviewPage> {
    const browser = this.page.context().browser();
    if (browser === null) throw new Error('The page has no browser.');
    return PreviewPage.open(browser, options);
  }

  async close(): Promise<void> {
    await this.page.context().close();
    await this.#files.close();
  }
}

/** Returns the key of the first cell of this name. */
export function cellKey(model: PreviewModel, name: string): string {
  const cell = model.picture.cells.find((candidate) => candidate.name === name);
  if (cell === undefined) throw new Error(`No cell is called ${name}.`);
  return cell.key;
}

function hostPage(origin: string, theme: Theme): string {
  const html = webviewHtml({
    cspSource: origin,
    nonce: 'abcdefghijklmnop',
    script: `${origin}/main.js`,
    icons: `${origin}/codicon.css`,
  });
  return html
    .replace('<html lang="en">', `<html lang="en" style="${styleOf(theme)}">`)
    .replace('<body>', `<body class="${themes[theme].bodyClass}">`);
}
