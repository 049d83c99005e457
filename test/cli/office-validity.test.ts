import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { OfficeValidator } from '../../tooling/office-validator.ts';
import { skip } from '../support/reporter.ts';
import { copyExample, newFolder, run } from './cli-process.ts';

/** Names that XML, HTML and spreadsheets read as something else, and that no line holds. */
const awkward = `blueprint: "Tom & Jerry's <b>\\"quoted\\"</b> \\u0007"
lang: ar
views: [{ view: "=1+1 <all>", say: "]]> **a** & b" }]
stages:
  - stage: "two\\nlines"
    steps:
      - step: 'a > b'
        pains: ["=cmd|' /C calc'!A0", '${'long '.repeat(200)}']
        evidence: "no\\u00a0break \\u2028 \\U0001F600"
        customer: { name: 'مرحبا بكم في الفندق', to: end }
        support: { name: end, id: end }
`;

const examples = ['hotel', 'clinic', 'fast-food', 'appliance'] as const;

describe('files for Office are valid by its own schemas and rules', function () {
  // The validator is installed once.
  this.timeout(300_000);
  let folder: ReturnType<typeof newFolder>;
  let validator: OfficeValidator;

  before(function () {
    folder = newFolder();
    try {
      validator = new OfficeValidator();
    } catch (error) {
      skip(this, `the validator cannot be installed: ${error instanceof Error ? error.message : error}`);
    }
    for (const example of examples) copyExample(example, folder.path);
    writeFileSync(join(folder.path, 'awkward.blueprint.yaml'), awkward);
  });
  after(() => folder.remove());

  const written = async (name: string, ...words: string[]) => {
    const { code, messages } = await run(['export', ...words, '-o', name], { folder: folder.path });
    assert.equal(code, 0, messages);
    return join(folder.path, name);
  };

  for (const format of ['pptx', 'docx', 'xlsx']) {
    for (const example of [...examples, 'awkward']) {
      it(`${example}.${format}`, async () => {
        const file = await written(`${example}.${format}`, `${example}.blueprint.yaml`);
        assert.deepEqual(validator.problemsOf(file), []);
      });
    }
  }

  it('slides in a deck that is there', async () => {
    await written('client.pptx', 'clinic.blueprint.yaml');
    const file = await written('all.pptx', 'hotel.blueprint.yaml', '--template', 'client.pptx');
    assert.deepEqual(validator.problemsOf(file), []);
  });

  it('and one that is not is told from them', async () => {
    const parts = unzipSync(readFileSync(await written('broken.pptx', 'clinic.blueprint.yaml')));
    const slide = 'ppt/slides/slide1.xml';
    const text = new TextDecoder().decode(parts[slide]).replace('<p:cSld>', '<p:cSld><p:nothing/>');
    writeFileSync(join(folder.path, 'broken.pptx'), zipSync({ ...parts, [slide]: strToU8(text) }));
    assert.notDeepEqual(validator.problemsOf(join(folder.path, 'broken.pptx')), []);
  });
});
