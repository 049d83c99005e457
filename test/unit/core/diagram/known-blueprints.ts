import { randomFrom } from './random.ts';

const words = [
  'no',
  'the queue',
  'Anmeldebestätigungsformular',
  'spells',
  'a name that was spelled already',
  'x'.repeat(70),
  'للحجز',
  '部屋の準備ができていない',
  'and nobody knows why',
  '100 %',
] as const;

const durations = ['1m', '35m', '2h', '3 days'] as const;

/**
 * Returns a blueprint in which much is known about each step, in texts of one word and of a hundred, the same for the same
 * seed: for the rows of the picture that says everything.
 */
export function knownBlueprint(seed: number): string {
  const random = randomFrom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0];
  // Of some files nearly all steps say everything, of some nearly none says anything.
  const share = random();
  const isSaid = () => random() < share;
  const said = () =>
    JSON.stringify(Array.from({ length: 1 + upTo(random() < 0.1 ? 40 : 5) }, () => oneOf(words)).join(' '));
  const list = () => `[${Array.from({ length: 1 + upTo(random() < 0.1 ? 12 : 3) }, said).join(', ')}]`;
  const lines = [
    'blueprint: Known',
    `description: ${said()}`,
    `personas: [{ name: ${said()}, goal: ${said()} }]`,
    'stages:',
  ];
  const stages = 1 + upTo(3);
  for (let stage = 0; stage < stages; stage++) {
    lines.push(`  - stage: ${said()}`, '    steps:');
    const steps = 1 + upTo(4);
    for (let step = 0; step < steps; step++) {
      lines.push(`      - step: ${said()}`);
      const own = (key: string, value: string) => isSaid() && lines.push(`        ${key}: ${value}`);
      for (const key of ['thinks', 'expects', 'pains', 'opportunities', 'ideas', 'questions', 'channel'])
        own(key, list());
      own('feedback', said());
      own('note', said());
      own('emotion', `${upTo(5) - 2}`);
      for (const key of ['importance', 'rating', 'target']) own(key, `${1 + upTo(5)}`);
      own('metrics', `[{ name: ${said()}, value: 14m, target: 2m }, { name: ${said()}, value: ${said()} }]`);
      for (const lane of ['customer', 'frontstage', 'backstage', 'support']) {
        const more = [
          ...(isSaid() ? [`duration: ${oneOf(durations)}`] : []),
          ...(isSaid() ? [`wait: ${oneOf(durations)}`] : []),
          ...(isSaid() ? [`policy: ${said()}`] : []),
          ...(isSaid() ? [`fail: { name: ${said()}, recovery: ${said()} }`] : []),
        ];
        if (random() < 0.7)
          lines.push(`        ${lane}: { name: ${said()}${more.map((one) => `, ${one}`).join('')} }`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
