import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { waitTime } from '../../tooling/test-time.ts';
import { findTool } from '../../tooling/tools.ts';

/**
 * Draws the SVG as a browser does, at so many pixels a unit; PNG. A loaded machine may leave Chromium without a frame
 * in time ("Unable to capture screenshot"): a fresh page then gets another try.
 */
export async function drawInChromium(browser: Browser, svg: string, scale = 1): Promise<Buffer> {
  for (let tries = 1; ; tries++) {
    try {
      return await drawOnPage(browser, svg, scale);
    } catch (error) {
      if (tries === 3 || !String(error).includes('Unable to capture screenshot')) throw error;
    }
  }
}

async function drawOnPage(browser: Browser, svg: string, scale: number): Promise<Buffer> {
  const [, width, height] = /<svg[^>]*?\swidth="([\d.]+)"[^>]*?\sheight="([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new Error('The SVG has no width and height of its own.');
  const viewport = { width: Math.ceil(Number(width)), height: Math.ceil(Number(height)) };
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
  try {
    const image = `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`;
    await page.setContent(`<style>body{margin:0;background:white}img{display:block}</style>${image}`);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** A program that draws an SVG without a browser. */
export interface Renderer {
  readonly name: 'rsvg-convert' | 'inkscape';
  /** PNG on white, at one pixel a unit. */
  draw(program: string, svg: string): Buffer;
}

const limits = { timeout: waitTime, maxBuffer: 1e9 } as const;

export const renderers: readonly Renderer[] = [
  {
    name: 'rsvg-convert',
    draw: (program, svg) => {
      const run = spawnSync(program, ['--background-color=white'], { ...limits, input: svg });
      if (run.status !== 0) throw new Error(`rsvg-convert: ${run.stderr}`);
      return run.stdout;
    },
  },
  {
    name: 'inkscape',
    draw: (program, svg) =>
      inFolder((folder) => {
        const [from, to] = [join(folder, 'picture.svg'), join(folder, 'picture.png')];
        writeFileSync(from, svg);
        const how = ['--export-type=png', '--export-dpi=96', '--export-background=white'];
        // Its settings go into the folder too: it is not to meet, or leave, any of this machine's.
        const env = { ...process.env, INKSCAPE_PROFILE_DIR: folder };
        const run = spawnSync(program, [...how, `--export-filename=${to}`, from], { ...limits, env });
        if (run.status !== 0) throw new Error(`inkscape: ${run.stderr}`);
        return readFileSync(to);
      }),
  },
];

/** Draws the pages of a PDF as PNGs, at so many pixels a px; `undefined` where pdftoppm is missing. */
export function drawPdf(pdf: Uint8Array, scale = 1): readonly Buffer[] | undefined {
  const program = findTool('pdftoppm');
  if (program === undefined) return undefined;
  return inFolder((folder) => {
    const file = join(folder, 'picture.pdf');
    writeFileSync(file, pdf);
    const pages: Buffer[] = [];
    for (;;) {
      const page = `${pages.length + 1}`;
      const run = spawnSync(program, ['-png', '-r', `${96 * scale}`, '-f', page, '-l', page, file], limits);
      if (run.status !== 0 || run.stdout.length === 0) return pages;
      pages.push(run.stdout);
    }
  });
}

function inFolder<Result>(act: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
