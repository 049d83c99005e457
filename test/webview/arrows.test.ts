import assert from 'node:assert/strict';
import { drawnExamples } from '../../tooling/drawn-examples.ts';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

/** One arrow of every kind. */
const everyKind = `blueprint: Every kind
stages:
  - stage: Only
    steps:
      - step: First
        customer: { name: Asks, to: [{ id: answer, kind: dependency }] }
        frontstage: { name: Listens, to: [{ id: answer, kind: agreement }] }
        backstage: { name: Looks it up, to: [{ id: answer, kind: wait }] }
        support: { name: Prints it, to: [{ id: answer, kind: handoff }] }
      - step: Second
        customer: Hears
        frontstage: { name: Answers, id: answer }
        backstage: { name: Learns, to: [{ id: answer, kind: feedback }] }
        support: { name: Repairs, to: [{ id: answer, kind: rework }] }
`;

/** Many arrows that have to share their channels, some of them with words. */
const crowded = `blueprint: Crowded
stages:
  - stage: Only
    steps:
${[1, 2, 3, 4, 5]
  .map(
    (step) => `      - step: Step ${step}
        customer: { name: Does ${step}, id: does-${step} }
        frontstage: { name: Shows ${step}, id: shows-${step}, to: [${others(step, 'hides', 'says')}] }
        backstage: { name: Hides ${step}, id: hides-${step}, to: [${others(step, 'shows')}] }`,
  )
  .join('\n')}
`;

/** Arrows from a step to the cells of the others. */
function others(from: number, cell: string, label?: string): string {
  return [1, 2, 3, 4, 5]
    .filter((to) => Math.abs(to - from) > 1)
    .map((to) => `{ id: ${cell}-${to}${label ? `, label: ${label} ${from}` : ''}, kind: feedback }`)
    .join(', ');
}

/** An arrow as a browser drew it, in px of the picture. */
interface Arrow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly width: string;
  readonly dash: string;
  readonly heads: number;
  /** The stroke, a point every two px. */
  readonly points: readonly (readonly [number, number])[];
  /** Gaps in its line, each from one place to another. */
  readonly gaps: readonly Gap[];
  /** The box of what is written on it. */
  readonly label?: Box;
}

type Gap = readonly [x: number, y: number, nextX: number, nextY: number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pitch = 2;

describe('arrows on the picture', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const arrows = (): Promise<readonly Arrow[]> =>
    preview.page.locator('.canvas .link g[data-from]').evaluateAll((all, every) => {
      const boxOf = (element: SVGGraphicsElement) => {
        const { x, y, width, height } = element.getBBox();
        return { x, y, width, height };
      };
      return all.map((arrow) => {
        const [line, head] = arrow.querySelectorAll('path');
        if (!line || !head) throw new Error('An arrow has no stroke or no head.');
        const count = Math.floor(line.getTotalLength() / every);
        const points = Array.from({ length: count + 1 }, (_, index) => {
          const { x, y } = line.getPointAtLength(index * every);
          return [x, y] as const;
        });
        const gaps: Gap[] = [];
        for (const [, x, y, nextX, nextY] of (line.getAttribute('d') ?? '').matchAll(
          /([-\d.]+) ([-\d.]+)M([-\d.]+) ([-\d.]+)/g,
        ))
          gaps.push([Number(x), Number(y), Number(nextX), Number(nextY)]);
        const texts = [...arrow.querySelectorAll('text')].map(boxOf);
        const left = Math.min(...texts.map(({ x }) => x));
        const right = Math.max(...texts.map(({ x, width }) => x + width));
        const top = Math.min(...texts.map(({ y }) => y));
        const bottom = Math.max(...texts.map(({ y, height }) => y + height));
        return {
          key: arrow.getAttribute('data-key') ?? '',
          from: arrow.getAttribute('data-from') ?? '',
          to: arrow.getAttribute('data-to') ?? '',
          width: line.getAttribute('stroke-width') ?? '',
          dash: line.getAttribute('stroke-dasharray') ?? '',
          heads: (head.getAttribute('d') ?? '').match(/M/g)?.length ?? 0,
          points,
          gaps,
          ...(texts.length > 0 && { label: { x: left, y: top, width: right - left, height: bottom - top } }),
        };
      });
    }, pitch);

  /** The cards themselves, without what hangs on their edges. */
  const cards = (): Promise<Readonly<Record<string, Box>>> =>
    preview.page.locator('.canvas .cell > g').evaluateAll((cells) =>
      Object.fromEntries(
        cells.map((cell) => {
          const boxes = [...cell.querySelectorAll<SVGGraphicsElement>('g > rect, g > path:not([transform])')]
            .filter((one) => one.parentElement?.hasAttribute('data-key'))
            .map((one) => one.getBBox());
          const { x, y, width, height } = boxes.reduce((largest, one) =>
            one.width * one.height > largest.width * largest.height ? one : largest,
          );
          return [cell.getAttribute('data-part') ?? '', { x, y, width, height }];
        }),
      ),
    );

  const texts = [
    ...drawnExamples.map((name) => [name, example(name)] as const),
    ['a crowded one', crowded] as const,
  ];
  for (const [name, text] of texts) {
    it(`of ${name} run at right angles with round corners, through no card and not on one another, their labels on a clear stretch`, async () => {
      const { picture } = await preview.show(text);
      const [all, boxes] = [await arrows(), await cards()];
      assert.equal(all.length, picture.links.length);
      for (const arrow of all) {
        const [from, to] = [boxes[arrow.from] ?? assert.fail(), boxes[arrow.to] ?? assert.fail()];
        const [first, last] = [arrow.points[0] ?? assert.fail(), arrow.points.at(-1) ?? assert.fail()];
        // The stroke ends where the head begins, and the last point that was taken lies before its end.
        // A way out of a decision leaves the diamond beside its card.
        assert.ok(distance(first, from) <= 20, `${arrow.key} begins at its card`);
        assert.ok(distance(last, to) <= 12, `${arrow.key} ends at its card`);
        assert.deepEqual(corners(arrow.points), [], `${arrow.key} has round corners`);
        for (const [key, box] of Object.entries(boxes)) {
          const through = arrow.points.filter((point) =>
            isIn(point, box, key === arrow.from || key === arrow.to ? 9 : 3),
          );
          assert.deepEqual(through, [], `${arrow.key} runs through ${key}`);
        }
      }
      for (const [index, one] of all.entries()) {
        const places = new Set(one.points.flatMap(([x, y]) => around(x, y)));
        for (const other of all.slice(index + 1)) {
          if (mayShare(one, other)) continue;
          const together = other.points.filter(([x, y]) => places.has(`${Math.round(x)} ${Math.round(y)}`));
          assert.ok(
            together.length * pitch <= 20,
            `${one.key} lies on ${other.key} for ${together.length * pitch} px`,
          );
        }
      }

      const labelled = all.filter(({ label }) => label !== undefined);
      assert.equal(labelled.length, picture.links.filter(({ label }) => label !== undefined).length);
      const lines = await Promise.all([0, 1, 2].map((line) => boxOfLine(line)));
      for (const { key, from, label, points, gaps } of labelled) {
        if (label === undefined) continue;
        assert.ok(!points.some((point) => isIn(point, label, 0)), `${key} strikes its label`);
        const gap = gaps.some(
          ([x, y, nextX, nextY]) =>
            !isIn([x, y], label, 0) &&
            !isIn([nextX, nextY], label, 0) &&
            isIn([(x + nextX) / 2, (y + nextY) / 2], label, 0),
        );
        assert.ok(gap, `the label of ${key} is in a gap of its line`);
        const source = boxes[from] ?? assert.fail();
        assert.ok(
          distance([label.x, label.y], source) <= 60 + label.width + label.height,
          `${key} at its source`,
        );
        for (const [card, box] of Object.entries(boxes))
          assert.ok(areApart(label, box), `the label of ${key} covers ${card}`);
        for (const line of lines) assert.ok(areApart(label, line), `the label of ${key} covers a line`);
        for (const other of all) {
          if (other.key === key) continue;
          assert.ok(
            !other.points.some((point) => isIn(point, label, 0)),
            `the label of ${key} covers ${other.key}`,
          );
          assert.ok(
            other.label === undefined || areApart(label, other.label),
            `two labels are on one another`,
          );
        }
      }
    });
  }

  it('have a gap in one of the two where they cross', async () => {
    await preview.show(example('hotel'));
    const all = await arrows();
    let crossings = 0;
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        for (const [first, second] of [
          [one, other],
          [other, one],
        ] as const) {
          for (const [x, y, nextX, nextY] of first.gaps) {
            const [at, length] = [
              [(x + nextX) / 2, (y + nextY) / 2] as const,
              Math.hypot(nextX - x, nextY - y),
            ];
            if (length < 20 && second.points.some(([px, py]) => Math.hypot(px - at[0], py - at[1]) < 2))
              crossings++;
          }
        }
        const meeting = one.points.find((point) =>
          other.points.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < pitch),
        );
        const together = mayShare(one, other);
        assert.ok(
          meeting === undefined || together,
          `${one.key} and ${other.key} cross without a gap at ${meeting}`,
        );
      }
    }
    assert.ok(crossings > 0);
  });

  it('show the path of the customer from left to right, straight from one step to the next', async () => {
    const { picture } = await preview.show(example('fast-food'));
    const all = new Map((await arrows()).map((arrow) => [arrow.key, arrow]));
    const column = (key: string) => picture.cells.find((cell) => cell.key === key)?.column ?? assert.fail();
    const ways = picture.links.filter(
      ({ kind, from, to }) => kind === 'path' && column(to) === column(from) + 1,
    );
    assert.ok(ways.length >= picture.steps.length - 2, `${ways.length} of ${picture.steps.length}`);
    for (const { key, kind, label } of ways) {
      const { points, width } = all.get(key) ?? assert.fail();
      assert.ok((points.at(-1)?.[0] ?? 0) > (points[0]?.[0] ?? 0), `${key} goes to the right`);
      assert.equal(width, '2.75', kind);
      if (label === undefined)
        assert.ok(
          points.every(([, y]) => Math.abs(y - (points[0]?.[1] ?? 0)) < 8),
          `${key} is straight`,
        );
    }
    const others = picture.links.filter(({ kind }) => kind !== 'path').map(({ key }) => all.get(key)?.width);
    assert.ok(others.length > 0 && others.every((width) => Number(width) < 2.75));
  });

  it('differ in their stroke by kind, an agreement by its two heads, and so does the legend', async () => {
    const { picture } = await preview.show(everyKind);
    const all = new Map((await arrows()).map((arrow) => [arrow.key, arrow]));
    const strokes = new Map<string, string>();
    for (const { key, kind } of picture.links) {
      const { width, dash, heads } = all.get(key) ?? assert.fail();
      const stroke = `${width} px, ${dash || 'solid'}`;
      assert.equal(heads, kind === 'agreement' ? 2 : 1, kind);
      assert.equal(strokes.get(kind) ?? `${stroke}, ${heads}`, `${stroke}, ${heads}`, kind);
      strokes.set(kind, `${stroke}, ${heads}`);
    }
    assert.deepEqual([...strokes.keys()].sort(), [
      ...['agreement', 'dependency', 'feedback', 'handoff', 'path', 'rework', 'wait'],
    ]);
    assert.equal(new Set(strokes.values()).size, 7);
    const explained = await preview
      .part('legend')
      .locator('path[stroke]')
      .evaluateAll((paths) =>
        paths.map(
          (path) =>
            `${path.getAttribute('stroke-width')} px, ${path.getAttribute('stroke-dasharray') ?? 'solid'}`,
        ),
      );
    for (const stroke of strokes.values()) assert.ok(explained.includes(stroke.replace(/, \d$/, '')), stroke);
  });

  const boxOfLine = (line: number): Promise<Box> =>
    preview
      .part(`line_${line}`)
      .locator('path')
      .evaluate((path) => {
        const { x, y, width, height } = (path as SVGPathElement).getBBox();
        return { x, y, width, height };
      });
});

function isIn([x, y]: readonly [number, number], box: Box, by: number): boolean {
  return x > box.x + by && x < box.x + box.width - by && y > box.y + by && y < box.y + box.height - by;
}

function distance([x, y]: readonly [number, number], box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

function areApart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

/** The px around a point that count as the same place. */
function around(x: number, y: number): readonly string[] {
  const near = [-1, 0, 1];
  return near.flatMap((dx) => near.map((dy) => `${Math.round(x) + dx} ${Math.round(y) + dy}`));
}

/**
 * Returns the points at which a line turns at once, or runs aslant further than round corners and jumps do, both across
 * and down.
 */
function corners(points: Arrow['points']): readonly string[] {
  const ways = points.slice(1).map(([x, y], index) => {
    const [dx, dy] = [Math.abs(x - (points[index]?.[0] ?? x)), Math.abs(y - (points[index]?.[1] ?? y))];
    return dy < 0.05 ? 'across' : dx < 0.05 ? 'down' : 'aslant';
  });
  const found: string[] = [];
  let start = points[0];
  for (const [index, way] of ways.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (way !== 'aslant') start = to;
    const [dx, dy] = [(to?.[0] ?? 0) - (start?.[0] ?? 0), (to?.[1] ?? 0) - (start?.[1] ?? 0)];
    if (Math.min(Math.abs(dx), Math.abs(dy)) > 14) found.push(`aslant at ${from}`);
    const before = ways[index - 1] ?? way;
    if (way !== 'aslant' && before !== 'aslant' && way !== before) found.push(`a corner at ${from}`);
  }
  return found;
}

/** Returns whether two arrows leave one place together, or join before the same card. */
function mayShare(one: Arrow, other: Arrow): boolean {
  return one.from === other.from || one.to === other.to;
}
