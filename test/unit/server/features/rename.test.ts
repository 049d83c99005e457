import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, rename } from '../../../../server/features/rename.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn, hotelText } from './hotel-text.ts';

function renamed(textWithMark: string, id: string): string {
  const { document, position } = openMarked(textWithMark);
  const edit = rename(document, position, id);
  if (edit instanceof ResponseError) assert.fail(edit.message);
  return TextDocument.applyEdits(document.text, edit.changes?.[document.uri] ?? []);
}

function refused(textWithMark: string, id: string): string {
  const { document, position } = openMarked(textWithMark);
  const edit = rename(document, position, id);
  assert.ok(edit instanceof ResponseError);
  return edit.message;
}

describe('rename', () => {
  it('changes the key of a declaration and every reference', () => {
    const expected = hotelText.replaceAll(/\bclerk\b(?=[:\n\]])/g, 'agent');
    assert.equal(renamed(cursorIn('clerk'), 'agent'), expected);
    assert.equal(renamed(cursorIn('clerk', 3), 'agent'), expected);
  });
  it('changes a written id', () => {
    assert.equal(
      renamed(cursorIn('release, label'), 'free'),
      hotelText.replaceAll('id: release', 'id: free'),
    );
  });
  it('writes an id down that followed from the name', () => {
    assert.equal(
      renamed(cursorIn('check-in'), 'desk-visit'),
      hotelText
        .replace('- step: Check in\n', '- step: Check in\n        id: desk-visit\n')
        .replace('next: check-in', 'next: desk-visit'),
    );
    assert.equal(
      renamed(cursorIn('Encodes the key'), 'key'),
      hotelText
        .replace('machines: Encodes the key', 'machines: { name: Encodes the key, id: key }')
        .replace('[encodes-the-key', '[key'),
    );
  });
  it('changes a lane with the keys of steps, and keeps its role', () => {
    const all = hotelText.replaceAll('machines:', 'robots:').replace('id: machines', 'id: robots');
    assert.equal(renamed(cursorIn('machines:'), 'robots'), all);
    assert.equal(
      renamed(cursorIn('backstage'), 'behind'),
      hotelText
        .replace('- backstage\n', '- { id: behind, name: Backstage, role: backstage }\n')
        .replace('backstage: {', 'behind: {'),
    );
  });
  it('changes the id of a finding with what answers it, and writes one down', () => {
    const steps = (pains: string, answers: string) =>
      `blueprint: B\nstages:\n  - stage: S\n    steps:\n      - step: T\n        pains: ${pains}\n        ideas: [{ name: Phone, answers: ${answers} }]\n        customer: C\n`;
    const written = steps('[{ name: Queues, id: que|ue }]', '[queue]');
    assert.equal(renamed(written, 'line'), steps('[{ name: Queues, id: line }]', '[line]'));
    assert.equal(renamed(steps('Queues', 'que|ues'), 'line'), steps('{ name: Queues, id: line }', 'line'));
  });
  it('keeps quotes', () => {
    const text =
      'actors:\n  "clerk": Clerk\nstages: [{ stage: S, steps: [{ step: T, customer: { name: C, by: "cl|erk" } }] }]\n';
    assert.match(renamed(text, 'agent'), /"agent": Clerk[\s\S]*by: "agent"/);
  });
  it('refuses what is no id, and proposes one', () => {
    assert.match(refused(cursorIn('clerk'), 'Desk clerk'), /For example: desk-clerk/);
    assert.match(refused(cursorIn('clerk'), 'null'), /stands for nothing.* For example: null-actor$/);
    assert.match(refused(cursorIn('clerk'), 'Null'), /For example: null-actor$/);
    assert.match(refused(cursorIn('machines'), 'Emo tion'), /For example: emo-tion$/);
    assert.match(refused(cursorIn('machines'), 'Emotion!'), /For example: emotion-lane$/);
    assert.match(refused(cursorIn('clerk'), ' '), /An id is one word/);
    assert.match(refused(cursorIn('clerk'), 'a: b'), /An id is one word/);
  });
  it('refuses an id that is taken', () => {
    const text = hotelText.replace('channels:', '  porter: Porter\nchannels:');
    assert.match(
      refused(cursorIn('clerk', 1, text), 'porter'),
      /The actor "Porter" is called "porter" already/,
    );
    assert.match(refused(cursorIn('machines'), 'support'), /called "support" already/);
    assert.match(refused(cursorIn('machines'), 'channel'), /key that every step has/);
  });
  it('refuses an id by which a reference would come to mean something else', () => {
    const text = hotelText.replace('id: release, label', 'id: check-out, label');
    assert.match(refused(cursorIn('Walks', 1, text), 'check-out'), /means something else/);
  });
  it('refuses what is repeated by an alias', () => {
    const text =
      'actors: { clerk: C }\nx-k: &k { name: K, by: [clerk] }\nstages:\n  - stage: S\n    steps:\n      - step: T\n        customer: *k\n';
    assert.match(refused(text.replace('clerk:', 'cl|erk:'), 'agent'), /alias \*k/);
  });
  it('refuses lanes that are not written', () => {
    assert.match(
      refused('stages: [{ stage: S, steps: [{ step: T, cust|omer: C }] }]', 'guest'),
      /"lanes:" first/,
    );
  });
  it('refuses where nothing is', () => {
    assert.match(refused(cursorIn('Queues'), 'x'), /nothing that can be renamed/);
  });
});

describe('preparing a renaming', () => {
  it('gives the word without quotes and the id to start from', () => {
    const { document, position } = openMarked(cursorIn('Check in'));
    const found = prepareRename(document, position);
    assert.ok(!(found instanceof ResponseError));
    assert.equal(document.text.getText(found.range), 'Check in');
    assert.equal(found.placeholder, 'check-in');
  });
  it('says why it cannot be', () => {
    const { document, position } = openMarked('actors: [Cl|erk]');
    const found = prepareRename(document, position);
    assert.ok(found instanceof ResponseError);
    assert.match(found.message, /stands in a list/);
  });
});
