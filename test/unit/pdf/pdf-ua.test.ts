import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decodePDFRawStream,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { palettes } from '../../../core/diagram/palette.ts';
import type { Picture } from '../../../core/diagram/picture.ts';
import type { PdfPage } from '../../../core/export-formats.ts';
import { pdfFile } from '../../../pdf/pdf-file.ts';
import { type PdfContent, pdfPages } from '../../../pdf/pdf-pages.ts';
import { root } from '../../../tooling/root.ts';
import { readTagged, type TaggedElement, type TaggedPdf, textsOf } from '../../support/tagged-pdf.ts';

const arimo = (cut: string) => ({
  data: new Uint8Array(readFileSync(join(root, 'node_modules/@expo-google-fonts/arimo', cut))),
});
const fonts = [
  { regular: arimo('400Regular/Arimo_400Regular.ttf'), bold: arimo('700Bold/Arimo_700Bold.ttf') },
];

const long =
  'https://example.org/a/very/long/address/that-does-not-fit/on-one-line/of-a-note/at-all?query=some+more+words#and-a-fragment';
const linked = `blueprint: Links
description: More at https://example.org/about, or write to mailto:desk@example.org.
systems: [{ id: pms, name: PMS, url: https://example.org/pms }]
processes: [{ id: billing, name: Billing, url: https://example.org/billing }]
stages:
  - stage: Arrive
    steps:
      - step: Check-in
        note: See ${long} and nothing else.
        emotion: -1
        pains: [One, Two, Three, Four, Five, Six, Seven]
        evidence: { name: Sign, url: https://example.org/sign }
        customer: { name: Looks, source: https://example.org/source, url: nowhere at all }
        backstage: { name: PMS, needs: billing }
${Array.from({ length: 9 }, (_, at) => `      - { step: Step ${at + 2}, customer: Goes on with self-service }`).join('\n')}
`;

async function bytesOf(picture: Picture, page: PdfPage, density: PdfContent['density']): Promise<Uint8Array> {
  const { pages, contents } = pdfPages({
    ...{ picture, palette: palettes.print, page },
    ...(density && { density }),
  });
  return (await pdfFile(pages, contents, async () => fonts)).bytes;
}

const pictureOf = (text: string): Picture => readBlueprint(text).drawn.picture;
/** PDFs that were read, by what is in them: each takes its second. */
const known = new Map<string, Promise<TaggedPdf>>();
const taggedOf = (text: string, page: PdfPage = 'fit', density: PdfContent['density'] = 'full') => {
  const key = [page, density, text].join();
  const found = known.get(key) ?? bytesOf(pictureOf(text), page, density).then(readTagged);
  known.set(key, found);
  return found;
};
const hotel = readFileSync(join(root, 'examples/hotel.blueprint.yaml'), 'utf8');

describe('a checker of PDF/UA', () => {
  it('finds nothing in any density, on one page and on sheets', async () => {
    for (const [text, page, density] of [
      [linked, 'fit', 'overview'],
      [linked, 'fit', 'full'],
      [linked, 'A4', 'standard'],
      [hotel, 'A4', 'full'],
      ['stages: []', 'fit', 'full'],
    ] as const) {
      const { faults } = await taggedOf(text, page, density);
      assert.deepEqual(faults, [], `${text.slice(0, 20)} on ${page}, ${density}`);
    }
  });

  describe('finds what is broken:', () => {
    let whole: Uint8Array;
    before(async () => {
      whole = await bytesOf(pictureOf(linked), 'fit', 'full');
    });

    /** Objects of the file by a name that they have, in their order. */
    const dictsWith = (pdf: PDFDocument, key: string, value: string): readonly PDFDict[] =>
      pdf.context
        .enumerateIndirectObjects()
        .map(([, object]) => object)
        .filter((object) => object instanceof PDFDict)
        .filter((dict) => `${dict.get(PDFName.of(key))}` === `/${value}`);
    const first = (pdf: PDFDocument, key: string, value: string): PDFDict => {
      const [found] = dictsWith(pdf, key, value);
      assert.ok(found, `${key} ${value}`);
      return found;
    };
    const content = (pdf: PDFDocument, change: (operators: string) => string) => {
      const { node } = pdf.getPage(0);
      const stream = pdf.context.lookup(node.get(PDFName.of('Contents')));
      assert.ok(stream instanceof PDFRawStream);
      const operators = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
      node.set(
        PDFName.of('Contents'),
        pdf.context.register(pdf.context.stream(Buffer.from(change(operators), 'latin1'))),
      );
    };
    const inCatalog = (pdf: PDFDocument, name: string) =>
      pdf.context.lookup(pdf.catalog.get(PDFName.of(name)), PDFDict);

    const breaks: readonly (readonly [string, (pdf: PDFDocument) => void, RegExp])[] = [
      ['its language', (pdf) => pdf.catalog.delete(PDFName.of('Lang')), /^no language/],
      [
        'its marks',
        (pdf) => inCatalog(pdf, 'MarkInfo').set(PDFName.of('Marked'), PDFBool.False),
        /^not marked/,
      ],
      [
        'what a window shows as its title',
        (pdf) => inCatalog(pdf, 'ViewerPreferences').delete(PDFName.of('DisplayDocTitle')),
        /title is not shown/,
      ],
      ['its metadata', (pdf) => pdf.catalog.delete(PDFName.of('Metadata')), /do not name PDF\/UA-1/],
      ['the title in its metadata', (pdf) => pdf.catalog.delete(PDFName.of('Metadata')), /have no title/],
      ['the order of tabs', (pdf) => pdf.getPage(0).node.delete(PDFName.of('Tabs')), /no order of tabs/],
      ['a figure', (pdf) => first(pdf, 'S', 'Figure').delete(PDFName.of('Alt')), /figure without a text/],
      [
        'a heading',
        (pdf) => first(pdf, 'S', 'H2').set(PDFName.of('S'), PDFName.of('H3')),
        /heading 3 after one of 1/,
      ],
      ['a list', (pdf) => first(pdf, 'S', 'LI').set(PDFName.of('S'), PDFName.of('P')), /\/P in \/L/],
      ['a type', (pdf) => first(pdf, 'S', 'P').set(PDFName.of('S'), PDFName.of('Para')), /type \/Para/],
      [
        'a paragraph',
        (pdf) => first(pdf, 'S', 'P').set(PDFName.of('K'), pdf.context.obj([])),
        /the mark .* is not in the tree/,
      ],
      [
        'the way back to an element',
        (pdf) => pdf.getPage(0).node.set(PDFName.of('StructParents'), PDFNumber.of(99)),
        /does not lead to its element/,
      ],
      [
        'a font',
        (pdf) => first(pdf, 'Type', 'FontDescriptor').delete(PDFName.of('FontFile2')),
        /font .* is not in the file/,
      ],
      [
        'the characters of a font',
        (pdf) => first(pdf, 'Subtype', 'Type0').delete(PDFName.of('ToUnicode')),
        /does not say its characters/,
      ],
      [
        'an artifact',
        (pdf) => content(pdf, (operators) => operators.replace('/Artifact BMC', '').replace('EMC', '')),
        /outside of any mark/,
      ],
      [
        'an end of a mark',
        (pdf) => content(pdf, (operators) => operators.replace('EMC', '')),
        /mark in a mark/,
      ],
      ['a beginning', (pdf) => content(pdf, (operators) => `EMC ${operators}`), /end without a beginning/],
      [
        'what a link says',
        (pdf) => first(pdf, 'Subtype', 'Link').delete(PDFName.of('Contents')),
        /annotation without a text/,
      ],
      [
        'a link of the tree',
        (pdf) => first(pdf, 'S', 'Link').set(PDFName.of('S'), PDFName.of('Span')),
        /is in no link of the tree/,
      ],
      [
        'the way back to a link',
        (pdf) => first(pdf, 'Subtype', 'Link').set(PDFName.of('StructParent'), PDFNumber.of(0)),
        /annotation .* does not lead/,
      ],
      [
        'the place of a link',
        (pdf) => first(pdf, 'Subtype', 'Link').set(PDFName.of('Rect'), pdf.context.obj([9e4, 0, 9e4 + 9, 9])),
        /annotation .* is at 9/,
      ],
      ['where links lead', (pdf) => inCatalog(pdf, 'Names').delete(PDFName.of('Dests')), /leads nowhere/],
    ];
    for (const [what, change, fault] of breaks) {
      it(what, async () => {
        const pdf = await PDFDocument.load(whole, { updateMetadata: false });
        change(pdf);
        const { faults } = await readTagged(
          await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }),
        );
        assert.ok(
          faults.some((one) => fault.test(one)),
          faults.join('\n'),
        );
      });
    }
  });
});

describe('the links of a PDF', () => {
  it('lead from cards to their addresses, from texts to those in them, also over lines', async () => {
    const { links } = await taggedOf(linked);
    const outwards = links.flatMap(({ says, to }) => (typeof to === 'string' ? [[says, to]] : []));
    const unique = [...new Map(outwards.map((one) => [one.join(), one])).values()];
    const itself = (address: string) => [address, address];
    assert.deepEqual(unique.sort(), [
      ['Billing, https://example.org/billing', 'https://example.org/billing'],
      ['PMS, https://example.org/pms', 'https://example.org/pms'],
      ['Sign, https://example.org/sign', 'https://example.org/sign'],
      itself(long),
      itself('https://example.org/about'),
      itself('https://example.org/source'),
      itself('mailto:desk@example.org'),
    ]);
    const lines = links.filter(({ to }) => to === long);
    assert.ok(lines.length > 1, `${lines.length}`);
  });

  it('lead from the number of a note to the note', async () => {
    const { links, root: tree } = await taggedOf(linked);
    const toNotes = links.filter(({ says }) => /^Note \d/.test(says));
    assert.ok(toNotes.length >= 2, `${toNotes.length}`);
    for (const { says, text, to } of toNotes) assert.equal(`Note ${text.trim()}`, says, `${to}`);
    const places = toNotes.map(({ to }) => (typeof to === 'string' ? '' : `${to.left} ${to.top}`));
    assert.equal(new Set(places).size, places.length, places.join());
    // The number of a note is read before the note.
    const read = textsOf(tree).join('|');
    assert.match(read, /1 \|(Check-in: |Pain points, Check-in: )/);
  });

  it('lead from the tab of an arrow to the card on the other sheet', async () => {
    const { links } = await taggedOf(hotel, 'A4', 'full');
    const tabs = links.filter(({ says }) => /sheet \d/.test(says));
    assert.ok(tabs.length >= 2, `${tabs.length}`);
    for (const { says, text, page, to } of tabs) {
      assert.ok(typeof to === 'object');
      assert.equal(to.page, Number(/sheet (\d+)/.exec(says)?.[1]) - 1, says);
      assert.notEqual(to.page, page);
      assert.equal(text.replace(/\s+/g, ' ').trim(), says);
    }
    const toCards = tabs.filter(({ to }) => typeof to === 'object' && to.top > 0 && to.left > 0);
    assert.ok(toCards.length > tabs.length / 2, `${toCards.length} of ${tabs.length}`);
  });
});

describe('what is read of a PDF', () => {
  /** Words as they stand in the file: without the hyphens and spaces at which lines end. */
  const bare = (text: string) => text.replace(/[\s\u00ad-]/g, '');

  /** Returns what a blueprint says in the order in which it is told. */
  function toldOf({ header, stages, steps, lanes, cells }: Picture): readonly string[] {
    const inLanes = lanes.map((_, lane) => lane);
    return [
      header.title,
      ...lanes.map(({ name }) => name),
      ...stages.flatMap(({ name, column, columns }) => [
        name,
        ...steps
          .slice(column, column + columns)
          .flatMap((step, index) => [
            `${step.number}${step.name}`,
            ...inLanes.flatMap((lane) =>
              cells
                .filter((cell) => cell.lane === lane && cell.column === column + index)
                .map((cell) => cell.name),
            ),
          ]),
      ]),
    ];
  }

  it('is the blueprint, in its order, on one page and on sheets', async () => {
    for (const [text, page, density] of [
      [linked, 'fit', 'full'],
      [linked, 'A4', 'standard'],
      [hotel, 'A4', 'full'],
    ] as const) {
      const { root: tree } = await taggedOf(text, page, density);
      const read = bare(textsOf(tree).join(''));
      let at = 0;
      for (const said of toldOf(pictureOf(text))) {
        const found = read.indexOf(bare(said), at);
        assert.notEqual(
          found,
          -1,
          `${said} after ${read.slice(Math.max(0, at - 40), at)} on ${page}, ${density}`,
        );
        at = found + bare(said).length;
      }
    }
  });

  it('has each name of a card once, and the hyphens that the author wrote', async () => {
    const { root: tree } = await taggedOf(linked, 'A4', 'standard');
    const names = (element: TaggedElement): readonly string[] =>
      element.children.flatMap((child) =>
        typeof child === 'string'
          ? []
          : [...(child.type === 'LBody' ? [textsOf(child).join('')] : []), ...names(child)],
      );
    const cards = names(tree).filter((text) => text.includes('service'));
    assert.equal(cards.length, 9);
    for (const text of cards) assert.match(text.replace(/- /g, '-'), /Goes on with self-service/);
    assert.match(textsOf(tree).join(''), /Check-in/);
  });
});
