import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { placeAt } from '../../../../server/cursor/place.ts';
import { root } from '../../../../tooling/root.ts';

/** A key or a value as the YAML parser sees it. */
interface Spot {
  readonly offset: number;
  readonly path: string;
  readonly siblings: readonly string[];
}

function spots(node: unknown, path: string, found: { keys: Spot[]; values: Spot[] }): void {
  if (isMap(node)) {
    const names = node.items.map(({ key }) => String(key));
    for (const { key, value } of node.items) {
      const offset = (key as Node).range?.[0] ?? -1;
      const siblings = names.filter((name) => name !== String(key)).sort();
      found.keys.push({ offset, path, siblings });
      spots(value, `${path}/${String(key)}`, found);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) spots(isPair(item) ? undefined : item, `${path}/-`, found);
  } else if (isScalar(node) && node.type === 'PLAIN' && node.range) {
    found.values.push({ offset: node.range[0], path, siblings: [] });
  }
}

describe('placeAt, beside the YAML parser', () => {
  const folder = join(root, 'examples');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = { keys: [] as Spot[], values: [] as Spot[] };
    spots(parseDocument(text).contents, '', found);
    const pathAt = (offset: number): string | undefined =>
      placeAt(text, offset)
        ?.path.map((segment) => (segment.kind === 'key' ? `/${segment.key}` : '/-'))
        .join('');

    it(`finds every key of ${name}, with the keys beside it`, () => {
      for (const { offset, path, siblings } of found.keys) {
        const place = placeAt(text, offset);
        const where = `at ${text.slice(offset - 40, offset)}|${text.slice(offset, offset + 20)}`;
        assert.equal(pathAt(offset), path, where);
        assert.equal(place?.hasColon, true, where);
        assert.deepEqual([...(place?.siblings ?? [])].sort(), siblings, where);
      }
    });
    it(`finds every plain value of ${name}`, () => {
      for (const { offset, path } of found.values) {
        assert.equal(
          pathAt(offset),
          path,
          `at ${text.slice(offset - 40, offset)}|${text.slice(offset, offset + 20)}`,
        );
      }
    });
  }
});
