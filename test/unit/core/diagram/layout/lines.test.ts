import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { densities } from '../../../../../core/diagram/density.ts';
import type { Geometry } from '../../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import { measure } from '../../../../../core/diagram/text/text-metrics.ts';
import { geometryOf } from '../../../../../tooling/drawn-examples.ts';
import { root } from '../../../../../tooling/root.ts';
import { anyPicture } from '../pictures.ts';

/** From the name of a line to the names of lanes, in px, at least. */
const clear = 3;

/** Says which texts in the heads of lanes touch the name of a line. */
function covered({ lines, lanes }: Geometry): string[] {
  const texts = lanes.flatMap((lane) => lane.texts);
  return lines.flatMap(({ text: name, pill }) =>
    texts
      .filter(
        ({ x, y, text, size, bold }) =>
          x < pill.x + pill.width + clear &&
          x + measure(text, size, bold) > pill.x - clear &&
          y - size < pill.y + pill.height + clear &&
          y + 0.3 * size > pill.y - clear,
      )
      .map(({ text }) => `${name.text} on ${text}`),
  );
}

describe('the names of the three lines', () => {
  for (const folder of ['examples', 'bench/pictures']) {
    for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'))) {
      it(`leave the names of lanes free in ${folder}/${file}, in every density`, () => {
        const text = readFileSync(join(root, folder, file), 'utf8');
        for (const density of densities) {
          const geometry = geometryOf(text, { density });
          assert.ok(geometry.lines.length > 0);
          assert.deepEqual(covered(geometry), [], density);
        }
      });
    }
  }

  it('leave names of lanes free that take two lines beside low cards', () => {
    const text = `lanes:
  - { lane: Customers of the branch and its visitors, role: customer }
  - { lane: Members of the staff at the counter, role: frontstage }
  - { lane: Members of the staff in the office, role: backstage }
  - { lane: Everything that the branch rents, role: support }
stages: [{ stage: S, steps: [{ step: T, customer: A }] }]
`;
    for (const density of densities) assert.deepEqual(covered(geometryOf(text, { density })), [], density);
  });

  it('leave the names of lanes free in any picture', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom(...densities), (picture, density) =>
        assert.deepEqual(covered(layoutPicture(picture, { density })), []),
      ),
      { numRuns: 40 },
    );
  });
});
