import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { XmlElement } from '@rgrove/parse-xml';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { describe as cardOf } from '../../../core/describe.ts';
import { palettes } from '../../../core/diagram/palette.ts';
import { deckOf, ownFrame } from '../../../core/office/deck.ts';
import { addToTemplate } from '../../../office/pptx/add-to-template.ts';
import { readTemplate } from '../../../office/pptx/template.ts';
import { writeDeck } from '../../../office/pptx/write-deck.ts';
import { UnusableTemplate } from '../../../office/unusable-template.ts';
import { all, readOffice } from '../../support/read-office.ts';

const text = readFileSync('examples/hotel.blueprint.yaml', 'utf8');
const file = readBlueprint(text);
const cards = new Map([...file.drawn.elements].map(([key, element]) => [key, cardOf(element, file)]));
const deck = deckOf(file.drawn.picture, cards);
const bytes = writeDeck(deck, ownFrame, palettes.print);

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return all(root).filter((element) => element.name === name);
}

function slidesOf(file: Uint8Array): readonly XmlElement[] {
  const { parts, related } = readOffice(file);
  const presentation = parts.get('ppt/presentation.xml');
  assert.ok(presentation);
  const ids = named(presentation, 'p:sldId');
  assert.equal(new Set(ids.map(({ attributes }) => attributes.id)).size, ids.length);
  return ids.map(({ attributes }) => {
    const slide = parts.get(related('ppt/presentation.xml', attributes['r:id'] ?? '') ?? '');
    assert.ok(slide);
    return slide;
  });
}

/** A deck as others make it: parts are replaced or taken away. */
function changed(
  change: Readonly<Record<string, (text: string) => string>>,
  without: RegExp = /(?!)/,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    if (without.test(name)) return [];
    const own = change[name];
    return [[name, own === undefined ? content : strToU8(own(strFromU8(content)))] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

describe('PowerPoint', () => {
  it('has parts that are well formed, typed and related, and each slide with its notes', () => {
    const slides = slidesOf(bytes);
    assert.equal(slides.length, deck.slides.length);
    const { parts } = readOffice(bytes);
    const notes = [...parts].filter(([name]) => /notesSlides\/[^/]*\.xml$/.test(name));
    assert.equal(notes.length, slides.length);
    assert.ok(notes.some(([, root]) => root.text.includes('Check-in takes less than two minutes.')));
  });

  it('has numbers that occur once on a slide, and connectors whose ends are shapes of it', () => {
    for (const slide of slidesOf(bytes)) {
      const ids = named(slide, 'p:cNvPr').map(({ attributes }) => attributes.id);
      assert.equal(new Set(ids).size, ids.length);
      const shapes = new Set(
        named(slide, 'p:sp').flatMap((shape) => named(shape, 'p:cNvPr')[0]?.attributes.id ?? []),
      );
      for (const end of [...named(slide, 'a:stCxn'), ...named(slide, 'a:endCxn')])
        assert.ok(shapes.has(end.attributes.id ?? ''), end.attributes.id);
    }
  });

  it('takes all colours and fonts of its slides from the theme', () => {
    for (const slide of slidesOf(bytes)) {
      assert.equal(named(slide, 'a:srgbClr').length, 0);
      assert.equal(named(slide, 'a:latin').length, 0);
      assert.ok(named(slide, 'a:schemeClr').length > 0);
    }
  });

  it('writes what its author wrote, whatever the characters', () => {
    const odd = readBlueprint(
      'blueprint: A & B\nstages:\n  - stage: <x>\n    steps:\n      - step: "\\"q\\" \\0 é 漢"\n        customer: A & <b>\n',
    );
    const written = writeDeck(deckOf(odd.drawn.picture, new Map()), ownFrame, palettes.print);
    const all = slidesOf(written)
      .map((slide) => slide.text)
      .join('\n');
    for (const part of ['A & B', '<x>', '"q"', 'é 漢', 'A & <b>']) assert.ok(all.includes(part), part);
  });

  it('is the same for the same blueprint', () => {
    assert.deepEqual(writeDeck(deck, ownFrame, palettes.print), bytes);
  });
});

describe('A template', () => {
  const added = (template: Uint8Array) => {
    const read = readTemplate(template);
    return addToTemplate(deckOf(file.drawn.picture, cards, read.frame), read, palettes.print);
  };

  it('keeps its slides, and has the new ones behind them on its own master', () => {
    const result = added(bytes);
    const slides = slidesOf(result);
    assert.equal(slides.length, 2 * deck.slides.length);
    const { parts } = readOffice(result);
    assert.equal([...parts.keys()].filter((name) => name.includes('slideMasters/slideMaster')).length, 1);
    const before = unzipSync(bytes);
    const after = unzipSync(result);
    for (const [name, content] of Object.entries(before)) {
      if (!/presentation\.xml|Content_Types/.test(name)) assert.deepEqual(after[name], content, name);
    }
  });

  it('gets a master for notes when it has none, and a list of slides when that is missing', () => {
    const template = changed(
      {
        'ppt/presentation.xml': (one) =>
          one
            .replace(/<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>/, '')
            .replace(/<p:sldIdLst>.*<\/p:sldIdLst>/, ''),
        'ppt/_rels/presentation.xml.rels': (one) =>
          one.replace(/<Relationship [^>]*(notesMaster|slides\/)[^>]*>/g, ''),
        '[Content_Types].xml': (one) =>
          one
            .replace(/<Override [^>]*(notes|slides\/|theme2)[^>]*>/g, '')
            .replace('presentation.main+xml', 'template.main+xml'),
      },
      /notes|ppt\/slides|theme2/,
    );
    const result = added(template);
    assert.equal(slidesOf(result).length, deck.slides.length);
    const { parts } = readOffice(result);
    assert.ok(parts.has('ppt/notesMasters/notesMaster1.xml'));
    const order = [...(parts.get('ppt/presentation.xml')?.children ?? [])].map((child) =>
      'name' in child ? child.name : '',
    );
    assert.deepEqual(order.slice(0, 4), ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz']);
    assert.match(
      strFromU8(unzipSync(result)['[Content_Types].xml'] ?? new Uint8Array()),
      /presentation\.main\+xml/,
    );
  });

  it('gives the room beneath its title and above its foot to the picture', () => {
    const narrow = changed({
      'ppt/presentation.xml': (one) => one.replace(/<p:sldSz[^>]*>/, '<p:sldSz cx="9144000" cy="6858000"/>'),
      'ppt/slideMasters/slideMaster1.xml': (one) =>
        one.replace(
          /<a:off [^>]*>\s*<a:ext [^>]*>(?=<\/a:xfrm><a:prstGeom)/,
          '<a:off x="457200" y="274638"/><a:ext cx="8229600" cy="1143000"/>',
        ),
    });
    const { frame } = readTemplate(narrow);
    assert.equal(frame.width, 9_144_000);
    assert.ok(frame.content.y >= 274_638 + 1_143_000);
    assert.ok(frame.content.x + frame.content.width <= 9_144_000);
    for (const { shapes } of deckOf(file.drawn.picture, cards, frame).slides) {
      for (const { box, name } of shapes) assert.ok(box.x + box.width <= 9_144_010, name);
    }
  });

  it('is refused with what to do when it is none', () => {
    const refused = (bad: Uint8Array, message: RegExp) =>
      assert.throws(
        () => readTemplate(bad),
        (error) => error instanceof UnusableTemplate && message.test(error.message),
      );
    refused(strToU8('no zip'), /\.pptx or \.potx/);
    refused(zipSync({ 'a.txt': strToU8('a') }), /\.pptx or \.potx/);
    refused(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /password/);
    refused(zipSync({ ...unzipSync(bytes), 'ppt/vbaProject.bin': strToU8('x') }), /macros/);
    assert.throws(() => readTemplate(bytes, 100_000), /too large/);
  });
});
