import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { docx } from '../../../office/docx.ts';
import type { ExporterInput } from '../../../office/exporter.ts';
import { markdown } from '../../../office/markdown.ts';
import { all, readOffice } from '../../support/read-office.ts';

function inputOf(text: string): ExporterInput {
  const file = readBlueprint(text);
  return { file, picture: file.drawn.picture };
}

const hotel = inputOf(readFileSync('examples/hotel.blueprint.yaml', 'utf8'));

describe('A document', () => {
  it('has stages as headings, each step with its table, and arrows as sentences', async () => {
    const text = String(await markdown(hotel));
    const headings: readonly string[] = text.match(/^#+ .*$/gm) ?? [];
    const { stages, steps } = hotel.picture;
    for (const { name } of stages) assert.ok(headings.includes(`## ${name}`), name);
    for (const { number, name } of steps) assert.ok(headings.includes(`### ${number} ${name}`), name);
    assert.ok(text.includes('- Gives the bags to the bellperson leads to Checks in (step 4, Check in).'));
    assert.ok(
      text.includes('| Frontstage | Processes the registration | Desk clerk | Registration system |'),
    );
    for (const { name } of hotel.picture.cells) assert.ok(text.includes(name), name);
  });

  it('in Markdown keeps what an author wrote as text, whatever it looks like', async () => {
    const odd =
      'blueprint: "# <b>*A* | `x`"\nstages:\n  - stage: "1. Go"\n    steps:\n      - step: A\n        customer: "a|b\\n- c"\n';
    const text = String(await markdown(inputOf(odd)));
    assert.ok(text.includes('# \\# \\<b\\>\\*A\\* \\| \\`x\\`'), text);
    assert.ok(text.includes('## 1\\. Go'));
    assert.ok(text.includes('a\\|b<br>\\- c') || text.includes('a\\|b - c'), text);
  });

  it('in Word has other scripts in the size and weight of Latin letters', async () => {
    const bytes = await docx(
      inputOf('blueprint: زيارة\nlang: ar\nstages: [{ stage: الوصول, steps: [{ step: A, customer: B }] }]'),
    );
    assert.ok(typeof bytes !== 'string');
    const files = unzipSync(bytes);
    for (const name of ['word/styles.xml', 'word/document.xml']) {
      const xml = strFromU8(files[name] ?? new Uint8Array());
      const sizes = [...xml.matchAll(/<w:sz (w:val="\d+")\/>(<w:szCs (w:val="\d+")\/>)?/g)];
      assert.ok(sizes.length > 0, name);
      for (const [all, size, , complex] of sizes) assert.equal(complex, size, `${name}: ${all}`);
      assert.doesNotMatch(xml, /<w:b\/>(?!<w:bCs\/>)/, name);
    }
  });

  it('in Word has parts that are well formed, typed and related, and the same words', async () => {
    const bytes = await docx(hotel);
    assert.ok(typeof bytes !== 'string');
    const { parts } = readOffice(bytes);
    const body = parts.get('word/document.xml');
    assert.ok(body);
    const styles = all(body).filter(({ name }) => name === 'w:pStyle');
    const levels = styles.filter(({ attributes }) => attributes['w:val'] === 'Heading3').length;
    assert.ok(levels >= hotel.picture.steps.length);
    for (const { name } of hotel.picture.cells) assert.ok(body.text.includes(name), name);
    const picture = all(body).find(({ name }) => name === 'wp:docPr');
    assert.match(picture?.attributes.descr ?? '', /^Service blueprint "Overnight hotel stay": 11 steps/);
  });
});
