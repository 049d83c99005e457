import { randomFrom } from './random.ts';

const lanes = ['customer', 'frontstage', 'backstage', 'support'] as const;
const kinds = ['dependency', 'agreement', 'wait', 'feedback', 'rework'] as const;
const labels = [
  'asks',
  'again',
  'no room',
  'room number',
  '2 days',
  'if everything is fine and paid',
  'refused',
  'a copy of the form, signed',
  'hands over the papers and the key of the room to whoever asks for it',
  'Rückmeldung',
  '部屋番号',
] as const;

/**
 * Returns a small blueprint as a beginner writes it, the same for the same seed: two to five steps, a card or two in a
 * lane, and arrows with words on them, many between neighbours, there and back.
 */
export function smallBlueprint(seed: number): string {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0];
  const steps = 2 + upTo(4);
  const cells: { id: string; step: number; lane: string; to: string[] }[] = [];
  for (let step = 0; step < steps; step++) {
    for (const lane of lanes) {
      const count = random() < (lane === 'customer' ? 0.9 : 0.55) ? 1 + Number(random() < 0.25) : 0;
      for (let place = 0; place < count; place++)
        cells.push({ id: `${lane[0]}${step}${place}`, step, lane, to: [] });
    }
  }
  const arrows = cells.length < 2 ? 0 : 1 + upTo(5);
  for (let index = 0; index < arrows; index++) {
    const from = cells[upTo(cells.length)];
    if (from === undefined) continue;
    const near = cells.filter(
      (one) =>
        one !== from &&
        (random() < 0.25 || Math.abs(one.step - from.step) + Number(one.lane !== from.lane) < 2),
    );
    const to = near[upTo(near.length)];
    if (to === undefined) continue;
    for (const [a, b] of random() < 0.4
      ? ([
          [from, to],
          [to, from],
        ] as const)
      : ([[from, to]] as const)) {
      const kind = random() < 0.6 ? `, kind: ${oneOf(kinds)}` : '';
      const label = random() < 0.85 ? `, label: "${oneOf(labels)}"` : '';
      a.to.push(`{ id: ${b.id}${label}${kind} }`);
    }
  }
  const lines = ['blueprint: Small', 'stages:', '  - stage: First', '    steps:'];
  const cut = 1 + upTo(steps);
  for (let step = 0; step < steps; step++) {
    if (step === cut) lines.push('  - stage: Second', '    steps:');
    lines.push(`      - step: Step ${step + 1}`);
    if (random() < 0.2) lines.push('        pains: [It takes long]');
    for (const lane of lanes) {
      const own = cells.filter((cell) => cell.step === step && cell.lane === lane);
      if (own.length === 0) continue;
      lines.push(`        ${lane}:`);
      for (const { id, to } of own) {
        const wait = random() < 0.1 ? ', wait: 10m' : '';
        const fail = random() < 0.1 ? ', fail: It fails' : '';
        const name = oneOf(['Asks', 'Fills in the form', 'Waits until somebody has looked into the papers']);
        const arrows = to.length === 0 ? '' : `, to: [${to.join(', ')}]`;
        lines.push(`          - { id: ${id}, name: ${name}${wait}${fail}${arrows} }`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
