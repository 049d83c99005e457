import assert from 'node:assert/strict';
import { elementsOf } from '../../../../core/analysis/elements.ts';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { lint } from '../../../../core/lint.ts';
import { rename } from '../../../../core/rename.ts';

const journey = `blueprint: Prüfung
actors: { prüfer: Prüfer }
channels: { büro: Büro }
systems: { übersicht: Übersicht }
processes: { förderung: Förderung }
lanes: [customer, { id: öffentlich, role: frontstage }]
stages:
  - stage: Prüfung
    steps:
      - step: Anmelden
        channel: büro
        next: prüfen
        customer: { name: Geht, to: grüßt }
        öffentlich: { name: Grüßt, by: prüfer, system: übersicht, needs: förderung }
      - step: Prüfen
        customer: Wartet
`;

const spellings = [
  journey,
  ...[/:.*$/gm, /^ *[^:]*:/gm, /[^:]*: /g, /\S+$/gm, /next.*/g, /- step.*/g].map(decomposed),
];

describe('letters with marks, composed or not', () => {
  it('are the same letters in every id and in what names it', () => {
    for (const text of spellings) {
      const { analysis, problems } = readBlueprint(text);
      assert.deepEqual(problems, [], text);
      assert.equal(analysis.references.length, 6);
      assert.ok(
        analysis.references.every(({ element }) => element !== undefined),
        text,
      );
    }
  });
  it('make ids that stand twice', () => {
    const text = `blueprint: A\nactors:\n  prüfer: A\n  ${'prüfer'.normalize('NFD')}: B\n`;
    assert.ok(lint(readBlueprint(text)).some(({ code }) => code === 'duplicate-id'));
  });
  it('stay the same through a rename', () => {
    for (const text of spellings) {
      const file = readBlueprint(text);
      const actor = [...elementsOf(file.model)].find(({ id }) => id === 'prüfer');
      assert.ok(actor !== undefined);
      const renaming = rename(file, actor, 'müller'.normalize('NFD'));
      assert.ok('changes' in renaming);
      const after = applyChanges(text, renaming.changes);
      assert.equal(after.split('müller').length, 3, after);
      assert.deepEqual(readBlueprint(after).problems, []);
    }
  });
});

function decomposed(part: RegExp): string {
  return journey.replace(part, (found) => found.normalize('NFD'));
}
