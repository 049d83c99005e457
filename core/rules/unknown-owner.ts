import { replacementFix } from '../fixes.ts';
import type { Blueprint } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import type { Rule } from '../rule.ts';

/** A finding whose owner the blueprint does not know. */
export const unknownOwner: Rule = {
  code: 'unknown-owner',
  severity: 'information',
  summary: 'Who owns a finding is somebody that the blueprint knows.',
  rationale: `What nobody is found for is not done. Once a blueprint says who there is, under \`actors\`, the \`owner\` of a finding is one of them (by id or name), one of their departments, or an \`owner\` of the blueprint, of a system or of a process.`,
  bad: `actors:
  duty: { name: Duty manager, department: Front office }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains: [{ name: Queues for ten minutes, owner: dutty }]
`,
  good: `actors:
  duty: { name: Duty manager, department: Front office }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains: [{ name: Queues for ten minutes, owner: duty }]
`,
  fixable: true,
  check({ file: { model, analysis } }) {
    if (model.actors.length === 0) return [];
    const owned = analysis.findings.filter(({ finding }) => (finding.owner?.value.trim() ?? '') !== '');
    if (owned.length === 0) return [];
    const known = new Map(ownersOf(model).map((name) => [name.trim().toLowerCase(), name]));
    return owned.flatMap(({ finding: { name, owner } }) => {
      if (owner === undefined || known.has(owner.value.trim().toLowerCase())) return [];
      const near = known.get(nearest(owner.value.toLowerCase(), known.keys()) ?? '');
      const advice =
        near === undefined
          ? 'Declare who it is under "actors", or name one that is there.'
          : `Did you mean "${near}"?`;
      const message = `Nobody here is called "${owner.value}", who owns "${name}". ${advice}`;
      return [{ message, span: owner.span, fix: () => replacementFix(owner.span, near) }];
    });
  },
};

/** Everybody who can own something: people, their departments, and who owns the blueprint or a part of it. */
function ownersOf({ owner, actors, systems, processes }: Blueprint): readonly string[] {
  const named = actors.flatMap(({ id, name, department }) => [id, name, department?.value ?? '']);
  const owners = [owner, ...systems.map((one) => one.owner), ...processes.map((one) => one.owner)];
  return [...named, ...owners.map((one) => one?.value ?? '')].filter((name) => name.trim() !== '');
}
