import { strToU8, zipSync } from 'fflate';
import { attributes, escapeXml, xmlFile } from './xml.ts';

/** A relation of a part: the kind of the relation, and the part, or an address outside. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of a part, or an address when it is `outside`. */
  readonly target: string;
  readonly outside?: true;
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The parts of an Office Open XML file (ECMA-376 part 2) by their names, with their types and relations. */
export class OfficePackage {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();

  /** Adds a part: its name from the root, as `ppt/slides/slide1.xml`, its media type, its content, what it is related to. */
  add(name: string, type: string, content: string | Uint8Array, relations: readonly Relation[] = []): void {
    this.#parts.set(name, typeof content === 'string' ? strToU8(content) : content);
    this.#types.set(name, type);
    if (relations.length > 0) this.relate(name, relations);
  }

  /** Writes what a part is related to; `''` is the file itself. */
  relate(name: string, relations: readonly Relation[]): void {
    const at = name.lastIndexOf('/') + 1;
    const file = `${name.slice(0, at)}_rels/${name.slice(at)}.rels`;
    this.#parts.set(file, strToU8(relationsFile(name, relations)));
  }

  /** Returns the bytes of the file. The same parts give the same bytes. */
  toBytes(): Uint8Array {
    const defaults = {
      rels: 'application/vnd.openxmlformats-package.relationships+xml',
      xml: 'application/xml',
    };
    const types = [
      ...Object.entries(defaults).map(
        ([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`,
      ),
      ...[...this.#types].map(
        ([name, type]) => `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`,
      ),
    ];
    const contentTypes = xmlFile(`<Types xmlns="${packageTypes}">${types.join('')}</Types>`);
    return zipParts([['[Content_Types].xml', strToU8(contentTypes)], ...this.#parts]);
  }
}

/** Returns a zip of parts; they are dated alike, so that the same parts give the same bytes. */
export function zipParts(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) });
}

/** Returns the file of relations of a part. */
export function relationsFile(name: string, relations: readonly Relation[]): string {
  const written = relations.map(({ id, type, target, outside }) => {
    const place = outside ? target : relativeName(name, target);
    const kind = type.includes(':') ? type : `${officeRelations}/${type}`;
    return `<Relationship${attributes({ Id: id, Type: kind, Target: place, TargetMode: outside && 'External' })}/>`;
  });
  return xmlFile(`<Relationships xmlns="${packageRelations}">${written.join('')}</Relationships>`);
}

/** The way from one part to another, as `../slideLayouts/slideLayout1.xml`. */
function relativeName(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && own[same] === other[same]) same++;
  return [...own.slice(same).map(() => '..'), ...other.slice(same)].join('/');
}

/** Returns the properties of a document: its title, who made it, and its language. */
export function coreProperties(title: string, lang: string | undefined): string {
  const spaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const text = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<dc:${name}>${escapeXml(value)}</dc:${name}>`;
  return xmlFile(
    `<cp:coreProperties ${spaces}>${text('title', title)}${text('creator', 'Service Blueprint')}${text('language', lang)}</cp:coreProperties>`,
  );
}
