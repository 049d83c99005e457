import type { Lane, Role } from '../model.ts';
import type { Finding, Rule } from '../rule.ts';
import { laneName } from '../vocabulary.ts';

/** From the customer inwards; evidence takes no arrows. */
const depth: readonly Role[] = ['customer', 'frontstage', 'backstage', 'support'];

/** An arrow that passes by a lane. */
export const linkSkipsLane: Rule = {
  code: 'link-skips-lane',
  severity: 'hint',
  summary: 'An arrow goes from one kind of lane to the next.',
  rationale: `From the customer to the backstage, or from the frontstage to support, an arrow crosses two of the three lines at once. That is often right: a telephone call is answered backstage, and staff at the desk use a system themselves. Otherwise something between the two has been left out.

\`needs\`, hand-offs, and arrows marked as feedback or rework, are not looked at, and neither is a lane that the blueprint does not have.`,
  bad: `- step: Order food
  customer: Orders food
  support: Cooks the food
`,
  good: `- step: Order food
  customer: Orders food
  frontstage: Takes the order
  backstage: Passes it to the kitchen
  support: Cooks the food
`,
  source: 'Bitner, Ostrom and Morgan (2008)',
  check({ file: { model, analysis } }) {
    const found: Finding[] = [];
    const present = new Set(model.lanes.map(({ role }) => role));
    for (const { from, to, kind, link } of analysis.links) {
      if (
        to.kind !== 'cell' ||
        kind === 'path' ||
        kind === 'handoff' ||
        kind === 'feedback' ||
        kind === 'rework'
      )
        continue;
      const skipped = between(analysis.laneOf(from), analysis.laneOf(to)).filter((role) => present.has(role));
      if (skipped.length === 0 || from.name === '' || to.name === '') continue;
      const example =
        analysis.laneOf(from).role === 'customer' ? 'a telephone call' : 'staff who use a system themselves';
      const passed = skipped.map((role) => laneName(role).toLowerCase()).join(' and ');
      found.push({
        message: `The arrow from "${from.name}" to "${to.name}" passes by the ${passed}. That is often right, as for ${example}; otherwise write what happens between the two.`,
        span: link?.to.span ?? from.nameSpan,
      });
    }
    return found;
  },
};

const nothing: readonly Role[] = [];

function between(one: Lane, other: Lane): readonly Role[] {
  const [a, b] = [depth.indexOf(one.role), depth.indexOf(other.role)];
  const [top, bottom] = a < b ? [a, b] : [b, a];
  return top === -1 || bottom - top < 2 ? nothing : depth.slice(top + 1, bottom);
}
