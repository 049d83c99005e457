import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../tooling/root.ts';

/** Opens an empty page with the Mermaid that everybody has, as the global `mermaid`; nothing in it is set. */
export async function openStockMermaid(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ path: join(root, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') });
  return page;
}
