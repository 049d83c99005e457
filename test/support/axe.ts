import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../../tooling/root.ts';

const axe = readFileSync(createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** The parts of axe that are used; it has no types of its own as a global. */
interface Axe {
  configure(spec: object): void;
  getRules(tags: readonly string[]): readonly { readonly ruleId: string; readonly tags: readonly string[] }[];
  run(context: object, options: object): Promise<AxeResults>;
}

/** The rules that axe is to apply, and the part of the page. */
export interface Look {
  /** True when only colours are looked at. */
  readonly isOfColours?: boolean;
  /** True when the picture is left out, of which each text takes axe its time. */
  readonly isBesidePicture?: boolean;
}

/** Returns what axe finds in a page. */
export async function violationsIn(page: Page, look: Look = {}): Promise<readonly string[]> {
  // Evaluated by the driver: the page's own policy would not let it in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate(({ isOfColours = false, isBesidePicture = false }: Look) => {
    const { axe } = window as unknown as { axe: Axe };
    // What is written on a part of the picture is more than its label; its names are compared in a test of their own.
    const rules = [{ id: 'label-content-name-mismatch', selector: '*:not([data-part])' }];
    axe.configure({ rules });
    const isAsked = ({ tags }: { readonly tags: readonly string[] }) => !tags.includes('wcag2aaa');
    const ofColours = axe.getRules(['cat.color']).filter(isAsked);
    return axe.run(isBesidePicture ? { exclude: [['.canvas']] } : document, {
      // The policy of the page would not let it load the styles once more.
      preload: false,
      resultTypes: ['violations'],
      ...(isOfColours && { runOnly: ofColours.map(({ ruleId }) => ruleId) }),
    });
  }, look);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
