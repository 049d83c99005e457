import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../../../../core/blueprint-file.ts';
import { describe as describeElement } from '../../../../core/describe.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import type { FieldValue } from '../../../../core/fields/field-value.ts';
import { formOf } from '../../../../core/form.ts';
import { format } from '../../../../core/format.ts';
import { perform } from '../../../../core/gesture.ts';

const text = `blueprint: Hotel
actors: { duty: { name: Duty manager, department: Front office } }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains:
          - { name: Queues, id: queue, severity: 5, evidence: Lobby study }
          - Noise
        opportunities: { name: Check in on the phone, effort: 4, owner: duty, status: planned, due: 2026-12-01, url: "https://example.org", answers: [queue, types-the-name] }
        customer: Checks in
        frontstage:
          name: Registers
          pains: Types the name
          questions: [{ name: Who helps? }]
          fail: { name: No room, recovery: Drink, id: no-room, severity: 4, occurrence: 3, detection: 2 }
`;
const file = readBlueprint(text);

describe('findings that grow', () => {
  it('are read with their keys, short and long alike', () => {
    assert.deepEqual(file.problems, []);
    const said = file.analysis.findings.map(({ finding, kind, cell }) => [kind, finding.id, cell?.name]);
    assert.deepEqual(said, [
      ['pain', 'queue', undefined],
      ['pain', 'noise', undefined],
      ['opportunity', 'check-in-on-the-phone', undefined],
      ['fail', 'no-room', 'Registers'],
      ['pain', 'types-the-name', 'Registers'],
      ['question', 'who-helps', 'Registers'],
    ]);
    const [queue, , phone, room] = file.analysis.findings.map(({ finding }) => finding);
    assert.deepEqual([queue?.severity?.value, queue?.evidence?.value], [5, 'Lobby study']);
    assert.deepEqual(
      [phone?.effort, phone?.owner, phone?.status, phone?.due, phone?.url].map((one) => one?.value),
      [4, 'duty', 'planned', '2026-12-01', 'https://example.org'],
    );
    assert.ok(room !== undefined && 'detection' in room);
    assert.deepEqual([room.recovery?.value, room.occurrence?.value, room.detection?.value], ['Drink', 3, 2]);
  });

  it('answer what their ids name, also one that follows from a name', () => {
    const answers = file.analysis.references.filter(({ kind }) => kind === 'finding');
    assert.deepEqual(
      answers.map(({ element }) => element?.name),
      ['Queues', 'Types the name'],
    );
  });

  it('show in the picture: badges of cells, one of each kind, and rows with whose they are', () => {
    const { picture } = buildPicture(file);
    const badges = (name: string) =>
      picture.cells
        .find((cell) => cell.name === name)
        ?.badges.map(({ kind, texts }) => `${kind}: ${texts.join('; ')}`);
    assert.deepEqual(badges('Checks in'), ['opportunity: Check in on the phone', 'pain: Queues; Noise']);
    assert.deepEqual(badges('Registers'), ['question: Who helps?', 'pain: Types the name', 'fail: No room']);
    const row = (kind: string) =>
      picture.rows
        .find((one) => one.kind === kind)
        ?.cells.flatMap(({ entries }) =>
          entries.map((one) => [one.whose, one.text, one.after].filter(Boolean).join(' | ')),
        );
    assert.deepEqual(row('pains'), ['Queues | – severity 5', 'Noise', 'Registers | Types the name']);
    assert.deepEqual(row('opportunities'), [
      'Check in on the phone | – planned, Duty manager, due 2026-12-01',
    ]);
    assert.deepEqual(row('fails'), ['No room | – Drink; severity 4']);
    assert.deepEqual(row('notes'), ['Queues, evidence | Lobby study']);
  });

  it('puts the pains of the customer and those of the step on one badge', () => {
    const own = readBlueprint(
      text.replace('customer: Checks in', 'customer: { name: Checks in, pains: Stands }'),
    );
    const card = buildPicture(own).picture.cells.find((cell) => cell.name === 'Checks in');
    assert.deepEqual(
      card?.badges.filter(({ kind }) => kind === 'pain').map(({ texts }) => texts),
      [['Queues', 'Noise', 'Stands']],
    );
  });

  it('have a card of their own, and stand on those of their step and cell', () => {
    const said = (element: Parameters<typeof describeElement>[0]) =>
      describeElement(element, file).facts.map(
        ({ label, values }) => `${label}: ${values.map((one) => one.text).join(' | ')}`,
      );
    const [queue, , phone] = file.analysis.findings.map(({ finding }) => finding);
    assert.ok(queue && phone);
    assert.equal(describeElement(queue, file).context, 'Pain point · Check in');
    assert.deepEqual(said(queue), [
      'Severity: 5 of 5',
      'Evidence: Lobby study',
      'Answered by: Check in on the phone',
    ]);
    assert.ok(said(phone).includes('Answers: Queues | Types the name'));
    const [cell] = file.analysis.cells.filter(({ name }) => name === 'Registers');
    assert.ok(cell);
    assert.ok(said(cell).includes('Fail points: No room; recovery: Drink; severity 4'));
    assert.ok(said(cell).includes('Pain points: Types the name'));
  });

  it('are fields of the form, in which what is seldom written may be folded', () => {
    const form = formOf(file, 'step_0', []);
    const field = form?.fields.find(({ key }) => key === 'opportunities');
    assert.ok(field?.control.type === 'table');
    assert.deepEqual(
      field.control.columns.filter(({ more }) => more === undefined).map(({ key }) => key),
      ['name', 'severity', 'status'],
    );
    assert.deepEqual(field.value, [
      {
        name: 'Check in on the phone',
        effort: '4',
        owner: 'duty',
        status: 'planned',
        due: '2026-12-01',
        url: 'https://example.org',
        answers: 'queue, types-the-name',
      },
    ]);
  });

  it('are changed by gestures in their place, with several answers in one field', () => {
    const rows = [{ name: 'Queues', severity: 4 }, 'Noise'];
    assert.match(
      set(file, 'pains', rows),
      /- \{ name: Queues, id: queue, severity: 4, evidence: Lobby study \}\n {10}- Noise\n/,
    );
    const grown = set(file, 'pains', [{ name: 'Queues' }, { name: 'Noise', severity: 2 }]);
    assert.match(grown, /- \{ name: Noise, severity: 2 \}/);
    const answers = [{ name: 'Check in on the phone', answers: 'queue, noise' }];
    assert.match(set(file, 'opportunities', answers), /answers: \[queue, noise\]/);
  });

  it('are formatted without losing anything', () => {
    const after = applyChanges(text, format(file.source));
    const names = ({ analysis }: BlueprintFile) => analysis.findings.map(({ finding }) => finding.id);
    assert.deepEqual(names(readBlueprint(after)), names(file));
  });
});

function set(of: BlueprintFile, field: string, value: FieldValue): string {
  const outcome = perform(of, { kind: 'set', keys: ['step_0'], field, value });
  if ('refused' in outcome) assert.fail(outcome.refused);
  return applyChanges(of.source.text, outcome.changes);
}
