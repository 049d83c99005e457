// Makes the pictures of the documentation from the examples: `npm run pictures`, after a build.
// Writes docs/pictures/NAME.png: the hotel in print colours for the README, each example in light and dark, one with the
// look of examples/brand, the views of findings and insights, and the
// editor with text and preview beside each other (left out with `-- --no-editor`).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findingTexts } from '../client/decide/finding-texts.ts';
import { insightTexts } from '../client/decide/insight-texts.ts';
import { readBlueprint } from '../core/blueprint-file.ts';
import { findingsRegister } from '../core/findings/register.ts';
import { formOf } from '../core/form.ts';
import { lint } from '../core/lint.ts';
import { BlueprintDocument } from '../server/documents.ts';
import { compare } from '../server/features/compare.ts';
import { insights } from '../server/features/insights.ts';
import { launchChromium } from '../tooling/chromium.ts';
import { DecidePage, english } from '../tooling/decide-page.ts';
import { drawnExamples } from '../tooling/drawn-examples.ts';
import { editorUrl, remoteUri, startEditorServer } from '../tooling/editor-server.ts';
import { inPreview } from '../tooling/preview-frame.ts';
import { example, PreviewPage } from '../tooling/preview-page.ts';
import { cache, root } from '../tooling/root.ts';

const folder = join(root, 'docs', 'pictures');

/** Widths in px: twice what a page of the documentation shows, as screens have two pixels for one. */
const widths = { readme: 1800, example: 1400 };

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  await draw('hotel', 'print', widths.readme, 'hotel');
  for (const name of drawnExamples) {
    for (const theme of ['light', 'dark']) await draw(name, theme, widths.example, `${name}-${theme}`);
  }
  const brand = join(root, 'examples', 'brand', 'blueprint.theme.yaml');
  await draw('clinic', 'light', widths.example, 'brand', ['--brand', brand]);
  await photographComparison();
  await photographGesture();
  await photographFindings();
  await photographInsights();
  if (!process.argv.includes('--no-editor')) await photographEditor();
} finally {
  await browser.close();
}

async function draw(name, theme, width, target, options = []) {
  const svg = exported(name, theme, options);
  const [, wide, high] = /<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (wide === undefined || high === undefined) throw new Error(`The SVG of ${name} has no size.`);
  const scale = Math.min(1, width / Number(wide));
  const page = await browser.newPage({
    viewport: { width: Math.round(Number(wide) * scale), height: Math.round(Number(high) * scale) },
  });
  const source = Buffer.from(svg).toString('base64');
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${source}">`,
  );
  save(target, await page.screenshot());
  await page.close();
}

/** The hotel and its to-be as the editor shows them beside each other, with a card that was chosen. */
async function photographComparison() {
  const side = (name) => ({
    name: `${name}.blueprint.yaml`,
    text: readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8'),
    uri: `file:///${name}`,
  });
  const { page: html } = compare({
    before: side('hotel'),
    after: side('hotel-to-be'),
    script: { source: 'compare.js', nonce: 'picture' },
  });
  const script = readFileSync(join(root, 'dist', 'webview', 'compare.js'), 'utf8');
  const editor = 'acquireVsCodeApi=()=>({postMessage(){},getState(){},setState(){}});';
  const page = await browser.newPage({ viewport: { width: 1400, height: 820 } });
  await page.setContent(html.replace(' src="compare.js"></script>', () => `>${editor}${script}</script>`));
  await page.locator('tr', { hasText: 'was “Checks in”' }).locator('[data-pick]').click();
  save('compare', await page.screenshot());
  await page.close();
}

/** The clinic with a card on its way to another lane, and the panel of details of it. */
async function photographGesture() {
  const opened = await PreviewPage.open(browser);
  try {
    const { page } = opened;
    await page.setViewportSize({ width: 1400, height: 820 });
    const text = readFileSync(join(root, 'examples', 'clinic.blueprint.yaml'), 'utf8');
    const file = readBlueprint(text);
    await opened.post({ type: 'editable' });
    await opened.show(text);
    const middle = async (key) => {
      const { x, y, width, height } = await opened.part(key).boundingBox();
      return { x: x + width / 2, y: y + height / 2 };
    };
    await opened.part('c2_2_0').click();
    await page.keyboard.press('Alt+Enter');
    const { id, key } = await opened.told('form');
    await opened.post({ type: 'form', id, version: 1, form: formOf(file, key, lint(file)) });
    await page.getByRole('heading', { name: 'Tells how long it will be' }).waitFor();
    await page.locator('[label^="Show everything"]').click();
    const from = await middle('c2_2_0');
    const to = { x: (await middle('step_1')).x, y: (await middle('c1_3_0')).y + 30 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator('.drop-line:not([hidden])').waitFor();
    save('editing', await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    await opened.close();
  }
}

/** An example as the command line exports it, with its images. */
function exported(name, theme, options) {
  const file = join(root, 'examples', `${name}.blueprint.yaml`);
  const words = ['export', file, '--out', '-', '--format', 'svg', '--theme', theme, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${file} could not be exported.\n${stderr}`);
  return stdout;
}

/** The view of findings with those of the hotel and of its to-be. */
async function photographFindings() {
  const names = ['hotel', 'hotel-to-be'];
  const uriOf = (name) => `file:///${name}`;
  const view = await DecidePage.open(browser, {
    view: 'findings',
    words: findingTexts(english),
  });
  await view.post({
    ...{ type: 'findings', isWhole: true, gone: [], unread: 0 },
    files: names.map((name) => ({
      uri: uriOf(name),
      findings: findingsRegister(readBlueprint(example(name))),
    })),
    names: Object.fromEntries(names.map((name) => [uriOf(name), `${name}.blueprint.yaml`])),
  });
  await view.page.evaluate(() => document.fonts.ready);
  save('findings', await view.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await view.close();
}

/** The view of insights with the figures of the hotel. */
async function photographInsights() {
  const view = await DecidePage.open(browser, { view: 'insights', words: insightTexts(english) });
  const text = TextDocument.create('file:///hotel', 'service-blueprint', 1, example('hotel'));
  await view.post({ type: 'insights', name: 'hotel', insights: insights(new BlueprintDocument(text)) });
  await view.page.evaluate(() => document.fonts.ready);
  save('insights', await view.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await view.close();
}

/** The clinic with its preview in the editor that `npm start` serves where there is none. */
async function photographEditor() {
  const dataFolder = join(cache, `photographed-${process.pid}`);
  const server = await startEditorServer({ dataFolder, underDevelopment: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    const payload = [['extensionDevelopmentPath', remoteUri(server.authority, root)]];
    await page.goto(editorUrl(server.authority, join(root, 'examples'), payload));
    page.setDefaultTimeout(90_000);
    await page.getByRole('treeitem', { name: 'clinic.blueprint.yaml' }).dblclick();
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Control+G');
    await page.keyboard.type('50');
    await page.getByText('go to line 50').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await page.locator('.editor-actions [aria-label*="Open Preview"]').first().click();
    await inPreview(page, (preview) =>
      preview.locator('.canvas svg text').first().waitFor({ timeout: 60_000 }),
    );
    // What the language server adds to the text comes last.
    await page.locator('.codelens-decoration', { hasText: 'Show in preview' }).first().waitFor();
    await inPreview(page, (preview) => preview.locator('.canvas .outline').first().waitFor());
    await page.locator('.monaco-workbench .monaco-progress-container.active').waitFor({ state: 'hidden' });
    await page.evaluate(() => document.fonts.ready);
    save('editor', await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  } finally {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function save(name, png) {
  writeFileSync(join(folder, `${name}.png`), png);
  console.log(`docs/pictures/${name}.png ${Math.round(png.length / 1000)} kB`);
}
