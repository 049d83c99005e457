import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inPreview } from './preview-frame.ts';
import { type PreviewLook, reloadUnsaved, reloadWindow } from './reload-window.ts';

/**
 * The steps that the suite, which runs in the extension host, asks of the window that shows the editor: to look, and to
 * use the mouse. Selectors are Playwright's and are looked for in the frame of the newest preview.
 */
export interface WindowSteps {
  /** The text of every element that matches now, in the order of the page. */
  texts(selector: string): Promise<readonly string[]>;
  /** An attribute of the first element that matches; `null` when it is missing. */
  attribute(selector: string, name: string): Promise<string | null>;
  /** Waits for the element and puts the mouse on it. */
  hover(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  doubleClick(selector: string): Promise<void>;
  /** Drags the middle of an element with the mouse to where the rows of one and the columns of another meet. */
  drag(selector: string, row: string, column: string): Promise<void>;
  /** Puts the mouse where the rows of one element and the columns of another meet, and clicks what shows there. */
  clickWhere(row: string, column: string, shown: string): Promise<void>;
  /** Chooses an option of a list by its value. */
  choose(selector: string, value: string): Promise<void>;
  /** Turns the wheel over the element, with Ctrl held when asked; in pixels, down is positive. */
  wheel(selector: string, pixels: number, ctrl: boolean): Promise<void>;
  press(key: string): Promise<void>;
  /** Presses the key of each character, one right after the other; only what a US keyboard has. */
  type(text: string): Promise<void>;
  /** The messages that the workbench shows in its corner now. */
  notifications(): Promise<readonly string[]>;
  /** Waits for a message of the workbench that says so, and presses one of its buttons. */
  answer(message: string, button: string): Promise<void>;
  /** The names of the files that the window has handed to the browser's downloads so far. */
  downloads(): Promise<readonly string[]>;
  /** Opens a blueprint of the folder in another window, reloads that, and returns what its preview showed and shows. */
  reload(name: string): Promise<{ readonly before: PreviewLook; readonly after: PreviewLook }>;
  /** Opens a blueprint of the folder as a picture in another window, writes a name in a part of it, and reloads that. */
  reloadUnsaved(
    ...edited: readonly [{ readonly name: string; readonly part: string; readonly written: string }]
  ): Promise<{ readonly text: string; readonly isDirty: boolean }>;
  /** The text of what the workbench itself shows. */
  workbench(selector: string): Promise<readonly string[]>;
  /** Returns the value of the first field of the workbench that matches; `null` when there is none. */
  value(selector: string): Promise<string | null>;
  /** Saves what the window shows as `.vscode-test/screenshots/NAME.png`. */
  screenshot(name: string): Promise<void>;
  /** The same browser's picture of an SVG text, as PNG in base64, on white, at one pixel a unit. */
  drawSvg(svg: string): Promise<string>;
}

/** Returns the steps on a page that shows the workbench. */
export function windowSteps(browser: Browser, page: Page, screenshots: string): WindowSteps {
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  return {
    texts: (selector) => inPreview(page, (preview) => preview.locator(selector).allTextContents()),
    attribute: (selector, name) =>
      inPreview(page, (preview) => preview.locator(selector).first().getAttribute(name)),
    hover: (selector) => inPreview(page, (preview) => preview.locator(selector).first().hover()),
    click: (selector) => inPreview(page, (preview) => preview.locator(selector).first().click()),
    doubleClick: (selector) => inPreview(page, (preview) => preview.locator(selector).first().dblclick()),
    drag: async (selector, row, column) => {
      const [from, across, along] = await middlesOf(page, selector, row, column);
      if (!from || !across || !along) return;
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 8, from.y + 8);
      await page.mouse.move(along.x, across.y, { steps: 3 });
      await page.mouse.up();
    },
    clickWhere: async (row, column, shown) => {
      const [across, along] = await middlesOf(page, row, column);
      if (!across || !along) return;
      // A picture that comes anew under a mouse at rest shows nothing there until it moves again.
      for (let moved = 0; ; moved = 1 - moved) {
        await page.mouse.move(along.x + moved, across.y);
        const wait = { state: 'visible', timeout: 500 } as const;
        const isShown = await inPreview(page, (preview) =>
          preview
            .locator(shown)
            .first()
            .waitFor(wait)
            .then(
              () => true,
              () => false,
            ),
        );
        if (isShown) break;
      }
      await inPreview(page, (preview) => preview.locator(shown).first().click());
    },
    choose: async (selector, value) => {
      await inPreview(page, (preview) => preview.locator(selector).first().selectOption(value));
    },
    wheel: async (selector, pixels, ctrl) => {
      await inPreview(page, (preview) => preview.locator(selector).first().hover());
      if (ctrl) await page.keyboard.down('Control');
      await page.mouse.wheel(0, pixels);
      if (ctrl) await page.keyboard.up('Control');
    },
    press: (key) => page.keyboard.press(key),
    type: async (text) => {
      // Not waited for one by one: they arrive in this order, as fast as the editor takes them.
      await Promise.all([...text].map((character) => page.keyboard.press(character)));
    },
    notifications: () => page.locator('.notification-list-item-message').allTextContents(),
    answer: async (message, button) => {
      const all = page.locator('.notification-list-item', { hasText: message });
      const notice = all.filter({ visible: true }).first();
      await notice.hover();
      await notice.getByRole('button', { name: button, exact: true }).click();
    },
    downloads: async () => downloads,
    reload: (name) => reloadWindow(browser, page.url(), name),
    reloadUnsaved: (edited) => reloadUnsaved(browser, page.url(), edited),
    workbench: (selector) => page.locator(selector).allTextContents(),
    value: async (selector) => {
      const field = page.locator(selector).first();
      return (await field.isVisible()) ? field.inputValue() : null;
    },
    screenshot: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    drawSvg: async (svg) => {
      const [, width, height] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
      if (!width || !height) throw new Error('The SVG has no width and height of its own.');
      const viewport = { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
      const sheet = await browser.newPage({ viewport });
      try {
        const image = `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
        await sheet.setContent(`<style>body{margin:0;background:white}img{display:block}</style>${image}`);
        return (await sheet.screenshot()).toString('base64');
      } finally {
        await sheet.close();
      }
    },
  };
}

/** The middles of elements on the page of the newest preview. */
function middlesOf(page: Page, ...selectors: readonly string[]) {
  return inPreview(page, (preview) =>
    Promise.all(
      selectors.map(async (selector) => {
        const box = await preview.locator(selector).first().boundingBox();
        if (box === null) throw new Error(`${selector} is not to be seen.`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }),
    ),
  );
}
