import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type * as vscode from 'vscode';
import { viewHtml } from '../client/decide/view-page.ts';
import type { Words } from '../webview/decide/protocol.ts';
import { root } from './root.ts';
import { serveFiles } from './serve-files.ts';
import { styleOf, type Theme, themes } from './themes.ts';

/** A built view of findings or insights in a page of its own, with the policy of the real one and a stand-in for the editor. */
export class DecidePage {
  readonly page: Page;
  /** Messages of the page to the editor, oldest first. */
  readonly messages: Readonly<Record<string, unknown>>[] = [];
  /** Errors in the page, the policy's refusals too. */
  readonly errors: string[] = [];
  readonly #close: () => Promise<void>;
  readonly #waiting = new Set<() => void>();

  private constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.#close = close;
  }

  static async open(
    browser: Browser,
    { view, words, theme = 'light' }: { view: 'findings' | 'insights'; words: Words; theme?: Theme },
  ): Promise<DecidePage> {
    const files = await serveFiles(join(root, 'dist', 'webview'), {
      '/': (origin) =>
        viewHtml({
          ...{ view, words, lang: 'en', cspSource: origin, nonce: 'abcdefghijklmnop' },
          ...{ script: `${origin}/decide.js`, style: `${origin}/decide.css`, icons: `${origin}/codicon.css` },
        })
          .replace('<html ', `<html style="${styleOf(theme)}" `)
          .replace('<body ', `<body class="${themes[theme].bodyClass}" `),
    });
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    const made = new DecidePage(page, async () => {
      await context.close();
      await files.close();
    });
    page.on('pageerror', (error) => made.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') made.errors.push(message.text());
    });
    await page.exposeFunction('tellEditor', (message: Readonly<Record<string, unknown>>) => {
      made.messages.push(message);
      for (const check of [...made.#waiting]) check();
    });
    await page.addInitScript(() => {
      const scope = window as unknown as Record<string, unknown>;
      scope.acquireVsCodeApi = () => ({
        postMessage: (message: unknown) => (scope.tellEditor as (message: unknown) => void)(message),
        getState: () => scope.state,
        setState: (next: unknown) => {
          scope.state = next;
        },
      });
    });
    await page.goto(`${files.origin}/`);
    await made.told('ready');
    return made;
  }

  /** Sends a message and waits until the page has taken it. */
  async post(message: object): Promise<void> {
    await this.page.evaluate(
      (data) =>
        new Promise<void>((resolve) => {
          window.addEventListener('message', () => resolve(), { once: true });
          window.postMessage(data, '*');
        }),
      message,
    );
  }

  /** Resolves with the next message of this kind, or one that has come already; it is told once. */
  told(type: string): Promise<Readonly<Record<string, unknown>>> {
    return new Promise((resolve) => {
      const check = () => {
        const at = this.messages.findIndex((message) => message.type === type);
        const [found] = at < 0 ? [] : this.messages.splice(at, 1);
        if (found === undefined) return;
        this.#waiting.delete(check);
        resolve(found);
      };
      this.#waiting.add(check);
      check();
    });
  }

  async close(): Promise<void> {
    await this.#close();
  }
}

/** Texts as they are, with what stands for `{0}` in them, as the editor gives them in English. */
export const english: Pick<typeof vscode.l10n, 't'> = {
  t: (text: unknown, ...values: readonly unknown[]) =>
    String(text).replaceAll(/\{(\d)\}/g, (left, at: string) => String(values[Number(at)] ?? left)),
};
