import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';

/** A file of Office Open XML, read: its XML parts by their names, and the relations of each. */
export interface ReadOffice {
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly names: readonly string[];
  /** The part that a relation of another leads to, by its id. */
  related(part: string, id: string): string | undefined;
}

/**
 * Reads a file of Office Open XML. Fails unless each part is well formed and has a media type, each relation leads to a part that
 * is there, has an id of its own, and each id that a part names is one of its relations.
 */
export function readOffice(bytes: Uint8Array): ReadOffice {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const isXml = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  const parts = new Map(
    names.filter(isXml).map((name) => {
      const { root } = parseXml(strFromU8(files[name] ?? new Uint8Array()));
      assert.ok(root, name);
      return [name, root] as const;
    }),
  );
  const types = parts.get('[Content_Types].xml');
  assert.ok(types);
  const entries = elements(types);
  const overrides = entries
    .filter(({ name }) => name === 'Override')
    .map((one) => one.attributes.PartName ?? '');
  const defaults = new Set(
    entries.filter(({ name }) => name === 'Default').map((one) => one.attributes.Extension),
  );
  assert.equal(new Set(overrides).size, overrides.length, 'a part has two media types');
  for (const name of overrides) assert.ok(names.includes(name.slice(1)), `${name} is not there`);
  for (const name of names) {
    if (name === '[Content_Types].xml') continue;
    const hasType =
      overrides.includes(`/${name}`) || (defaults.has(name.split('.').at(-1) ?? '') && !isPlainXml(name));
    assert.ok(hasType, `${name} has no media type`);
  }
  const relations = new Map<string, Map<string, string>>();
  for (const [name, root] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = posix.dirname(posix.dirname(name));
    const part = posix.join(folder, posix.basename(name, '.rels'));
    const own = new Map<string, string>();
    for (const { attributes } of elements(root)) {
      const { Id: id = '', Target: target = '', TargetMode: mode } = attributes;
      assert.ok(!own.has(id), `${name} has ${id} twice`);
      const place = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      own.set(id, place);
      if (mode !== 'External') assert.ok(names.includes(place), `${name}: ${target} is not there`);
    }
    if (name !== '_rels/.rels') assert.ok(names.includes(part), `${name} is of no part`);
    relations.set(part, own);
  }
  for (const [name, root] of parts) {
    for (const { attributes } of all(root)) {
      for (const key of ['r:id', 'r:embed', 'r:link']) {
        const id = attributes[key];
        if (id !== undefined) assert.ok(relations.get(name)?.has(id), `${name} names ${id}`);
      }
    }
  }
  return { parts, names, related: (part, id) => relations.get(part)?.get(id) };
}

function isPlainXml(name: string): boolean {
  return name.endsWith('.xml');
}

/** Returns the elements right inside one. */
export function elements(root: XmlElement): readonly XmlElement[] {
  return root.children.filter((child) => child instanceof XmlElement);
}

/** Returns an element and all that are in it, in the order of the text. */
export function all(root: XmlElement): readonly XmlElement[] {
  return [root, ...elements(root).flatMap(all)];
}
