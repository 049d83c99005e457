import type { Browser, Page } from 'playwright-core';
import { editorUrl, remoteUri } from '../tooling/editor-server.ts';

/** Of a step in the hotel example. */
const line = 118;
const command = 'Service Blueprint: Open Preview';

/** Times that the scripts in the frames of the window report, by the clock of this machine in ms. */
interface Told {
  entered?: (time: number) => void;
  pictured?: (time: number) => void;
}

/** A window of VS Code with a blueprint in it, where the command that opens the preview can be timed. */
export class EditorWindow {
  readonly #page: Page;
  readonly #told: Told;

  private constructor(page: Page, told: Told) {
    this.#page = page;
    this.#told = told;
  }

  /** A window that nothing is kept for from an earlier one; returns when the server has answered for the file. */
  static async open(
    browser: Browser,
    authority: string,
    folder: string,
    file: string,
  ): Promise<EditorWindow> {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    const told: Told = {};
    await page.exposeFunction('tellEntered', (time: number) => told.entered?.(time));
    await page.exposeFunction('tellPictured', (time: number) => told.pictured?.(time));
    await page.addInitScript(watch);
    const payload = [
      ['gotoLineMode', 'true'],
      ['openFile', `${remoteUri(authority, file)}:${line}`],
    ] as const;
    await page.goto(editorUrl(authority, folder, payload));
    // The lenses over stages and steps come from the server, which has found the problems before.
    await page.locator('.codelens-decoration a:visible').first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    return new EditorWindow(page, told);
  }

  /** From the key that runs the command to the picture on the screen, in ms. */
  async timePreview(): Promise<number> {
    await this.#choose(command);
    const entered = new Promise<number>((resolve) => Object.assign(this.#told, { entered: resolve }));
    const pictured = new Promise<number>((resolve) => Object.assign(this.#told, { pictured: resolve }));
    await this.#page.keyboard.press('Enter');
    const times = await Promise.race([Promise.all([entered, pictured]), this.#late()]);
    return times[1] - times[0];
  }

  async #late(): Promise<never> {
    await this.#page.waitForTimeout(60_000);
    throw new Error('The preview did not show its picture within a minute.');
  }

  async closePreview(): Promise<void> {
    await this.#choose('View: Close Editors in Other Groups');
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('iframe.webview').waitFor({ state: 'detached' });
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }

  /** Types it into the command palette, until Enter would run it. */
  async #choose(title: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.#page.locator('.quick-input-widget input').first().waitFor();
    await this.#page.keyboard.type(title);
    await this.#page
      .locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${title}"]`)
      .waitFor({ timeout: 10_000 });
  }
}

/** Runs in each frame, before its own scripts: the workbench is the outermost, the preview an inner one. */
function watch(): void {
  const { tellEntered, tellPictured } = window as unknown as Record<string, (time: number) => void>;
  if (window === window.top) {
    const enter = (event: KeyboardEvent) => event.key === 'Enter' && tellEntered?.(Date.now());
    window.addEventListener('keydown', enter, { capture: true });
    return;
  }
  // The editor writes the page of a webview into an empty one, of which only timers go on.
  const look = () => {
    const picture = document.querySelector('.canvas > svg[aria-label] .cell > [data-part]');
    if (picture === null) setTimeout(look, 4);
    // The next frame draws it; the one after that comes when it has been drawn.
    else requestAnimationFrame(() => requestAnimationFrame(() => tellPictured?.(Date.now())));
  };
  look();
}
