import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '@rgrove/parse-xml';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { type Density, densities } from '../../../core/diagram/density.ts';
import { palettes } from '../../../core/diagram/palette.ts';
import { svgFile } from '../../../core/diagram/svg-file.ts';
import type { PdfPage } from '../../../core/export-formats.ts';
import { pdfFile } from '../../../pdf/pdf-file.ts';
import { pdfPages } from '../../../pdf/pdf-pages.ts';
import { svgTree, textsIn } from '../../../pdf/svg-tree.ts';
import { root } from '../../../tooling/root.ts';
import { type ReadElement, type ReadPdf, readPdf } from '../../support/read-pdf.ts';

const arimo = (cut: string) => ({
  data: new Uint8Array(readFileSync(join(root, 'node_modules/@expo-google-fonts/arimo', cut))),
});
const fonts = [
  { regular: arimo('400Regular/Arimo_400Regular.ttf'), bold: arimo('700Bold/Arimo_700Bold.ttf') },
];

const coffee = `blueprint: Coffee & <cake>
persona: A commuter
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: -1
        pains: [The queue is long, The menu is small]
        evidence: Menu board
        customer: { name: Orders a coffee, wait: 4m }
        frontstage: { name: Takes the order, to: [{ id: brew, label: asks for it }] }
        backstage: { name: Makes the coffee, id: brew }
      - step: Pay
        customer: Pays at the till and takes the receipt
  - stage: Drink
    steps:
      - step: Sit down
        customer: Sits at the window
`;

const pictureOf = (text: string) => readBlueprint(text).drawn.picture;

async function pdfOf(text: string, page: PdfPage = 'fit', density?: Density): Promise<ReadPdf> {
  const picture = pictureOf(text);
  const options = { palette: palettes.print, page, ...(density && { density }) };
  const { pages, contents } = pdfPages({ picture, ...options });
  return await readPdf((await pdfFile(pages, contents, async () => fonts)).bytes);
}

/** The texts of a tree in the order in which they are read. */
function textsOf(element: ReadElement | undefined): string[] {
  return (element?.children ?? []).flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function find(element: ReadElement | undefined, type: string): ReadElement[] {
  if (element === undefined) return [];
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, type)));
  return element.type === type ? [element, ...inside] : inside;
}

const readable = (texts: readonly string[]) => texts.filter((text) => text !== '');
const headings = (tree: ReadElement | undefined, level: string) =>
  find(tree, level).map((heading) => textsOf(heading).join(' '));

describe('a PDF', () => {
  let pdf: ReadPdf;
  before(async () => {
    pdf = await pdfOf(coffee);
  });

  it('has the fonts in it that its text is written in', () => {
    assert.deepEqual(pdf.fonts, { embedded: ['Arimo-Bold', 'Arimo-Regular'], missing: [] });
  });

  it('keeps its hyphens beside soft ones, which are not seen', async () => {
    const text =
      'blueprint: A\nowner: Guest\u00adhouse\nstages:\n  - stage: B\n    steps:\n      - step: Check-in\n        customer: Self-service';
    const { pages } = await pdfOf(text);
    const read = textsOf(pages[0]?.tree).join(' ');
    for (const word of ['Owner Guesthouse', 'Check-in', 'Self-service']) assert.ok(read.includes(word), read);
  });

  it('says what it is called and in which language, in its metadata too', () => {
    const { title, language, isMarked, metadata } = pdf;
    assert.deepEqual([title, language, isMarked], ['Coffee & <cake>', 'en', true]);
    assert.match(parseXml(metadata.replace(/<\?xpacket[^>]*\?>/g, '')).text, /Coffee & <cake>/);
    assert.match(metadata, /<pdfuaid:part>1</);
  });

  it('has every text of the picture in its tree, once', async () => {
    const hotel = readFileSync(join(root, 'examples/hotel.blueprint.yaml'), 'utf8');
    for (const [text, density, read] of [
      [coffee, 'standard', pdf],
      [hotel, 'full', await pdfOf(hotel, 'fit', 'full')],
    ] as const) {
      const drawn = textsIn(svgTree(svgFile(pictureOf(text), palettes.print, { density })));
      // How many texts a badge stands for is said with the texts.
      const isCount = (one: string) => density === 'standard' && one === '2';
      const { pages } = read;
      const bySpaces = (one: string) => one.replace(/\s+/g, ' ').trim();
      const said = readable(textsOf(pages[0]?.tree)).map(bySpaces);
      const withoutCounts = (texts: readonly string[]) => texts.filter((one) => !isCount(one)).sort();
      assert.deepEqual(withoutCounts(said), withoutCounts(readable(drawn.map(bySpaces))));
    }
  });

  it('says what a picture of each density says', async () => {
    for (const density of densities) {
      const { pages } = await pdfOf(coffee, 'fit', density);
      const drawn = textsIn(svgTree(svgFile(pictureOf(coffee), palettes.print, { density })));
      const told = new Set(pages.flatMap(({ tree }) => textsOf(tree)).map((text) => text.trim()));
      const missing = drawn.filter((text) => !told.has(text.trim()));
      assert.deepEqual(missing, [], density);
    }
  });

  it('is read with the rows of the full density in their steps, and the notes at its end', async () => {
    const [page] = (await pdfOf(coffee, 'fit', 'full')).pages;
    const said = readable(textsOf(page?.tree)).join(' | ');
    const at = (text: string) => said.lastIndexOf(text);
    assert.ok(at('1 | Order') < at('The queue is long') && at('The queue is long') < at('2 | Pay'), said);
  });

  it('is read by steps: the stage, the step, what the customer does and all that is behind it', () => {
    const [page] = pdf.pages;
    assert.deepEqual(headings(page?.tree, 'H1'), ['Coffee & <cake>']);
    assert.deepEqual(headings(page?.tree, 'H2'), ['Buy', 'Drink']);
    assert.deepEqual(headings(page?.tree, 'H3'), ['1 Order', '2 Pay', '3 Sit down']);
    const said = readable(textsOf(page?.tree)).join(' | ');
    const inOrder = [
      ...['Persona', 'Customer actions', 'Backstage', 'Buy', '1 | Order', 'Menu board', 'waits 4 min'],
      ...['Orders a coffee', 'Takes the order', 'asks for it', 'Makes the coffee', '2 | Pay', 'Pays at the'],
      ...['Drink', '3 | Sit down', 'Sits at the', 'pain point'],
    ];
    const places = inOrder.map((text) => said.indexOf(text));
    assert.ok(!places.includes(-1), `${inOrder[places.indexOf(-1)]} is missing in ${said}`);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      said,
    );
  });

  it('says of faces, cards and arrows what they show', () => {
    const [page] = pdf.pages;
    const said = find(page?.tree, 'Figure').map(({ alt }) => alt);
    for (const alt of [
      'Order: bad',
      'Physical evidence',
      'Customer actions. Pain point: The queue is long; The menu is small',
      'depends on: Takes the order',
      'depends on: Makes the coffee',
      'customer’s path: Pays at the till and takes the receipt',
    ]) {
      assert.ok(said.includes(alt), `${alt} is not in ${said.join(', ')}`);
    }
    assert.ok(!said.includes(undefined) && !said.includes(''));
  });

  it('has bookmarks for stages and their steps', () => {
    const at = (title: string, ...items: string[]) => ({
      title,
      page: 0,
      items: items.map((item) => ({ title: item, page: 0, items: [] })),
    });
    assert.deepEqual(pdf.bookmarks, [at('Buy', '1 Order', '2 Pay'), at('Drink', '3 Sit down')]);
  });

  it('marks all that is drawn once, as read or as an artifact, also where sheets repeat it', async () => {
    const more = Array.from(
      { length: 14 },
      (_, at) => `      - { step: More ${at}, emotion: 1, customer: { name: Acts, wait: 4m } }\n`,
    );
    const many = coffee.replace('  - stage: Drink', `${more.join('')}  - stage: Drink`);
    for (const [text, page, density] of [
      [coffee, 'fit', 'overview'],
      [many, 'A4', 'full'],
    ] as const) {
      const { pages } = await pdfOf(text, page, density);
      const faults = pages.flatMap(({ markFaults }) => markFaults);
      assert.deepEqual(faults, [], `${page} ${density}`);
    }
  });

  it('names its sheets by their numbers and what is on them', async () => {
    const stages = ['Före', 'During', 'After'].map(
      (stage) =>
        `  - stage: ${stage}\n    steps:\n${Array.from({ length: 7 }, (_, at) => `      - { step: ${stage} ${at}, customer: Acts with a name that takes room }`).join('\n')}`,
    );
    const { pageLabels, pages } = await pdfOf(`blueprint: Long\nstages:\n${stages.join('\n')}\n`, 'A4');
    assert.ok(pages.length > 1);
    assert.equal(pageLabels.length, pages.length);
    assert.match(pageLabels[0] ?? '', /^1 Före/);
    assert.match(pageLabels.at(-1) ?? '', /After$/);
    assert.deepEqual(pdf.pageLabels, []);
  });

  it('says what sheets repeat on the first of them only, and leads to the sheet of each step', async () => {
    const steps = Array.from(
      { length: 14 },
      (_, index) => `      - { step: Step ${index + 1}, customer: Acts }`,
    );
    const long = `blueprint: Long\nstages:\n  - stage: All\n    steps:\n${steps.join('\n')}\n`;
    const { pages, bookmarks } = await pdfOf(long, 'A4');
    assert.ok(pages.length > 1);
    for (const { texts } of pages) assert.ok(texts.includes('Customer actions'), texts.join(' | '));
    const said = pages.flatMap(({ tree }) => textsOf(tree));
    for (const once of ['Long', 'All', 'Customer actions', 'customer’s path', 'Step 1', 'Step 14'])
      assert.equal(said.filter((text) => text === once).length, 1, once);
    const [all] = bookmarks;
    assert.equal(all?.items.at(0)?.page, 0);
    assert.equal(all?.items.at(-1)?.page, pages.length - 1);
  });
});
