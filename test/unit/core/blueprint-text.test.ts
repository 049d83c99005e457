import assert from 'node:assert/strict';
import { isBlueprintText, writtenTitle } from '../../../core/blueprint-text.ts';

describe('a text of whatever file', () => {
  for (const [what, text] of [
    ['a title alone', 'blueprint: Library'],
    ['a title that is still to come', 'blueprint:\n'],
    ['a title and stages', 'blueprint: Library\nstages:\n  - stage: Enter\n'],
    ['comments and the start of a document before it', '# Ours\n\n---\n# Really\nblueprint: Library\n'],
    ['a byte order mark and the line ends of Windows', '\uFEFFblueprint: Library\r\npersona: Reader\r\n'],
    ['a title in quotes with a comment', '"blueprint": "Library" # ours\nlanes: []\n'],
    ['a version alone', 'blueprint: Library\nversion: 2\n'],
    ['a key of nobody beside one of ours', 'blueprint: Library\nstagez: []\nactors: {}\n'],
  ] as const) {
    it(`is meant as a blueprint: ${what}`, () => assert.ok(isBlueprintText(text)));
  }

  for (const [what, text] of [
    ['nothing', ''],
    ['comments alone', '# blueprint: Library\n'],
    ['another key first', 'openapi: 3.1.0\nblueprint: Library\nstages: []\n'],
    ['a key that begins like it', 'blueprints: Library\n'],
    ['a key that it is part of', 'blueprint.name: Library\n'],
    ['the key further in', 'spec:\n  blueprint: Library\n'],
    ['a blueprint of a home automation', 'blueprint:\n  name: Light\n  domain: automation\nmode: single\n'],
    ['the same in braces', 'blueprint: { name: Light }\n'],
    ['keys of another tool, beside one that every tool has', 'blueprint: Site\nversion: 2\nroutes: []\n'],
    ['keys of another tool', 'blueprint: Site\nroutes: []\nplugins: []\n'],
    ['a list', '- blueprint: Library\n'],
    ['no space behind the colon', 'blueprint:Library\n'],
  ] as const) {
    it(`is left to others: ${what}`, () => assert.ok(!isBlueprintText(text)));
  }
});

describe('the title of a text', () => {
  for (const [text, title] of [
    ['blueprint: Library loan', 'Library loan'],
    ['\uFEFF# Ours\r\n---\r\nblueprint:   Library # ours\r\nstages: []\r\n', 'Library'],
    ['"blueprint": "Library: loan" # ours', 'Library: loan'],
    ["blueprint: 'Library #2'", 'Library #2'],
    ['state: as-is\nblueprint: Library', 'Library'],
    ['blueprint:\n', ''],
    ['stages:\n  - blueprint: Library', ''],
    ['', ''],
  ] as const) {
    it(`is found in ${JSON.stringify(text)}`, () => assert.equal(writtenTitle(text), title));
  }
});
