const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'] as const;
const verbs = ['Asks for', 'Hands over', 'Checks', 'Prepares', 'Confirms', 'Looks up', 'Brings'];
const things = ['the room key', 'a form', 'the order', 'the next appointment', 'a parcel', 'the invoice'];
const stepsInStage = 5;

/**
 * Returns a blueprint with so many cells, one a lane in every step; always the same text. Each stage of five steps has
 * the arrows of its own that such a sheet has, in the proportion of the hotel example: two steps that agree with each
 * other, and feedback from its end to its beginning.
 *
 * @param facts True when as much is known of each step as the full density has rows for.
 */
export function generateBlueprint(cells: number, facts = false): string {
  const lines = ['blueprint: A generated journey', 'stages:'];
  for (let cell = 0; cell < cells; cell++) {
    const step = Math.floor(cell / lanes.length);
    const lane = cell % lanes.length;
    const inStage = step % stepsInStage;
    if (lane === 0 && inStage === 0) lines.push(`  - stage: Stage ${step / stepsInStage + 1}`, '    steps:');
    if (lane === 0) lines.push(`      - step: Touchpoint ${step + 1}`, ...(facts ? factsOf(step) : []));
    const arrow = cell + lanes.length < cells || inStage === stepsInStage - 1 ? arrowOf(cell) : undefined;
    const to = arrow === undefined ? '' : `, to: [c${cell + 1}, { id: c${arrow.to}, kind: ${arrow.kind} }]`;
    lines.push(`        ${lanes[lane]}: { id: c${cell}, name: ${cellName(cell)}${to} }`);
  }
  return `${lines.join('\n')}\n`;
}

/** Returns what is known of a step, a line a key. */
function factsOf(step: number): readonly string[] {
  return [
    `emotion: ${((step * 3) % 5) - 2}`,
    `thinks: Is this the place where I have to be, number ${step}?`,
    `importance: ${(step % 5) + 1}`,
    `rating: ${((step + 2) % 5) + 1}`,
    'target: 4',
    `pains: [Queues for ten minutes at ${step}, Nobody knows where the form of ${step} is]`,
    `opportunities: [Send the form of ${step} beforehand]`,
    `questions: [Who owns the form of ${step}?]`,
    `metrics: [{ name: Time to key ${step}, value: ${(step % 20) + 1}m, target: 2m, source: Study ${step} }]`,
    `fail: { name: System ${step} is down, recovery: Writes it on paper }`,
    `note: What was seen on day ${step} by two observers`,
  ].map((line) => `        ${line}`);
}

/** Returns the name of the cell with this number, counted from 0. */
export function cellName(cell: number): string {
  return `${verbs[cell % verbs.length]} ${things[cell % things.length]} ${cell + 1}`;
}

function arrowOf(cell: number): { to: number; kind: string } | undefined {
  const lane = lanes[cell % lanes.length];
  const inStage = Math.floor(cell / lanes.length) % stepsInStage;
  if (lane === 'frontstage' && inStage === 1) return { to: cell + lanes.length, kind: 'agreement' };
  if (lane === 'backstage' && inStage === stepsInStage - 1) {
    return { to: cell - lanes.length * (stepsInStage - 1) - 1, kind: 'feedback' };
  }
  return undefined;
}
