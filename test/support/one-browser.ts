import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tooling/chromium.ts';

/** The browser that all suites of a run share, which starts with the first test and ends with the last. */
export const mochaHooks: Mocha.RootHookObject = {
  async beforeAll() {
    Object.assign(this, { browser: await launchChromium() });
  },
  async afterAll() {
    if (hasBrowser(this)) await this.browser.close();
  },
};

/** Returns the shared browser to a hook or a test of a suite whose configuration requires this file. */
export function browserOf(context: Mocha.Context): Browser {
  if (!hasBrowser(context))
    throw new Error('The configuration of this suite does not require one-browser.ts.');
  return context.browser;
}

function hasBrowser(context: object): context is { readonly browser: Browser } {
  return 'browser' in context;
}
