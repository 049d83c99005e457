import type { Browser, Page } from 'playwright-core';

/** A page for a workbench that runs a suite of tests. */
export interface WorkbenchPage {
  readonly page: Page;
  /** Settled with the exit code when the suite has ended. */
  readonly ended: Promise<number>;
  /** Prints the end of the log of the workbench, which is long and mostly about itself: for when nothing else tells. */
  printLog(): void;
}

/** Opens an empty page that hears what the test driver of the workbench tells. */
export async function openWorkbenchPage(browser: Browser): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  const log: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, words: readonly unknown[]) => {
    log.push(words.map(String).join(' '));
  });
  const ended = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  return { page, ended, printLog: () => console.error(log.slice(-20).join('\n').slice(-4_000)) };
}
