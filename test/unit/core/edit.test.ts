import assert from 'node:assert/strict';
import { isMap, isSeq } from 'yaml';
import {
  addDeclaration,
  addEntry,
  addEntryBefore,
  addItem,
  fillKey,
  removeEntry,
  removeItem,
} from '../../../core/edit.ts';
import type { TextChange } from '../../../core/problem.ts';
import { asValue } from '../../../core/source/as-value.ts';
import { mapAt, pairOf } from '../../../core/source/places.ts';
import { parseSource, type Source } from '../../../core/source.ts';
import { applyFix } from './apply-fix.ts';

function edited(text: string, edit: (source: Source) => TextChange): string {
  return applyFix(text, { title: '', changes: [edit(parseSource(text))] });
}

function mapOf(source: Source, key: string) {
  const map = pairOf(source.document.contents, key)?.value;
  assert.ok(isMap(map));
  return map;
}

function listOf(source: Source, key: string) {
  const list = pairOf(source.document.contents, key)?.value;
  assert.ok(isSeq(list));
  return list;
}

describe('editing the text', () => {
  it('adds an entry in the style of the map, and keeps comments', () => {
    const add = (source: Source) => addEntry(source, mapOf(source, 'a'), 'k', 'v');
    assert.equal(edited('a:\n    b: c # d\n\nx: y\n', add), 'a:\n    b: c # d\n    k: v\n\nx: y\n');
    assert.equal(edited('a: { b: c } # d', add), 'a: { b: c, k: v } # d');
    assert.equal(edited('a: {}', add), 'a: {k: v}');
    assert.equal(edited('a:\r\n  b: c\r\nx: y', add), 'a:\r\n  b: c\r\n  k: v\r\nx: y');
  });

  it('adds an entry behind or before another', () => {
    const text = 'a:\n  b: c\n  d: e\n';
    assert.equal(
      edited(text, (source) => addEntry(source, mapOf(source, 'a'), 'k', 'v', 'b')),
      'a:\n  b: c\n  k: v\n  d: e\n',
    );
    assert.equal(
      edited(text, (source) => {
        const next = pairOf(mapOf(source, 'a'), 'd');
        assert.ok(next);
        return addEntryBefore(source, mapOf(source, 'a'), 'k', 'v', next);
      }),
      'a:\n  b: c\n  k: v\n  d: e\n',
    );
  });

  it('adds an item anywhere in a list', () => {
    const at = (index?: number) => (source: Source) => addItem(source, listOf(source, 'a'), 'k', index);
    assert.equal(edited('a:\n  - b # c\n  - d\n', at()), 'a:\n  - b # c\n  - d\n  - k\n');
    assert.equal(edited('a:\n  - b # c\n  - d\n', at(0)), 'a:\n  - k\n  - b # c\n  - d\n');
    assert.equal(edited('a:\n  - b # c\n  - d\n', at(1)), 'a:\n  - b # c\n  - k\n  - d\n');
    assert.equal(edited('a: [b, d]', at(1)), 'a: [b, k, d]');
    assert.equal(edited('a: [b, d]', at()), 'a: [b, d, k]');
    assert.equal(edited('a: []', at()), 'a: [k]');
  });

  it('declares in a section, and makes the section in its place', () => {
    const declare = (source: Source) => addDeclaration(source, 'systems', 'k', 'v');
    assert.equal(edited('systems:\n  a: b\n', declare), 'systems:\n  a: b\n  k: v\n');
    assert.equal(edited('systems:\nstages: []\n', declare), 'systems:\n  k: v\nstages: []\n');
    assert.equal(
      edited('actors: {}\n# of the journey\nstages: []\n', declare),
      'actors: {}\n# of the journey\nsystems:\n  k: v\n\nstages: []\n',
    );
    assert.equal(edited('blueprint: A', declare), 'blueprint: A\nsystems:\n  k: v\n');
  });

  it('takes out an entry or an item with its line or its comma', () => {
    const remove = (source: Source) => {
      const map = mapOf(source, 'a');
      const pair = pairOf(map, 'b');
      assert.ok(pair);
      return removeEntry(source, map, pair);
    };
    assert.equal(edited('a:\n  x: y\n  b:\n    c: d\n  z: 1\n', remove), 'a:\n  x: y\n  z: 1\n');
    assert.equal(edited('a: { b: c, d: e }', remove), 'a: { d: e }');
    assert.equal(edited('a: { d: e, b: c }', remove), 'a: { d: e }');
    const removeFirst = (source: Source) => removeItem(source, listOf(source, 'a'), 0);
    assert.equal(edited('a:\n  - b\n  - c\n', removeFirst), 'a:\n  - c\n');
    assert.equal(edited('a: [b, c]', removeFirst), 'a: [c]');
  });

  it('finds the map at a place', () => {
    const source = parseSource('a:\n  - b: { c: d }\n');
    assert.ok(mapAt(source, { start: 7 })?.has('b'));
    assert.ok(mapAt(source, { start: 10 })?.has('c'));
    assert.equal(mapAt(source, { start: 3 }), undefined);
  });

  it('puts a text in quotes where it needs them', () => {
    assert.equal(asValue('Check in (late), 2'), 'Check in (late), 2');
    assert.equal(asValue('Check in (late), 2', true), '"Check in (late), 2"');
    for (const text of ['a: b', 'a #b', '- a', '@a', 'a\nb', '', ' a', 'null']) {
      assert.equal(asValue(text), JSON.stringify(text));
    }
  });
});

describe('filling a key', () => {
  const filled = (text: string): string | undefined => {
    const source = parseSource(text);
    const pair = pairOf(source.document.contents, 'a');
    const change = pair && fillKey(source, pair, 'x');
    return change && applyFix(text, { title: '', changes: [change] });
  };

  it('writes behind the colon, before a comment', () => {
    assert.equal(filled('a:\nb: c\n'), 'a: x\nb: c\n');
    assert.equal(filled('a: # ours\nb: c\n'), 'a: x # ours\nb: c\n');
    assert.equal(filled('{ a: , b: c }\n'), '{ a: x , b: c }\n');
  });

  it('does not write beside what could not be read', () => {
    for (const text of ['a: - b\nc: d\n', 'a: &b\nc: d\n', 'a: !b\nc: d\n', 'a: *b\nc: d\n'])
      assert.equal(filled(text), undefined, text);
  });
});
