import { strToU8 } from 'fflate';
import { largest } from '../../core/diagram/extremes.ts';
import type { Palette } from '../../core/diagram/palette.ts';
import type { Deck } from '../../core/office/slides/slide.ts';
import { type Relation, relationsFile, zipParts } from '../ooxml/package.ts';
import { attributes } from '../ooxml/xml.ts';
import { notesMasterXml, themeXml } from './own-parts.ts';
import { notesXml, slideXml } from './slide-xml.ts';
import { attribute, relationsOf, type Template, textOf } from './template.ts';
import { partTypes } from './write-deck.ts';

/** Returns a deck with slides behind those that it has, on its own master; nothing else of it changes. */
export function addToTemplate(deck: Deck, template: Template, palette: Palette): Uint8Array {
  const { presentation, layout, title } = template;
  const parts = new Map(template.parts);
  const types: [string, string][] = [];
  const added: Relation[] = [];
  const put = (name: string, type: string, content: string, relations: readonly Relation[]) => {
    const at = name.lastIndexOf('/') + 1;
    parts.set(name, strToU8(content));
    parts.set(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`, strToU8(relationsFile(name, relations)));
    types.push([name, type]);
  };
  let text = textOf(parts, presentation);
  const known = new Set(relationsOf(parts, presentation).map(({ id }) => id));
  const newId = () => {
    let number = known.size + 1;
    while (known.has(`rId${number}`)) number++;
    known.add(`rId${number}`);
    return `rId${number}`;
  };

  let { notesMaster } = template;
  if (notesMaster === undefined) {
    notesMaster = freeName(parts, 'ppt/notesMasters/notesMaster');
    const theme = freeName(parts, 'ppt/theme/theme');
    parts.set(theme, strToU8(themeXml(palette)));
    types.push([theme, partTypes.theme]);
    put(notesMaster, partTypes.notesMaster, notesMasterXml(), [{ id: 'rId1', type: 'theme', target: theme }]);
    const id = newId();
    added.push({ id, type: 'notesMaster', target: notesMaster });
    const list = `<p:notesMasterIdLst><p:notesMasterId r:id="${id}"/></p:notesMasterIdLst>`;
    text = text.replace('</p:sldMasterIdLst>', (end) => `${end}${list}`);
  }
  const numbers = [...text.matchAll(/<p:sldId\b[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'id')));
  let last = largest(numbers, 255);
  let listed = '';
  for (const slide of deck.slides) {
    const [name, notes] = [
      freeName(parts, 'ppt/slides/slide'),
      freeName(parts, 'ppt/notesSlides/notesSlide'),
    ];
    put(name, partTypes.slide, slideXml(slide, title), [
      { id: 'rId1', type: 'slideLayout', target: layout },
      { id: 'rId2', type: 'notesSlide', target: notes },
    ]);
    put(notes, partTypes.notes, notesXml(slide.notes), [
      { id: 'rId1', type: 'notesMaster', target: notesMaster },
      { id: 'rId2', type: 'slide', target: name },
    ]);
    const id = newId();
    added.push({ id, type: 'slide', target: name });
    last += 1;
    listed += `<p:sldId id="${last}" r:id="${id}"/>`;
  }
  parts.set(presentation, strToU8(withSlides(text, listed)));
  const at = presentation.lastIndexOf('/') + 1;
  const relations = `${presentation.slice(0, at)}_rels/${presentation.slice(at)}.rels`;
  const own =
    relationsFile(presentation, added)
      .match(/<Relationship\b[^>]*\/>/g)
      ?.join('') ?? '';
  parts.set(
    relations,
    strToU8(textOf(parts, relations).replace('</Relationships>', `${own}</Relationships>`)),
  );
  parts.set('[Content_Types].xml', strToU8(withTypes(textOf(parts, '[Content_Types].xml'), types)));
  return zipParts([...parts]);
}

/** A deck without slides has no list of them, or an empty one. */
function withSlides(text: string, listed: string): string {
  if (text.includes('</p:sldIdLst>')) return text.replace('</p:sldIdLst>', `${listed}</p:sldIdLst>`);
  const list = `<p:sldIdLst>${listed}</p:sldIdLst>`;
  if (/<p:sldIdLst\s*\/>/.test(text)) return text.replace(/<p:sldIdLst\s*\/>/, list);
  const before = ['</p:handoutMasterIdLst>', '</p:notesMasterIdLst>', '</p:sldMasterIdLst>'].find((end) =>
    text.includes(end),
  );
  return before === undefined ? text : text.replace(before, `${before}${list}`);
}

/** Adds media types; a template becomes a deck. */
function withTypes(text: string, types: readonly (readonly [string, string])[]): string {
  const written = types
    .map(([name, type]) => `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`)
    .join('');
  return text
    .replace('presentationml.template.main+xml', 'presentationml.presentation.main+xml')
    .replace('</Types>', `${written}</Types>`);
}

function freeName(parts: ReadonlyMap<string, unknown>, start: string): string {
  let number = 1;
  while (parts.has(`${start}${number}.xml`)) number++;
  return `${start}${number}.xml`;
}
