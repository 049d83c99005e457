import fc from 'fast-check';
import type {
  Badge,
  BadgeKind,
  Picture,
  PictureCell,
  PictureLink,
  PictureLinkKind,
  PictureRole,
  PictureStep,
} from '../../../../core/diagram/picture.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const roles: readonly PictureRole[] = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
const kinds: readonly PictureLinkKind[] = ['path', 'dependency', 'agreement', 'wait', 'feedback', 'rework'];
const badgeKinds: readonly BadgeKind[] = ['moment', 'pain', 'opportunity', 'fail', 'question'];

export function cellOf(
  column: number,
  lane: number,
  place: number,
  more: Partial<PictureCell> = {},
): PictureCell {
  return {
    key: `c${column}_${lane}_${place}`,
    lane,
    column,
    columns: 1,
    name: 'Checks in',
    by: [],
    systems: [],
    badges: [],
    moment: false,
    assumed: false,
    ...more,
  };
}

export function linkOf(from: string, to: string, more: Partial<PictureLink> = {}): PictureLink {
  return { key: `${from}_to_${to}`, from, to, kind: 'dependency', ...more };
}

/** Returns a picture of steps with the five canonical lanes, all of one stage. */
export function pictureOf(
  columns: number,
  cells: readonly PictureCell[],
  links: readonly PictureLink[] = [],
  more: Partial<Picture> = {},
): Picture {
  return {
    header: { title: 'Overnight stay', personas: [] },
    stages: columns === 0 ? [] : [{ key: 'stage_0', name: 'Stay', column: 0, columns }],
    steps: Array.from({ length: columns }, (_, index) => stepOf(index)),
    lanes: roles.map((role, index) => ({ key: `lane_${index}`, id: role, name: role, role })),
    cells,
    links,
    rows: [],
    remarks: [],
    ...more,
  };
}

export function stepOf(index: number, more: Partial<PictureStep> = {}): PictureStep {
  return { key: `step_${index}`, number: index + 1, name: `Step ${index + 1}`, channels: [], ...more };
}

const names = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
  fc.constantFrom(
    'Takes the reservation call and confirms by letter',
    'お客様がフロントで予約を確認します',
    'מקבל את המפתח בדלפק',
    'W'.repeat(120),
    '👩‍👩‍👧‍👦🎉 party of four 👩‍👩‍👧‍👦',
    '<b>&amp;"quoted"</b>',
    '',
  ),
  fc.string({ maxLength: 40, unit: anyCharacter }),
);

/** Any picture a file can give: stacks, shared processes, badges, waits, labels and arrows of every kind. */
export const anyPicture: fc.Arbitrary<Picture> = fc
  .record({
    columns: fc.integer({ min: 1, max: 7 }),
    lanes: fc.array(fc.constantFrom(...roles), { minLength: 1, maxLength: 6 }),
    stacks: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 42, maxLength: 42 }),
    details: fc.array(
      fc.record({
        name: names,
        badges: fc.subarray([...badgeKinds]),
        wait: fc.option(fc.constantFrom('5m', '1h 30m'), { nil: undefined, freq: 8 }),
        by: fc.boolean(),
        system: fc.boolean(),
        assumed: fc.boolean(),
        emotion: fc.oneof(
          { weight: 7, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
        ),
      }),
      { minLength: 5, maxLength: 12 },
    ),
    links: fc.array(
      fc.record({
        from: fc.nat(500),
        to: fc.nat(500),
        kind: fc.constantFrom(...kinds),
        label: fc.option(fc.lorem({ maxCount: 4 }), { nil: undefined, freq: 3 }),
      }),
      { maxLength: 24 },
    ),
    shared: fc.array(fc.record({ column: fc.nat(6), columns: fc.integer({ min: 2, max: 4 }) }), {
      maxLength: 2,
    }),
    emotions: fc.array(fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }), { maxLength: 7 }),
    cut: fc.nat(6),
  })
  .map(({ columns, lanes, stacks, details, links, shared, emotions, cut }) => {
    const cells: PictureCell[] = [];
    for (let column = 0; column < columns; column++) {
      for (let lane = 0; lane < lanes.length; lane++) {
        const count = Math.max(0, (stacks[(column * lanes.length + lane) % stacks.length] ?? 0) - (lane % 2));
        for (let place = 0; place < count; place++) {
          const detail = details[cells.length % details.length];
          if (detail === undefined) continue;
          const { name, badges, wait, by, system, assumed, emotion } = detail;
          const own: Badge[] = badges.map((kind) => ({ kind, texts: ['one', 'two'] }));
          cells.push(
            cellOf(column, lane, place, {
              name,
              badges: own,
              moment: badges.includes('moment'),
              by: by ? ['Desk clerk'] : [],
              systems: system ? ['Registration system'] : [],
              assumed,
              ...(wait !== undefined && { wait }),
              ...(emotion !== undefined && { emotion }),
              // The customer's path ends at the last action of a step.
              ...(by && place === count - 1 && lanes[lane] === 'customer' && { isEnd: true as const }),
            }),
          );
        }
      }
    }
    for (const [index, { column, columns: wide }] of shared.entries()) {
      const lane = lanes.length - 1;
      if (column + wide > columns) continue;
      cells.push(cellOf(column, lane, 10 + index, { columns: wide, name: 'Prepares the food' }));
    }
    const drawn: PictureLink[] = [];
    if (cells.length > 1) {
      for (const [index, { from, to, kind, label }] of links.entries()) {
        const source = cells[from % cells.length];
        const target = cells[to % cells.length];
        if (source === undefined || target === undefined || source === target) continue;
        drawn.push(
          linkOf(source.key, target.key, { key: `l_${index}`, kind, ...(label !== undefined && { label }) }),
        );
      }
    }
    const split = Math.min(cut, columns);
    return pictureOf(columns, cells, drawn, {
      stages: [
        { key: 'stage_0', name: 'Before', column: 0, columns: split },
        { key: 'stage_1', name: 'After', column: split, columns: columns - split },
      ],
      steps: Array.from({ length: columns }, (_, index) => {
        const emotion = emotions[index];
        return stepOf(index, { channels: ['Desk'], ...(emotion !== undefined && { emotion }) });
      }),
      lanes: lanes.map((role, index) => ({ key: `lane_${index}`, id: `${role}-${index}`, name: role, role })),
    });
  });

/** Returns a picture of two cells in a step each, and so many arrows between them. */
export function pictureWithArrows(count: number, name = 'Checks in'): Picture {
  const cells = [cellOf(0, 1, 0, { name }), cellOf(1, 1, 0)];
  const links = Array.from({ length: count }, (_, index) =>
    linkOf('c0_1_0', 'c1_1_0', { key: `link_${index}` }),
  );
  return pictureOf(2, cells, links);
}
