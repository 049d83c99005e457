// The measures of the picture in px. `baseline` is that of a text, from the top of its line.

const gridPitch = 4;

/** Around everything, and the least width of what is between. */
export const pageSizes = { margin: 32, minWidth: 720 } as const;

/** Texts of the header. */
export const headerSizes = {
  title: 28,
  titleLine: 36,
  label: 11,
  value: 13,
  valueLine: 18,
  quiet: 11,
  quietLine: 15,
  /** Between two columns of texts, and the widths between which these are. */
  fieldGap: 32,
  fieldWidth: 440,
  fieldLeast: 160,
  /** Between two texts under each other. */
  blockGap: 12,
  /** The longer side of the image of a persona, and the room right of it. */
  portrait: 64,
  portraitGap: 12,
  /** The logo at most, and the room left of it. */
  logoWidth: 180,
  logoHeight: 36,
  logoGap: 24,
} as const;

/** The heads of the lanes, at the left. */
export const headSizes = {
  width: 188,
  bar: 6,
  icon: 25,
  text: 42,
  /** Right of the text: the preview has an icon there that collapses the lane. */
  aside: 18,
  name: 14,
  nameLine: 18,
  nameBaseline: 14,
  role: 11,
  roleLine: 16,
  roleBaseline: 12,
} as const;

/** The name of one of the three lines in its pill, which stands on the heads of the lanes above and beneath. */
export const lineNameSizes = {
  size: 10.5,
  height: 18,
  /** From a pill to the names of the lanes. */
  clear: 7,
} as const;

/** Returns the least height in px above and beneath the texts in the head of a lane; `usual` is that without a line. */
export function headMargin(usual: number, lane: { lineAbove: boolean; lineBeneath: boolean }): number {
  const isLined = lane.lineAbove || lane.lineBeneath;
  return isLined ? Math.max(usual, lineNameSizes.height / 2 + lineNameSizes.clear) : usual;
}

/** The band of stages. */
export const stageSizes = {
  height: 36,
  line: 16,
  baseline: 13,
  point: 14,
  gap: 4,
  size: 14,
  time: 11,
  timeLine: 13,
  timeBaseline: 10,
  /** The px by which less is above and beneath the texts when times stand under the names. */
  timeGain: 13,
  /** From the gap between two stages to an arrow beside it. */
  aside: 6,
  /** The width of a stage without steps. */
  emptyLeast: 56,
  emptyMost: 132,
} as const;

/** The heads of the steps. */
export const stepSizes = {
  top: 12,
  marker: 12,
  name: 13,
  nameLine: 17,
  nameBaseline: 13,
  quiet: 11,
  quietLine: 16,
  quietBaseline: 12,
  bottom: 12,
} as const;

/** Several curves: `pitch` is from marker to marker in a column, `names` what stands above their names in the head. */
export const curveSizes = {
  pitch: 13,
  marker: 5,
  name: 11,
  line: 15,
  names: 42,
  edge: 8,
  sign: 14,
  leastName: 26,
  endLine: 12,
} as const;

/** The row of emotions; `step` is the height of one level. */
export const emotionSizes = { height: 100, step: 18, face: 11 } as const;

/** Cards and their texts. */
export const cardSizes = {
  minWidth: 136,
  maxWidth: 216,
  padding: 10,
  vertical: 9,
  name: 13,
  nameLine: 18,
  nameBaseline: 13.5,
  detail: 11,
  detailLine: 16,
  detailBaseline: 11.5,
  /** Between the name and the quiet lines. */
  detailGap: 2,
  minHeight: 40,
  /** Above and beneath the text of an entry of a page, together. */
  entry: 8,
  gap: 12,
  linkedGap: 28,
  radius: 8,
  fold: 12,
} as const;

/** The length in px at both ends of the upper and the lower edge of a card that is kept from arrows. */
export const edgeCorner = cardSizes.radius + 4;

/** Badges; `pitch` is the distance from one to the next, `counted` that from one with a count. */
export const badgeSizes = { size: 20, pitch: 24, counted: 28, inset: 8, overhang: 12 } as const;

/** The line in a card that says how long the customer waits. */
export const waitSizes = { height: 20, size: 11, baseline: 14 } as const;

/**
 * Columns of one sheet: how much wider the pitch of one may be than that of another, and by how much cards become narrower
 * beside a crowded gutter, and wider elsewhere.
 */
export const pitchSizes = { most: 1.22, narrowest: 0.8, widest: 1.2 } as const;

/** Room for arrows. */
export const channelSizes = {
  /** Least distance between two cards side by side. */
  gutter: 32,
  /** The same where a stage ends. */
  stageGutter: 44,
  /** Between parallel arrows. */
  track: 10,
  /** From a card's side to the nearest arrow that passes it. */
  clear: 16,
  /** From a lane's edge to its cards when no arrow runs there. */
  lane: 12,
  /** From a lane's edge to its first arrow. */
  edge: 12,
  /** From the last arrow to the card beneath: room for a bend and a head. */
  arrow: 20,
  corner: 8,
  /** Length of a head. */
  head: 9,
  /** Half of the gap where another arrow crosses. */
  jump: 5,
  /** Between two arrows on one side of a card. */
  port: 12,
  /** From the ends of a card's side to an arrow that meets it. */
  side: 12,
} as const;

/** Labels of arrows; `clear` is its distance from what is not its own. */
export const labelSizes = {
  size: 11,
  line: 14,
  baseline: 12,
  padding: 4,
  maxWidth: 120,
  /** The same of one on an exit of a fork, and of one between neighbours: both widen a gutter. */
  maxWidthOut: 88,
  maxWidthAcross: 64,
  /** The same of one that found no place otherwise. */
  maxWidthNarrow: 48,
  maxLines: 5,
  clear: 3,
  /** Between its box and its line, at its sides. */
  air: 2,
  /** Line in sight between the source and the label, and between the label and the head. */
  end: 24,
  /** From a corner of its arrow to the label. */
  corner: 4,
  /** It begins no farther from the source than this. */
  near: 60,
} as const;

/** The mark at the right of a card where the customer's path ends: how far away its middle is. */
export const endMark = { away: 9, radius: 6 } as const;

/** The diamond at the right side of a card from which several branches go on. */
export const forkSizes = {
  half: 10,
  /** From its middle to the nearest exit upwards or downwards. */
  rise: 30,
  /** Between two exits without a label. */
  pitch: 18,
} as const;

/** Returns the next multiple of the grid of 4 px on which everything stands. */
export function snap(value: number): number {
  return Math.ceil(value / gridPitch) * gridPitch;
}

/** Rows of plain text and small figures; `lines` is how many a cell has at most. */
export const rowSizes = {
  name: 12,
  nameLine: 16,
  nameBaseline: 12.5,
  text: 11,
  line: 14,
  baseline: 11,
  /** Above and beneath the content of a row. */
  edge: 4,
  /** From the edges of a cell to its content. */
  side: 4,
  /** From the left end of a cell to a text behind a bullet. */
  bullet: 14,
  badge: 12,
  lines: 4,
  /** Between the cells of neighbouring columns. */
  gap: 6,
  /** The circle around the number of a note. */
  number: 7,
} as const;

/** The picture from far away; `width` is what its columns share in a window of 1440 px. */
export const overviewSizes = {
  width: 1196,
  leastPitch: 28,
  /** The least width of a column in which rows say something. */
  rowPitch: 112,
  /** The width of a stage without steps. */
  emptyStage: 48,
  mostPitch: 150,
  head: 180,
  headIcon: 24,
  headText: 42,
  lane: 12,
  laneLine: 14,
  leastLane: 40,
  /** Names of stages and steps, and the longest of those that are written upwards. */
  name: 13,
  line: 15,
  turned: 170,
  /** From this width on a column has its names written across, also those that do not fit whole. */
  wide: 80,
  gap: 6,
  marker: 11,
  dot: 5,
  moment: 8,
  /** From dot to dot in a stack. */
  stack: 17,
} as const;
