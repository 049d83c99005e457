import assert from 'node:assert/strict';
import { cutTexts } from '../../../../bench/measures/cut-texts.ts';
import { sheetFill } from '../../../../bench/measures/sheet-fill.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { drawPages } from '../../../../core/diagram/pages/draw-pages.ts';
import {
  composePages,
  leastScale,
  type PagePlan,
  paperA3,
  paperA4,
  planPages,
} from '../../../../core/diagram/pages.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import { paperNamed, paperNames, paperOf } from '../../../../core/diagram/paper.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { withSyllables } from '../../../../core/diagram/text/syllables.ts';
import { drawnExamples, exampleText } from '../../../../tooling/drawn-examples.ts';
import { bodies, holdsAll } from './holds-all.ts';
import { knownBlueprint } from './known-blueprints.ts';
import { cellOf, linkOf, pictureOf, stepOf } from './pictures.ts';

const pxPerMm = 96 / 25.4;

function exampleOf(name: string): Picture {
  return buildPicture(readBlueprint(exampleText(name))).picture;
}

/** A row of so many steps with a card in each of so many lanes, joined along the second, in stages of four. */
function journeyOf(columns: number, lanes = 2): Picture {
  const cells = Array.from({ length: columns }, (_, column) =>
    Array.from({ length: lanes }, (_, lane) => cellOf(column, lane, 0)),
  ).flat();
  const links = Array.from({ length: columns - 1 }, (_, column) =>
    linkOf(`c${column}_1_0`, `c${column + 1}_1_0`, { kind: 'path' }),
  );
  const stages = Array.from({ length: Math.ceil(columns / 4) }, (_, index) => ({
    ...{ key: `stage_${index}`, name: `Stage ${index + 1}`, column: index * 4 },
    columns: Math.min(4, columns - index * 4),
  }));
  return pictureOf(columns, cells, links, { stages });
}

describe('pages', () => {
  it('hold no soft hyphen where words are broken at their syllables', () => {
    const picture = withSyllables(exampleOf('clinic'), (word) => `${word.slice(0, 3)}\u00ad${word.slice(3)}`);
    const sheets = drawPages(composePages(picture, 'A4'), palettes.print, 'Clinic');
    for (const sheet of sheets) assert.ok(!sheet.includes('\u00ad'));
  });

  for (const name of drawnExamples) {
    it(`show the example ${name} so large that it can be read`, () => {
      for (const paper of ['A3', 'A4'] as const) {
        const plan = composePages(exampleOf(name), paper);
        assert.ok(plan.scale >= leastScale, `${plan.scale}`);
        assert.equal(plan.note, undefined);
        for (const page of plan.pages) assert.deepEqual(cutTexts([page]), []);
      }
    });
  }

  it('repeat title, stages and names of lanes, and are numbered', () => {
    const plan = composePages(exampleOf('appliance'), 'A4');
    const svgs = drawPages(plan, palettes.print, 'Washing machine');
    assert.ok(svgs.length > 1);
    const title = exampleOf('appliance').header.title;
    for (const [index, svg] of svgs.entries()) {
      const lanes = plan.pages[index]?.geometry.lanes.flatMap(({ texts }) => texts.map(({ text }) => text));
      assert.ok(lanes && lanes.length > 0);
      for (const text of [title, ...lanes, 'pain point'])
        assert.ok(svg.includes(`>${text}<`), `"${text}" is on page ${index + 1}`);
      assert.ok(svg.includes(`>Sheet ${index + 1} of ${svgs.length}<`));
    }
    const keys = plan.pages.flatMap(({ geometry }) =>
      geometry.cells.filter(({ columns }) => columns === 1).map(({ key }) => key),
    );
    assert.equal(new Set(keys).size, keys.length, 'a card is on one page');
  });

  it('are one without a number when the picture fits, as large as the sheet', () => {
    const picture = pictureOf(1, [cellOf(0, 1, 0)]);
    const plan = planPages(layoutPicture(picture), paperA3);
    assert.deepEqual([plan.pages.length, plan.pages[0]?.texts, plan.pages[0]?.strip], [1, [], undefined]);
    assert.ok(plan.scale > 1.5, `${plan.scale}`);
  });

  it('have columns as wide as the sheet asks for', () => {
    const widths = ([3, 24] as const).map((columns) => {
      const plan = composePages(journeyOf(columns, 5), 'A3');
      assert.equal(plan.pages.length, 1);
      return plan.pages[0]?.geometry.cells[0]?.width ?? 0;
    });
    assert.ok((widths[0] ?? 0) > (widths[1] ?? 0), `${widths}`);
  });

  it('say the smallest paper on which several are one that is read well, which it then is', () => {
    for (const density of ['standard', 'full'] as const) {
      const plan = composePages(exampleOf('hotel'), 'A3', { density });
      const [, sheets, name, points] =
        /^It takes (\d) sheets of A3\. On (A\d) it is one, whose cards have (\d+\.\d) points\.$/.exec(
          plan.offer ?? '',
        ) ?? assert.fail(`${density}: ${plan.offer}`);
      assert.equal(Number(sheets), plan.pages.length);
      assert.ok(Number(points) >= 8);
      const other = composePages(exampleOf('hotel'), paperNamed(name ?? '') ?? 'A0', { density });
      assert.equal(other.pages.length, 1);
      assert.equal((other.scale * 13 * 0.75).toFixed(1), points);
      assert.equal(other.offer, undefined);
    }
  });

  it('have lanes that fill the sheet when the columns already do', () => {
    const picture = journeyOf(8, 4);
    const plan = composePages(picture, 'A3');
    const usual = planPages(layoutPicture(picture, { columnWidth: cardWidth(plan) }), paperA3);
    const heights = [plan, usual].map(({ pages }) => pages[0]?.geometry.lanes[1]?.height ?? 0);
    assert.ok((heights[0] ?? 0) > (heights[1] ?? 0), `${heights}`);
    assert.ok(plan.scale >= 0.99 * usual.scale, 'and nothing is smaller for it');
    assert.ok(sheetFill(plan, paperA3) > sheetFill(usual, paperA3));
  });

  it('have their notes beneath the last part rather than on a sheet of their own', () => {
    const remarks = Array.from({ length: 60 }, (_, at) => ({ of: `Number ${at}`, texts: ['noted of it'] }));
    const geometry = layoutPicture({ ...journeyOf(28, 5), remarks }, { density: 'full', columnWidth: 120 });
    const plan = planPages(geometry, paperA3);
    const last = plan.pages.at(-1)?.windows.flatMap(({ groups }) => groups) ?? [];
    assert.ok(last.includes('notes') && last.includes('cell'), `${last}`);
    holdsAll(geometry, plan);
  });

  it('are not parted where a row has its text over several columns', () => {
    for (const columns of [24, 27]) {
      const cells = Array.from({ length: columns }, (_, column) => ({
        key: `pains_${column}`,
        column,
        entries: [{ text: 'Nobody knows how long it takes until somebody comes and asks' }],
      }));
      const rows = [
        { key: 'row_pains', kind: 'pains' as const, cells: cells.filter((_, at) => at % 4 === 1) },
      ];
      const geometry = layoutPicture({ ...journeyOf(columns, 5), rows }, { density: 'full' });
      for (const paper of [paperA3, paperA4])
        assert.deepEqual(cutTexts(planPages(geometry, paper).pages), []);
    }
  });

  it('have two bands on one sheet when the rows are lower than half of it', () => {
    const picture = journeyOf(16);
    const plan = composePages(picture, 'A3');
    assert.equal(plan.pages.length, 1);
    const [one, two, ...more] = bodies(plan);
    assert.ok(one && two && more.length === 0);
    assert.ok(two.y > one.y + one.from.height * one.scale, 'one beneath the other');
    holdsAll(layoutPicture(picture, { columnWidth: cardWidth(plan) }), plan);
    const said = plan.pages[0]?.tabs?.map(({ texts }) => texts.map(({ text }) => text).join(' '));
    assert.deepEqual(said, ['to 9 below', 'from 8 above']);
  });

  it('have as many columns each, and end where a stage ends', () => {
    const plan = composePages(journeyOf(40, 5), 'A4');
    assert.ok(plan.pages.length > 2);
    const counts = plan.pages.map(({ geometry }) => geometry.steps.length);
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 4, `${counts}`);
    for (const { geometry } of plan.pages.slice(0, -1)) {
      const last = geometry.steps.at(-1);
      assert.equal(Number(last?.number.text) % 4, 0, `ends after step ${last?.number.text}`);
    }
  });

  it('say at a cut where arrows go on, and which part of the stages they have', () => {
    const plan = composePages(journeyOf(40, 5), 'A4');
    const [first, second] = plan.pages;
    const said = (page: typeof first) =>
      page?.tabs?.map(({ texts }) => texts.map(({ text }) => text).join(' '));
    const last = Number(first?.geometry.steps.at(-1)?.number.text);
    assert.equal(said(first)?.at(-1), `to ${last + 1} sheet 2`);
    assert.equal(said(second)?.[0], `from ${last} sheet 1`);
    assert.equal(first?.strip?.stages.length, 10);
    const [one, two] = [first?.strip?.marked[0], second?.strip?.marked[0]];
    assert.ok(one && two && two.x >= one.x + one.width, 'the next part is marked on the next sheet');
    for (const { tabs, windows } of plan.pages) {
      const rows = windows.filter(({ groups }) => groups.includes('cell'));
      for (const tab of tabs ?? []) {
        const isBeside = ({ x, y, from, scale }: (typeof rows)[number]) =>
          tab.x + tab.width <= x ||
          tab.x >= x + from.width * scale ||
          tab.y + tab.height <= y ||
          tab.y >= y + from.height * scale;
        assert.ok(rows.every(isBeside), 'a tab lies on a card');
        assert.ok(tab.x >= 0 && tab.x + tab.width <= plan.width);
      }
    }
  });

  it('say at a cut between lanes where arrows go on, clear of the cards', () => {
    const lanes = Array.from({ length: 12 }, (_, at) => `l${at}`);
    const declared = lanes.map((id) => `  - { id: ${id}, name: Lane ${id}, role: backstage }`);
    const steps = Array.from({ length: 7 }, (_, step) => {
      const cells = lanes.map((lane, at) => {
        const to = at < lanes.length - 1 ? `, to: [${lanes[at + 1]}-${step}]` : '';
        return `        ${lane}: { id: ${lane}-${step}, name: Does what has to be done${to} }`;
      });
      return `      - step: Step ${step}\n${cells.join('\n')}`;
    });
    const text = `lanes:\n${declared.join('\n')}\nstages:\n  - stage: All\n    steps:\n${steps.join('\n')}\n`;
    const plan = composePages(buildPicture(readBlueprint(text)).picture, 'A4');
    assert.ok(plan.pages.length > 1 && plan.pages.every(({ geometry }) => geometry.steps.length === 7));
    const said = plan.pages.map(({ tabs = [] }) =>
      tabs.map(({ texts }) => texts.map((line) => line.text).join(' ')),
    );
    assert.ok(said[0]?.includes('to 1, sheet 2') && said[0].includes('to 7, sheet 2'), `${said[0]}`);
    assert.ok(said[1]?.includes('from 1, sheet 1'), `${said[1]}`);
    for (const { tabs = [], windows } of plan.pages) {
      const bodies = windows.filter(({ groups }) => groups.includes('cell'));
      for (const tab of tabs)
        assert.ok(
          bodies.every(({ y, from, scale }) => tab.y + tab.height <= y || tab.y >= y + from.height * scale),
        );
    }
  });

  it('cut no text of a row, between steps or between rows', () => {
    const steps = Array.from({ length: 14 }, (_, at) => {
      const facts =
        at % 2 === 0 ? `\n        pains: [${'It takes a long time until somebody comes. '.repeat(3)}]` : '';
      return `      - step: Step ${at}${facts}\n        questions: [${'Who knows, '.repeat(4)}]\n        customer: Acts`;
    });
    const text = `stages:\n  - stage: All\n    steps:\n${steps.join('\n')}\n`;
    const { picture } = buildPicture(readBlueprint(text));
    const { pages } = composePages(picture, 'A4', { density: 'full' });
    assert.ok(pages.length > 1);
    assert.deepEqual(cutTexts(pages), []);
  });

  it('cut no text where two parts share a sheet and each has moved what is parted', () => {
    const { picture } = buildPicture(readBlueprint(knownBlueprint(5)));
    const { pages } = composePages(picture, 'A3', { density: 'full' });
    const parts = pages.map(({ windows }) => new Set(windows.map(({ geometry }) => geometry)).size);
    assert.ok(
      parts.some((count) => count > 2),
      'two parts share a sheet',
    );
    assert.deepEqual(cutTexts(pages), []);
  });

  it('put arrows whose ends come too near to each other into one tab', () => {
    const columns = 30;
    const cells = Array.from({ length: columns }, (_, column) => cellOf(column, 1, 0));
    const links = [1, 2, 3, 4].map((to) => linkOf('c0_1_0', `c${columns - to}_1_0`, { kind: 'feedback' }));
    const plan = composePages(pictureOf(columns, cells, links), 'A4');
    for (const { tabs } of plan.pages) {
      for (const [index, tab] of (tabs ?? []).entries()) {
        for (const other of tabs?.slice(index + 1) ?? []) {
          const apart = tab.y + tab.height <= other.y || other.y + other.height <= tab.y;
          assert.ok(apart || Math.abs(tab.x - other.x) > tab.width, 'tabs lie on each other');
        }
      }
    }
  });

  it('name a process that runs across a cut on both', () => {
    const columns = 30;
    const cells = Array.from({ length: columns }, (_, column) => cellOf(column, 1, 0));
    const shared = cellOf(0, 4, 0, { columns, name: 'Keeps everything running' });
    const links = cells.map(({ key }) => linkOf(key, shared.key));
    const plan = planPages(layoutPicture(pictureOf(columns, [...cells, shared], links)), paperA4);
    assert.ok(bodies(plan).length > 1);
    for (const { from, geometry } of bodies(plan)) {
      const piece = geometry?.cells.find(({ key }) => key === shared.key);
      for (const { x } of piece?.texts ?? assert.fail('The process is missing.'))
        assert.ok(x > from.x && x < from.x + from.width);
    }
  });

  it('go on downwards, or beside each other, when the lanes do not fit', () => {
    const cells = Array.from({ length: 40 }, (_, place) => cellOf(0, 1 + (place % 4), place));
    const geometry = layoutPicture(pictureOf(1, cells));
    const plan = planPages(geometry, paperA4);
    assert.ok(bodies(plan).length > 1);
    holdsAll(geometry, plan);
  });

  it('are of the next size, and say so, when nothing can be read on what was asked for', () => {
    const steps = [stepOf(0, { name: 'W'.repeat(500) })];
    const tall = Array.from({ length: 40 }, (_, place) => cellOf(0, 1, place, { name: 'words '.repeat(80) }));
    const plan = composePages(pictureOf(1, tall, [], { steps }), 'A4');
    assert.match(
      plan.note ?? '',
      /Nothing can be read of the picture on A4\. It is on A\d|can be read: its smallest texts/,
    );
    assert.ok(plan.width > 297 * pxPerMm || plan.height > 297 * pxPerMm);
  });

  it('are of any paper, down to 1 mm, on which the whole picture stands with a note', () => {
    for (const name of paperNames) assert.ok(composePages(journeyOf(6), name).pages.length === 1, name);
    const plan = composePages(journeyOf(3), 'roll:1');
    assert.match(plan.note ?? '', /does not fit on roll:1 so that it can be read/);
    assert.ok(plan.pages.length > 0 && plan.scale > 0);
  });

  it('end a roll where the picture ends, as high as the roll is wide', () => {
    const plan = composePages(journeyOf(20, 5), 'roll:600');
    assert.equal(plan.pages.length, 1);
    assert.ok(Math.abs(plan.height - 600 * pxPerMm) < 0.01);
    const [page] = plan.pages;
    const rows = page?.windows.filter(({ groups }) => groups.includes('cell'));
    const ends = rows?.map(({ x, from, scale }) => x + from.width * scale) ?? [];
    assert.ok(Math.abs(Math.max(...ends) + 10 * pxPerMm - plan.width) < 1);
  });
});

/** The width of most cards of a plan. */
function cardWidth({ pages }: PagePlan): number {
  return pages[0]?.geometry.cells[0]?.width ?? 0;
}

describe('names of paper', () => {
  it('are read whatever their capitals; a roll has any width in mm', () => {
    assert.deepEqual(['a3', 'A0', 'Slide', 'roll:914', 'ROLL:36.5'].map(paperNamed), [
      'A3',
      'A0',
      'slide',
      'roll:914',
      'roll:36.5',
    ]);
    assert.deepEqual(paperOf('roll:914').height, 914);
    for (const none of ['', 'A9', 'roll', 'roll:', 'roll:0', 'roll:-1', 'roll:99999', 'roll:1e3'])
      assert.equal(paperNamed(none), undefined, none);
  });
});
