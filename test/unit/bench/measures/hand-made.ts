import type {
  BadgeBox,
  CellBox,
  Geometry,
  LaneBox,
  LinkRoute,
  Point,
  StepBox,
  TextLine,
} from '../../../../core/diagram/geometry.ts';

/** Returns a geometry of 1000 × 600 px with lane heads of 200 px and nothing in it but what is given. */
export function geometryWith(more: Partial<Geometry> = {}): Geometry {
  return {
    width: 1000,
    height: 600,
    header: {
      x: 0,
      y: 0,
      width: 1000,
      height: 0,
      texts: [],
      images: [],
      content: { header: { title: '', personas: [] }, density: 'standard' },
      ruleY: 0,
    },
    frame: {
      ...{ left: 0, headRight: 200, right: 1000 },
      ...{ stageTop: 0, stepTop: 0, rowsTop: 100, bodyTop: 100, bodyBottom: 600, rowsBottom: 600 },
    },
    stages: [],
    steps: [],
    lanes: [],
    rows: [],
    separators: [],
    lines: [],
    cells: [],
    links: [],
    legend: [],
    ...more,
  };
}

/** Returns a card of 100 × 40 px in the first lane, with its upper left corner at a place. */
export function cardAt(key: string, x: number, y: number, more: Partial<CellBox> = {}): CellBox {
  return {
    ...{ key, x, y, name: key, label: key, width: 100, height: 40, lane: 0, column: 0, columns: 1, hue: 0 },
    ...{ role: 'customer', shape: 'card', texts: [], badges: [], moment: false, assumed: false },
    ...more,
  };
}

export function badgeAt(x: number, y: number): BadgeBox {
  return { kind: 'pain', texts: ['Queues'], x, y };
}

/** Returns an arrow through corners, each given as `[x, y]`. */
export function arrowThrough(
  key: string,
  corners: readonly (readonly [number, number])[],
  more: Partial<LinkRoute> = {},
): LinkRoute {
  const points: Point[] = corners.map(([x, y]) => ({ x, y }));
  return { key, from: 'a', to: 'b', kind: 'dependency', points, jumps: [], ...more };
}

/** Returns the box of a label, without what is written in it. */
export function labelAt(x: number, y: number, width: number, height: number) {
  return { x, y, width, height, texts: [] };
}

/** Returns a lane from the left edge to the right one. */
export function laneAt(y: number, height: number): LaneBox {
  return {
    ...{ key: `lane_${y}`, name: 'Lane', label: 'Lane', role: 'customer', hue: 0, empty: false },
    ...{ x: 0, y, width: 1000, height, lineAbove: false, lineBeneath: false, icon: { x: 20, y }, texts: [] },
  };
}

/** Returns the head of a column whose middle is at x. */
export function stepAt(x: number): StepBox {
  return {
    ...{ key: `step_${x}`, name: 'Step', label: 'Step', x: x - 50, y: 0, width: 100, height: 60 },
    ...{ marker: { x, y: 20 }, number: textAt('1', x, 24), texts: [], rail: { from: 0, to: 0 } },
  };
}

/** Returns a line of text of 10 px in the middle of which is x. */
export function textAt(text: string, x: number, y: number, more: Partial<TextLine> = {}): TextLine {
  return { text, x, y, size: 10, anchor: 'middle', ...more };
}
