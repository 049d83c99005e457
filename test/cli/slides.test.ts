import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { onPath } from '../../tooling/on-path.ts';
import { findTool } from '../../tooling/tools.ts';
import { all, readOffice } from '../support/read-office.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, newFolder, run } from './cli-process.ts';

describe('slides', () => {
  let folder: ReturnType<typeof newFolder>;
  const exported = (...words: string[]) =>
    run(['export', 'hotel.blueprint.yaml', ...words], { folder: folder.path });
  const file = (name: string) => join(folder.path, name);
  const slidesIn = (name: string) =>
    readOffice(readFileSync(file(name))).names.filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part))
      .length;

  before(() => {
    folder = newFolder();
    copyExample('hotel', folder.path);
  });
  after(() => folder.remove());

  it('go into a deck that is there, and leave it as it is', async () => {
    assert.equal((await exported('-o', 'client.pptx')).code, 0);
    const before = readFileSync(file('client.pptx'));
    const { code, messages } = await exported('-o', 'all.pptx', '--template', 'client.pptx');
    assert.equal(code, 0, messages);
    assert.equal(slidesIn('all.pptx'), 2 * slidesIn('client.pptx'));
    assert.deepEqual(readFileSync(file('client.pptx')), before);
  });

  it('are refused by what is no deck, is not there, is to be written, or by another format', async () => {
    writeFileSync(file('text.pptx'), 'text');
    const refused = async (words: string[], message: RegExp) => {
      const { code, messages } = await exported(...words);
      assert.equal(code, 2, messages);
      assert.match(messages, message);
      assert.ok(!/mistake of service-blueprint/.test(messages), messages);
    };
    await refused(['-o', 'new.pptx', '--template', 'text.pptx'], /\.pptx or \.potx/);
    await refused(['-o', 'new.pptx', '--template', 'none.pptx'], /it does not exist/);
    await refused(['-o', 'text.pptx', '--template', 'text.pptx'], /is the template/);
    await refused(['-o', 'new.svg', '--template', 'text.pptx'], /--template is for slides/);
    assert.equal(readFileSync(file('text.pptx'), 'utf8'), 'text');
    assert.throws(() => statSync(file('new.pptx')));
  });

  it('say nothing of what is left out, and neither does any other format', async () => {
    for (const ending of ['pptx', 'xlsx', 'csv', 'svg', 'html', 'json', 'mmd']) {
      const words = ['-o', `bare.${ending}`, '--without', 'pains, questions', '--without', 'notes'];
      const { code, messages } = await exported(...words);
      assert.equal(code, 0, messages);
      const bytes = readFileSync(file(`bare.${ending}`));
      const isZip = bytes.subarray(0, 2).toString() === 'PK';
      const said = isZip
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('')
        : bytes.toString();
      assert.ok(!said.includes('Queues for ten minutes'), ending);
      assert.ok(!said.includes('Can housekeeping release'), ending);
      assert.ok(said.includes('Opens the door'), ending);
    }
    const { code, messages } = await exported('-o', 'bare.svg', '--without', 'note');
    assert.equal(code, 2);
    assert.match(messages, /Did you mean "notes"\?/);
  });

  it('are drawn by LibreOffice with all that is written on each', async function () {
    this.timeout(300_000);
    const office = onPath('soffice');
    if (office === undefined) return skip(this, 'LibreOffice is not installed');
    const reader = findTool('pdftotext');
    if (reader === undefined) return skip(this, 'pdftotext is not on the PATH');
    assert.equal((await exported('-o', 'drawn.pptx')).code, 0);
    const profile = `-env:UserInstallation=file://${folder.path}/profile`;
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.path, file('drawn.pptx')];
    assert.equal(spawnSync(office, words).status, 0);
    const drawn = spawnSync(reader, [file('drawn.pdf'), '-'], { encoding: 'utf8' }).stdout;
    const pages = drawn
      .split('\f')
      .slice(0, -1)
      .map((text) => text.replace(/\s+/g, ''));
    assert.equal(pages.length, slidesIn('drawn.pptx'));
    const { parts } = readOffice(readFileSync(file('drawn.pptx')));
    for (const [index, page] of pages.entries()) {
      const slide = parts.get(`ppt/slides/slide${index + 1}.xml`);
      assert.ok(slide);
      const texts = all(slide).filter(({ name }) => name === 'a:t');
      assert.ok(texts.length > 3);
      for (const { text } of texts)
        assert.ok(page.includes(text.replace(/\s+/g, '')), `${index + 1}: ${text}`);
    }
  });
});
