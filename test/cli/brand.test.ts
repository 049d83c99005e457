import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { skip } from '../support/reporter.ts';
import { newFolder, run } from './cli-process.ts';

const blueprint = `blueprint: A
stages:
  - stage: S
    steps:
      - { step: T, evidence: E, customer: C }
`;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M1 1h5v1z"/></svg>';
const name = 'blueprint.theme.yaml';

describe('a brand on the command line', () => {
  const folder = newFolder();
  const place = (...parts: string[]) => join(folder.path, 'inside', ...parts);
  const here = { folder: place() };
  after(() => folder.remove());

  before(() => {
    mkdirSync(place('hotels', 'images'), { recursive: true });
    writeFileSync(place('hotels', 'a.blueprint.yaml'), blueprint);
    writeFileSync(place(name), 'logo: logo.svg\nfont: Open Sans\ncolours:\n  band: "#7a1f3d"\n');
    writeFileSync(place('logo.svg'), logo);
    writeFileSync(place('other.yaml'), 'colours:\n  band: "#0b4f6c"\n  bnad: "#0b4f6c"\n');
  });

  const exported = async (...words: string[]) => {
    const ended = await run(['export', 'hotels/a.blueprint.yaml', '-o', '-', ...words], here);
    assert.equal(ended.code, 0, ended.messages);
    return ended;
  };

  it('is found above the blueprint, with its logo, and none is taken when none is wanted', async () => {
    const { output } = await exported();
    assert.ok(output.includes('#7a1f3d') && output.includes('Open Sans'));
    assert.equal(output.match(/<image /g)?.length, 1);
    const plain = await exported('--no-brand');
    assert.ok(!plain.output.includes('#7a1f3d') && !plain.output.includes('<image'));
  });

  it('is in a page and in a PDF', async () => {
    const [html, pdf, plain] = await Promise.all([
      exported('-f', 'html'),
      exported('-f', 'pdf'),
      exported('-f', 'pdf', '--no-brand'),
    ]);
    assert.ok(html.output.includes('#7a1f3d'));
    assert.ok(pdf.bytes.length > plain.bytes.length, 'with the logo');
  });

  it('is another one when that is asked for, and what is wrong with it is said', async () => {
    const { output, messages } = await exported('--brand', 'other.yaml');
    assert.ok(output.includes('#0b4f6c') && !output.includes('<image'));
    assert.match(messages, /other\.yaml:3:3 .*"bnad".*"band"/);
    const none = await run(['export', 'hotels/a.blueprint.yaml', '--brand', 'none.yaml'], here);
    assert.equal(none.code, 2);
    assert.match(none.messages, /no brand file "none\.yaml"/);
  });

  it('is checked with the blueprints that it is for, once, and by itself', async () => {
    writeFileSync(place('hotels', 'b.blueprint.yaml'), blueprint);
    writeFileSync(place('hotels', name), 'logo: images/gone.svg\ncolours: { curve: "#ffee00" }\n');
    const { output } = await run(['check', 'hotels'], here);
    assert.equal(output.match(/bad-logo/g)?.length, 1, output);
    assert.match(output, /blueprint\.theme\.yaml:1:7 {2}warning .*no file "images\/gone\.svg"/);
    assert.match(output, /blueprint\.theme\.yaml:2:19 {2}warning .*#ffee00/);
    assert.match(output, /2 blueprints and 1 brand file checked/);
    const alone = await run(['check', `hotels/${name}`, '-f', 'json'], here);
    assert.equal(JSON.parse(alone.output).files.length, 1);
    const { output: svg } = await exported();
    assert.ok(!svg.includes('<image'), 'without its logo');
    assert.ok(!svg.includes('#7a1f3d'), 'the nearest file alone counts');
  });

  it('leads nowhere else: neither the file nor its logo', async function () {
    writeFileSync(join(folder.path, 'secret.svg'), logo);
    writeFileSync(place('hotels', name), 'logo: ../../secret.svg\n');
    const outside = await exported();
    assert.ok(!outside.output.includes('<image'));
    assert.match(outside.messages, /outside/);
    writeFileSync(join(folder.path, 'their.yaml'), 'font: Their Font\n');
    mkdirSync(place('linked'));
    try {
      symlinkSync(join(folder.path, 'their.yaml'), place('linked', name));
    } catch {
      return skip(this, 'This machine makes no symbolic links.');
    }
    writeFileSync(place('linked', 'a.blueprint.yaml'), blueprint);
    const linked = await run(['export', 'linked/a.blueprint.yaml', '-o', '-'], here);
    assert.ok(!linked.output.includes('Their Font'));
    assert.match(linked.messages, /leads out of the folders/);
  });

  it('may be anything: a folder, a million characters', async () => {
    mkdirSync(place('odd', name), { recursive: true });
    writeFileSync(place('odd', 'a.blueprint.yaml'), blueprint);
    const odd = await run(['export', 'odd/a.blueprint.yaml', '-o', '-'], here);
    assert.equal(odd.code, 0, odd.messages);
    assert.match(odd.messages, /brand file cannot be read/);
    writeFileSync(place('hotels', name), 'x'.repeat(1_000_000));
    const { messages } = await exported();
    assert.match(messages, /blueprint\.theme\.yaml:1:1 .*too large/);
  });
});
