import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { isOwnExport } from '../../client/export-name.ts';
import { exportFormatNames, exportFormats, previewFormats } from '../../core/export-formats.ts';
import { exampleText } from '../../tooling/drawn-examples.ts';
import { findTool } from '../../tooling/tools.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, flawed, newFolder, run } from './cli-process.ts';

describe('export', () => {
  let folder: ReturnType<typeof newFolder>;
  const exported = (...words: string[]) => run(['export', ...words], { folder: folder.path });
  const file = (name: string) => join(folder.path, name);
  const read = (name: string) => readFileSync(file(name), 'utf8');

  before(() => {
    folder = newFolder();
    copyExample('hotel', folder.path);
    copyExample('clinic', folder.path);
  });
  after(() => folder.remove());

  it('writes each format by the ending of the name, and makes the folder', async () => {
    for (const format of exportFormatNames) {
      const [ending] = exportFormats[format].endings;
      const { code, messages } = await exported('hotel.blueprint.yaml', '-o', `out/hotel.${ending}`);
      assert.equal(code, 0, messages);
      assert.equal(messages.replaceAll('\\', '/'), `Wrote out/hotel.${ending}\n`);
    }
    assert.match(read('out/hotel.svg'), /^<\?xml [^>]*>\n<svg [^>]*>\s*<title [^>]*>Overnight hotel stay</);
    assert.match(read('out/hotel.mmd'), /^%% Service Blueprint\nflowchart /);
    assert.match(read('out/hotel.html'), /^<!DOCTYPE html>/);
    const model = JSON.parse(read('out/hotel.json'));
    assert.equal(model.title, 'Overnight hotel stay');
    assert.equal(model.stages[0].name, 'Book');
    assert.equal(read('out/hotel.json').includes('"span"'), false);
  });

  it('writes only what a view shows, at its density, in every format of a picture', async () => {
    for (const ending of ['svg', 'png', 'pdf', 'html', 'mmd']) {
      const { code, messages } = await exported(
        'hotel.blueprint.yaml',
        '-o',
        `board.${ending}`,
        '--view',
        'board',
      );
      assert.equal(code, 0, messages);
    }
    for (const ending of ['svg', 'mmd', 'html']) {
      assert.match(read(`board.${ending}`), /Physical evidence/, ending);
      const { preview } =
        ending === 'html' ? dataOf(read('board.html')) : { preview: read(`board.${ending}`) };
      assert.doesNotMatch(JSON.stringify(preview), /Housekeeping releases the room/, ending);
    }
    assert.match(read('board.svg'), /Queues for ten minutes/);
    assert.doesNotMatch(read('board.svg'), />Desk clerk</);
    await exported('hotel.blueprint.yaml', '-o', 'standard.svg', '--view', 'Board', '--density', 'standard');
    assert.match(read('standard.svg'), />Desk clerk</);
  });

  it('says which views there are when one is asked for that is not there, and that JSON has none', async () => {
    const ghost = await exported('hotel.blueprint.yaml', '-o', 'ghost.svg', '--view', 'Ghost');
    assert.equal(ghost.code, 1);
    assert.match(
      ghost.messages,
      /There is no view "Ghost" in this blueprint\. It has "Board", "Front office"/,
    );
    const none = await exported('clinic.blueprint.yaml', '-o', 'ghost.svg', '--view', 'Ghost');
    assert.match(none.messages, /It has no views\./);
    const json = await exported('hotel.blueprint.yaml', '-o', 'ghost.json', '--view', 'Board');
    assert.match(json.messages, /Leave --view out/);
    assert.equal(existsSync(file('ghost.svg')) || existsSync(file('ghost.json')), false);
  });

  it('writes a PNG with its text, twice as large as the picture', async () => {
    await exported('hotel.blueprint.yaml', '-o', 'one.png', '--scale', '1');
    await exported('hotel.blueprint.yaml', '-o', 'two.png');
    const [one, two] = ['one.png', 'two.png'].map((name) => PNG.sync.read(readFileSync(file(name))));
    assert.ok(one && two);
    assert.deepEqual([two.width, two.height], [2 * one.width, 2 * one.height]);
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(read('out/hotel.svg')) ?? [];
    assert.deepEqual([one.width, one.height], [Math.ceil(Number(width)), Math.ceil(Number(height))]);
    // The title is all that is dark in this corner.
    let dark = 0;
    for (let y = 0; y < 70; y++) {
      for (let x = 0; x < 300; x++) if ((one.data[4 * (y * one.width + x)] ?? 255) < 80) dark++;
    }
    assert.ok(dark > 500, `${dark} dark pixels where the title should be`);
  });

  it('says that stock Mermaid refuses a Mermaid text, on top of it and on the terminal', async () => {
    const steps = Array.from({ length: 130 }, (_, at) =>
      ['customer', 'frontstage', 'backstage', 'support'].reduce(
        (step, lane) => `${step}        ${lane}: Does ${lane} ${at}\n`,
        `      - step: Step ${at}\n`,
      ),
    );
    writeFileSync(
      file('long.blueprint.yaml'),
      `blueprint: Long\nstages:\n  - stage: All\n    steps:\n${steps.join('')}`,
    );
    const { code, messages } = await exported('long.blueprint.yaml', '-o', 'long.mmd');
    assert.equal(code, 0, messages);
    assert.match(
      messages,
      /long\.blueprint\.yaml {2}The Mermaid text has \d+ arrows, and Mermaid draws up to 500/,
    );
    assert.match(read('long.mmd'), /^%% Service Blueprint\n%% The Mermaid text has \d+ arrows.*\nflowchart /);
    const hotel = await exported('hotel.blueprint.yaml', '-o', 'out/hotel.mmd');
    assert.equal(hotel.messages.replaceAll('\\', '/'), 'Wrote out/hotel.mmd\n');
  });

  it('is known as an export of ours by the editor, which then need not ask before it replaces it', () => {
    for (const format of previewFormats) {
      const [ending] = exportFormats[format].endings;
      const content = readFileSync(file(`out/hotel.${ending}`), 'latin1');
      assert.ok(isOwnExport(content, format), format);
    }
  });

  it('gives the same PNG on a machine without fonts', async function () {
    if (process.platform !== 'linux') return skip(this, 'the fonts of this system cannot be hidden');
    const bare = { folder: folder.path, env: { HOME: folder.path, XDG_DATA_HOME: folder.path } };
    const { bytes } = await run(['export', 'hotel.blueprint.yaml', '-o', '-', '-f', 'png'], bare);
    assert.ok(bytes.equals((await exported('hotel.blueprint.yaml', '-o', '-', '-f', 'png')).bytes));
  });

  it('writes a PDF with text that can be read out of it', async () => {
    const pdf = readFileSync(file('out/hotel.pdf'));
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    assert.match(pdf.toString('latin1'), /\/BaseFont \/[A-Z]+\+Arimo-Bold/);
    assert.match(pdf.toString('latin1'), /\/MediaBox \[0 0 \d+/);
    assert.ok(pdf.length < 200_000);
  });

  it('puts characters beyond Latin into the PDF with a font, or says which ones no font has', async () => {
    const text = (name: string) =>
      `blueprint: Łódź Αθήνα Київ\nstages: [{ stage: A, steps: [{ step: B, customer: "${name}" }] }]\n`;
    writeFileSync(file('european.blueprint.yaml'), text('żółć'));
    const fine = await exported('european.blueprint.yaml', '-o', 'european.pdf');
    assert.equal(fine.messages, 'Wrote european.pdf\n');
    assert.match(readFileSync(file('european.pdf'), 'latin1'), /\/BaseFont \/[A-Z]+\+Arimo/);
    writeFileSync(file('words.blueprint.yaml'), text('อาบน้ำ बिल الفندق'));
    for (const ending of ['pdf', 'png']) {
      const { messages } = await exported('words.blueprint.yaml', '-o', `words.${ending}`);
      assert.equal(messages, `Wrote words.${ending}\n`, 'the package brings what these need');
    }
    for (const font of ['NotoSansThai', 'NotoSansDevanagari', 'NotoSansArabic'])
      assert.match(readFileSync(file('words.pdf'), 'latin1'), new RegExp(`/BaseFont /[A-Z]+\\+${font}`));
    writeFileSync(file('nobody.blueprint.yaml'), text('\u{10380}\u{10381}'));
    for (const ending of ['pdf', 'png']) {
      const { code, messages } = await exported('nobody.blueprint.yaml', '-o', `nobody.${ending}`);
      assert.equal(code, 0);
      assert.match(messages, /^warning {2}nobody\.blueprint\.yaml {2}No font .* 𐎀 𐎁/);
    }
  });

  it('splits a PDF into sheets of paper', async () => {
    const sizes = { a3: [842, 1191], slide: [540, 960] };
    for (const [paper, wanted] of Object.entries(sizes)) {
      const { code, messages } = await exported('hotel.blueprint.yaml', '-o', 'sheets.pdf', '--paper', paper);
      assert.equal(code, 0, messages);
      const boxes = readFileSync(file('sheets.pdf'), 'latin1').matchAll(
        /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g,
      );
      const sheets = [...boxes].map(([, width, height]) => [
        Math.round(Number(width)),
        Math.round(Number(height)),
      ]);
      assert.ok(paper === 'slide' ? sheets.length > 1 : sheets.length > 0, paper);
      for (const size of sheets)
        assert.deepEqual(
          size.sort((a, b) => a - b),
          wanted,
        );
    }
  });

  it('says that a picture cannot be read on the paper that was asked for', async () => {
    const asked = ['hotel.blueprint.yaml', '-o', 'roll.pdf', '--paper'];
    const narrow = await exported(...asked, 'roll:1');
    assert.equal(narrow.code, 0, narrow.messages);
    assert.match(
      narrow.messages,
      /^warning {2}hotel\.blueprint\.yaml {2}The picture does not fit on roll:1 /,
    );
    const wide = await exported(...asked, 'roll:914');
    assert.doesNotMatch(wide.messages, /warning/);
  });

  it('says on which paper several sheets would be one', async () => {
    const { messages } = await exported('hotel.blueprint.yaml', '-o', 'sheets.pdf', '--paper', 'a3');
    assert.match(
      messages,
      /^hotel\.blueprint\.yaml {2}It takes \d sheets of A3\. On A2 it is one, whose cards /m,
    );
  });

  it('repeats title and lanes on each sheet', async function () {
    const program = findTool('pdftotext');
    if (program === undefined) return skip(this, 'pdftotext is not on the PATH');
    writeFileSync(file('appliance.blueprint.yaml'), exampleText('appliance'));
    await exported('appliance.blueprint.yaml', '-o', 'appliance.pdf', '--paper', 'a4');
    const { stdout } = spawnSync(program, ['appliance.pdf', '-'], { cwd: folder.path, encoding: 'utf8' });
    const pages = stdout.split('\f').slice(0, -1);
    assert.ok(pages.length > 1);
    for (const [index, page] of pages.entries()) {
      assert.ok(page.includes(`Sheet ${index + 1} of ${pages.length}`), page);
      assert.match(page, /washing machine[\s\S]*(Customer actions|Backstage)/i);
    }
  });

  it('has no paper for anything but a PDF and a page', async () => {
    const svg = await exported('hotel.blueprint.yaml', '-o', 'paper.svg', '--paper', 'a4');
    assert.equal(svg.code, 2);
    assert.match(svg.messages, /--paper is for PDF and HTML/);
    const letter = await exported('hotel.blueprint.yaml', '-o', 'paper.pdf', '--paper', 'letter');
    assert.equal(letter.code, 2);
    assert.match(
      letter.messages,
      /It has to be one of A4, A3, A2, A1, A0, slide, a sheet with -portrait or -landscape, or roll:/,
    );
  });

  it('takes the colours of a theme', async () => {
    const grounds = [];
    for (const theme of ['light', 'dark', 'hc-light', 'hc-dark', 'print']) {
      const { output } = await exported('hotel.blueprint.yaml', '-o', '-', '--theme', theme);
      grounds.push(/<rect width="[^"]+" height="[^"]+" fill="(#\w+)"/.exec(output)?.[1]);
    }
    assert.deepEqual(grounds, ['#ffffff', '#1a1d23', '#ffffff', '#000000', '#ffffff']);
    assert.equal((await exported('hotel.blueprint.yaml', '-o', '-', '--theme', 'pink')).code, 2);
  });

  it('goes beside the source, into a folder, and from - to -', async () => {
    await exported('clinic.blueprint.yaml', '--format', 'mermaid');
    assert.ok(existsSync(file('clinic.blueprint.mmd')));
    await exported('*.blueprint.yaml', '-o', 'all', '--format', 'mermaid');
    assert.ok(readdirSync(file('all')).includes('clinic.blueprint.mmd'));
    const piped = await run(['export', '-', '-o', '-'], {
      input: read('hotel.blueprint.yaml'),
      folder: folder.path,
    });
    assert.equal(piped.output, read('out/hotel.svg'));
    assert.equal(piped.messages, '');
  });

  it('keeps the folders of a folder, and refuses two files in one place', async () => {
    for (const where of ['tree/a', 'tree/b']) {
      mkdirSync(file(where), { recursive: true });
      copyExample('hotel', file(where));
    }
    assert.equal((await exported('tree', '-o', 'kept', '-f', 'mermaid')).code, 0);
    assert.ok(
      existsSync(file('kept/a/hotel.blueprint.mmd')) && existsSync(file('kept/b/hotel.blueprint.mmd')),
    );
    const { code, messages } = await exported('tree/*/hotel.blueprint.yaml', '-o', 'flat/', '-f', 'mermaid');
    assert.equal(code, 2);
    assert.match(messages, /would both be written to/);
    assert.match(
      (await exported('tree', '-o', 'one.svg')).messages,
      /2 blueprints cannot all go to "one\.svg"/,
    );
    assert.match(
      (await exported('tree', '-o', '-')).messages,
      /2 blueprints cannot all go to standard output/,
    );
  });

  it('says which endings it knows', async () => {
    const { code, messages } = await exported('hotel.blueprint.yaml', '-o', 'hotel.bmp');
    assert.equal(code, 2);
    assert.match(messages, /\.bmp is not among the endings that are known \(\.svg, \.html, \.png, /);
  });

  it('names the place in a file that cannot be read, and writes the others', async () => {
    writeFileSync(file('broken.blueprint.yaml'), 'blueprint: [\n');
    const words = ['broken.blueprint.yaml', 'hotel.blueprint.yaml', '-o', 'some', '-f', 'mermaid'];
    const { code, messages } = await exported(...words);
    assert.equal(code, 1);
    assert.match(messages, /^error {2}broken\.blueprint\.yaml:1:12 {2}/);
    assert.ok(existsSync(file('some/hotel.blueprint.mmd')));
    const empty = await run(['export', '-', '-o', '-'], { input: 'blueprint: Nothing yet\n' });
    assert.equal(empty.code, 1);
    assert.match(empty.messages, /nothing to draw yet/);
  });

  it('says when it may not write there', async function () {
    const isRoot = process.getuid?.() === 0;
    const place = isRoot ? '/sys/hotel.mmd' : file('locked/hotel.mmd');
    if (isRoot && !existsSync('/sys')) return skip(this, 'this user may write everywhere');
    if (!isRoot) {
      mkdirSync(file('locked'));
      chmodSync(file('locked'), 0o500);
    }
    const { code, messages } = await exported('hotel.blueprint.yaml', '-o', place);
    assert.equal(code, 2);
    assert.match(messages, /cannot be written: you have no permission for it\. Nothing was changed\.$/m);
    if (!isRoot) chmodSync(file('locked'), 0o700);
  });

  it('says when a PNG would be too large', async () => {
    const { code, messages } = await exported('hotel.blueprint.yaml', '-o', 'huge.png', '--scale', '10');
    assert.equal(code, 2);
    assert.match(messages, /too large for a PNG at --scale 10/);
  });

  it('takes what an author writes for text in every format', async () => {
    const hostile = flawed
      .replace('Flawed', '"</title><script>window.hit = 1</script>"')
      .replace('First', `'"><img src=x onerror="window.hit = 2">'`)
      .replace('Asks', '"]]> </script><!-- \\u0007 &amp;"');
    writeFileSync(file('hostile.blueprint.yaml'), hostile);
    for (const ending of ['svg', 'html', 'pdf', 'png', 'mmd']) {
      const { code, messages } = await exported('hostile.blueprint.yaml', '-o', `hostile.${ending}`);
      assert.equal(code, 0, messages);
    }
    assert.doesNotMatch(read('hostile.svg'), /<script|<img/);
    assert.doesNotMatch(read('hostile.html'), /window\.hit = 1<\/script>|<img src=x/);
  });
});

/** The data of a page. */
function dataOf(html: string): { readonly preview: unknown } {
  const [, json = ''] = /<script type="application\/json" id="blueprint">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}
