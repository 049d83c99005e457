import { ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Obstacle } from '../../../../../core/diagram/routes/obstacle.ts';
import { routeConnections } from '../../../../../core/diagram/routes.ts';
import { runs } from '../../../../support/runs.ts';

function obstacleAt(column: number, lane: number): Obstacle {
  return {
    key: `${column} ${lane}`,
    lane,
    ...{
      first: column,
      last: column,
      top: 0,
      height: 60,
      overhang: 0,
      written: 0,
      half: 60,
      corner: 12,
      topRight: 0,
    },
    openTop: [true],
    openBottom: [true],
  };
}

describe('planRoutes', () => {
  it('compares routes in the number of lanes, not in that of columns or of other arrows', () => {
    const size = fc.record({
      columns: fc.integer({ min: 2, max: 40 }),
      lanes: fc.integer({ min: 1, max: 8 }),
    });
    const end = fc.nat(1000);
    fc.assert(
      fc.property(
        size,
        fc.array(fc.tuple(end, end, fc.boolean()), { maxLength: 40 }),
        ({ columns, lanes }, ends) => {
          const obstacles = Array.from({ length: columns * lanes }, (_, at) =>
            obstacleAt(at % columns, Math.floor(at / columns)),
          );
          const connections = ends.flatMap(([from, to, isPath]) => {
            const [source, target] = [obstacles[from % obstacles.length], obstacles[to % obstacles.length]];
            return source && target ? [{ source, target, isPath }] : [];
          });
          const plot = {
            widths: Array.from({ length: columns }, () => 120),
            gutters: Array.from({ length: columns + 1 }, () => 32),
            contents: Array.from({ length: lanes }, () => 60),
            obstacles,
          };
          const work = { candidates: 0 };
          routeConnections(plot, connections, work);
          // Of four sides at each end: eight pairs turn once at a level, eight more run along one or beside a column.
          ok(
            work.candidates <= 32 * lanes + 16,
            `${work.candidates} routes for one arrow over ${lanes} lanes`,
          );
        },
      ),
      runs(60),
    );
  });
});
