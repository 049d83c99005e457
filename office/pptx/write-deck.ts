import type { Palette } from '../../core/diagram/palette.ts';
import type { Deck, SlideFrame } from '../../core/office/slides/slide.ts';
import { coreProperties, OfficePackage } from '../ooxml/package.ts';
import { layoutXml, masterXml, notesMasterXml, presentationXml, themeXml } from './own-parts.ts';
import { notesXml, slideXml } from './slide-xml.ts';

/** The media types of the parts of a deck. */
export const partTypes = {
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  master: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  layout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  notes: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
  notesMaster: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  properties: 'application/vnd.openxmlformats-package.core-properties+xml',
} as const;

/** Returns a deck as a file of PowerPoint with masters of its own, in the colours and the font of a palette. */
export function writeDeck(deck: Deck, frame: SlideFrame, palette: Palette): Uint8Array {
  const parts = new OfficePackage();
  const ids = deck.slides.map((_, index) => `rIdSlide${index + 1}`);
  parts.relate('', [
    { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
  ]);
  parts.add('docProps/core.xml', partTypes.properties, coreProperties(deck.title, deck.lang));
  parts.add('ppt/presentation.xml', partTypes.presentation, presentationXml(frame, ids), [
    { id: 'rIdMaster', type: 'slideMaster', target: 'ppt/slideMasters/slideMaster1.xml' },
    { id: 'rIdNotes', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' },
    { id: 'rIdTheme', type: 'theme', target: 'ppt/theme/theme1.xml' },
    ...ids.map((id, index) => ({ id, type: 'slide', target: `ppt/slides/slide${index + 1}.xml` })),
  ]);
  parts.add('ppt/theme/theme1.xml', partTypes.theme, themeXml(palette));
  parts.add('ppt/slideMasters/slideMaster1.xml', partTypes.master, masterXml(frame), [
    { id: 'rId1', type: 'slideLayout', target: 'ppt/slideLayouts/slideLayout1.xml' },
    { id: 'rId2', type: 'theme', target: 'ppt/theme/theme1.xml' },
  ]);
  parts.add('ppt/slideLayouts/slideLayout1.xml', partTypes.layout, layoutXml(), [
    { id: 'rId1', type: 'slideMaster', target: 'ppt/slideMasters/slideMaster1.xml' },
  ]);
  parts.add('ppt/notesMasters/notesMaster1.xml', partTypes.notesMaster, notesMasterXml(), [
    { id: 'rId1', type: 'theme', target: 'ppt/theme/theme2.xml' },
  ]);
  parts.add('ppt/theme/theme2.xml', partTypes.theme, themeXml(palette));
  for (const [index, slide] of deck.slides.entries()) {
    const [name, notes] = [`ppt/slides/slide${index + 1}.xml`, `ppt/notesSlides/notesSlide${index + 1}.xml`];
    parts.add(name, partTypes.slide, slideXml(slide), [
      { id: 'rId1', type: 'slideLayout', target: 'ppt/slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'notesSlide', target: notes },
    ]);
    parts.add(notes, partTypes.notes, notesXml(slide.notes), [
      { id: 'rId1', type: 'notesMaster', target: 'ppt/notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: name },
    ]);
  }
  return parts.toBytes();
}
