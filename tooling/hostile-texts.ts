const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'] as const;

/** One step, whose keys stand in the ninth column. */
const step = 'stages:\n  - stage: S\n    steps:\n      - step: T\n';

/**
 * Texts made to exhaust whoever reads them, by what they hold too much of. All stay below a million characters, and
 * each is made anew when it is asked for.
 */
export const hostileTexts: Readonly<Record<string, () => string>> = {
  // Much of what a blueprint is made of.
  '20,000 cells in 4,000 steps': () =>
    journey(4000, (at) => lanes.map((lane) => `${lane}: Cell ${at} ${lane}`)),
  '16,000 steps': () => journey(16_000, (at) => [`customer: Does ${at}`]),
  '8,000 stages': () =>
    `stages:\n${times(8000, (at) => `  - stage: S${at}\n    steps:\n      - step: T${at}\n        customer: Does ${at}\n`)}`,
  '20,000 cells in a step': () => `${step}        customer: [${times(20_000, (at) => `Cell ${at}, `)}]\n`,
  '80,000 cells with dashes': () => `${step}        customer:\n${'        - a\n'.repeat(80_000)}`,
  '130,000 cells in brackets': () => `${step}        customer: [${'Asks, '.repeat(130_000)}]\n`,
  '490,000 tiny cells': () => `${step}        customer: [${'a,'.repeat(490_000)}]\n`,
  'a million tiny cells': () =>
    `{stages: [{stage: S, steps: [{step: T, customer: [${'a,'.repeat(499_900)}]}]}]}`,
  '5,000 lanes': () =>
    `lanes:\n${times(5000, (at) => `  - { id: l${at}, name: Lane ${at}, role: support }\n`)}${step}${times(5000, (at) => `        l${at}: Cell ${at}\n`)}`,
  '5,000 empty lanes': () =>
    `lanes:\n${times(5000, (at) => `  - { id: l${at}, name: Lane ${at}, role: support }\n`)}${step}`,
  '20,000 actors': () => `actors:\n${times(20_000, (at) => `  actor-${at}: Actor ${at}\n`)}${step}`,
  '20,000 processes, each needed': () =>
    `processes:\n${times(20_000, (at) => `  p${at}: P ${at}\n`)}${step}        frontstage: { name: A, needs: [${times(20_000, (at) => `p${at}, `)}] }\n`,
  '30,000 personas': () =>
    `persona: [${times(30_000, (at) => `Person ${at}, `)}]\n${step}        customer: A\n`,
  '100,000 needs': () =>
    `processes: { a: A }\n${step}        frontstage: { name: A, needs: [${'a, '.repeat(100_000)}] }\n`,
  '100,000 metrics': () => `${step}        customer: A\n        metrics: [${'{name: a},'.repeat(96_000)}]\n`,
  '100,000 pains': () => `${step}        customer: A\n        pains: [${'Queues, '.repeat(100_000)}]\n`,
  // Arrows.
  '20,000 arrows from a cell': () =>
    `${step}        customer: { name: A, id: a, to: [${'b, '.repeat(20_000)}] }\n        frontstage: { name: B, id: b }\n`,
  'an arrow from each of 300 cells to each': () =>
    `${step}        frontstage:\n${times(300, (at) => `          - { name: C${at}, id: c${at}, to: [${times(300, (to) => `c${to}, `)}] }\n`)}`,
  'a circle of 5,000 cells': () =>
    journey(5000, (at) => [`frontstage: { name: C${at}, id: c${at}, to: c${(at + 4999) % 5000} }`]),
  '5,000 arrows to the first cell': () =>
    journey(5000, (at) => [
      `frontstage: { name: C${at}, id: c${at}, to: [{ id: c0, label: Goes back to it }] }`,
    ]),
  'each of 55 steps to each': () =>
    journey(55, (at) => [
      `id: s${at}`,
      `customer: Does ${at}`,
      `next: [${times(55, (to) => `{ id: s${to}, label: Goes to ${to} }, `)}]`,
    ]),
  'a labelled arrow over ten steps from each of 1,400': () =>
    journey(1400, (at) => [
      `frontstage: { name: Gives ${at}, id: c${at}, to: { id: c${(at + 10) % 1400}, label: ${'hands it over '.repeat(8)} } }`,
    ]),
  'arrows both ways between 700 cells and their neighbours': () =>
    journey(350, (at) => [
      `frontstage: { name: A, id: a${at}, to: [{ id: b${at}, label: asks }, { id: b${at + 1}, label: asks }, { id: a${at + 1}, label: goes on }] }`,
      `backstage: { name: B, id: b${at}, to: [{ id: a${at}, label: answers, kind: feedback }, { id: a${at + 1}, label: answers }, { id: b${at - 1}, label: goes back, kind: rework }] }`,
    ]),
  // Everything that a picture can say.
  '1,400 cells in 14 lanes, each with all that is known': () =>
    `actors: { a: Clerk at the desk }\nchannels: { c: The desk in the lobby }\nsystems: { s: Registration }\nprocesses: { p: Releases rooms }\nlanes:\n${times(14, (at) => `  - { id: l${at}, role: ${lanes[Math.floor(at / 3)]} }\n`)}${journey(
      100,
      (at) =>
        times(
          14,
          (lane) =>
            `l${lane}: { name: Does ${at} of ${lane}, by: a, channel: c, system: s, needs: p, wait: 4m, duration: 5m, fail: { name: It breaks, recovery: Begins again }, policy: House rule, metrics: { name: Time, value: 4m, target: 2m }, note: Seen twice, status: assumed, source: Interview, url: "https://a.b/c" }\n        `,
        )
          .trim()
          .split('\n        '),
    )}`,
  '1,400 steps, each with all that is known': () =>
    journey(1400, (at) => [
      'importance: 5',
      'rating: 2',
      `emotion: ${(at % 5) - 2}`,
      'pains: [Queues, Waits]',
      'opportunities: [Asks, Says]',
      `thinks: Why ${at}`,
      'ideas: A',
      'questions: [B]',
      'metrics: { name: Time, value: 4m }',
      `note: Seen ${at}`,
      `customer: Does ${at}`,
    ]),
  '1,400 images': () =>
    journey(1400, (at) => [
      `image: images/a${at}.png`,
      `customer: { name: Does ${at}, image: images/b${at}.png }`,
    ]),
  '2,500 opportunities and questions of a step': () =>
    `${step}        customer: A\n        opportunities: [${times(2500, (at) => `Asks ${at}, `)}]\n        questions: [${times(2500, (at) => `Why ${at}, `)}]\n`,
  '9,000 feelings': () =>
    `${step}        customer: A\n        thinks:\n${times(9000, (at) => `          - Thinks ${at}\n`)}`,
  // Names and references.
  '10,000 near references': () =>
    `actors:\n${times(10_000, (at) => `  desk-clerk-${at}: Clerk ${at}\n`)}${step}        frontstage:\n${times(10_000, (at) => `          - { name: C, by: desk-clark-${at} }\n`)}`,
  '10,000 near cells': () =>
    journey(5000, (at) => [
      `frontstage: { name: Greets the guest, id: greets-guest-${at}, to: greets-gust-${at}x }`,
    ]),
  '20,000 equal ids': () => `${step}        frontstage: [${'{name: A, id: a, to: a}, '.repeat(20_000)}]\n`,
  '30,000 unknown keys': () => `${step}${times(30_000, (at) => `        custmer${at}: A\n`)}`,
  '50,000 equal keys': () => `${step}${'        customer: A\n'.repeat(47_000)}`,
  '900 unknown keys of 1,000 characters': () =>
    `${step}${times(900, (at) => `        ${'k'.repeat(1000)}${at}: A\n`)}`,
  '900 near references of 500 characters': () =>
    `actors:\n${times(900, (at) => `  ${'k'.repeat(500)}${at}: A\n`)}${step}        frontstage:\n${times(900, (at) => `          - { name: C, by: ${'k'.repeat(500)}x${at} }\n`)}`,
  '11,000 levels of rules': () =>
    `lint:\n${times(11_000, (at) => `  rule-${at}: error\n`)}${step}        customer: A\n`,
  '9,000 lengths of time': () =>
    `${step}        customer:\n${times(9000, (at) => `          - { name: A, wait: ${at} fortnight }\n`)}`,
  // Aliases.
  '9,000 aliases of a step': () =>
    `x: &a { step: T, customer: Asks, frontstage: { name: Answers, needs: p } }\nprocesses: { p: P }\nstages: [{ stage: S, steps: [${'*a, '.repeat(9000)}] }]\n`,
  '9,000 cells that are merged': () =>
    `x: &a { name: Asks, note: Seen, wait: 4m, fail: Breaks }\n${step}        customer:\n${'          - { <<: *a }\n'.repeat(9000)}`,
  '100,000 aliases': () => `x: &a Asks\n${step}        customer: [${'*a, '.repeat(100_000)}]\n`,
  '9,000 aliases of a long text': () =>
    `x: &a ${'Asks for the way to the room. '.repeat(65)}\n${step}        customer: [${'*a,'.repeat(9000)}]\n`,
  '9,000 aliases of a long word': () =>
    `x: &a ${'m'.repeat(4000)}\n${step}        customer: [${'*a,'.repeat(9000)}]\n`,
  'aliases of aliases': () =>
    `x: &a [Asks, ${times(60, () => 'A, ')}]\ny: &b {step: T, customer: *a, frontstage: *a, support: *a}\nz: &c {stage: S, steps: [${'*b,'.repeat(30)}]}\nstages: [${'*c,'.repeat(40)}]\n`,
  'lists of lists of aliases': () =>
    `x0: &b0 [x]\n${times(30, (at) => `x${at + 1}: &b${at + 1} [*b${at}, *b${at}, *b${at}]\n`)}pains: *b30\nstages: *b30\npersona: *b29\n`,
  'aliases that hold themselves': () =>
    'stages: &x\n  - &y { <<: [*x, *y], stage: S, steps: *x, customer: *x }\npersona: &p { <<: *p, name: *p }\n',
  '8,000 merges': () =>
    `x: &a {${times(100, (at) => `k${at}: v, `)}}\n${step}        customer: [${'{<<: *a, name: A}, '.repeat(8000)}]\n`,
  'merges of merges': () =>
    `x0: &b0 {name: A}\n${times(8, (at) => `x${at + 1}: &b${at + 1} {<<: [${`*b${at}, `.repeat(30)}]}\n`)}${step}        customer: *b8\n`,
  '60,000 anchors': () => `${step}        customer: [${times(60_000, (at) => `&a${at} A, `)}]\n`,
  // Nesting.
  'brackets in brackets': () => `x: [${`${'['.repeat(290)}${']'.repeat(290)}, `.repeat(1700)}]\n`,
  'braces in braces': () => `x: [${`${'{a: '.repeat(290)}b${'}'.repeat(290)}, `.repeat(680)}]\n`,
  'dashes in dashes': () => `x:\n${' - '.repeat(300_000)}a\n`,
  'keys in keys': () => times(1350, (at) => `${' '.repeat(at)}a:\n`),
  'an open bracket at the end of each line': () => 'a: [\n'.repeat(190_000),
  // Lines in the wrong place.
  'each cell one space too far right': () =>
    `stages:\n  - stage: S\n    steps:\n${times(2500, (at) => `      - step: T${at}\n        customer: Asks\n         frontstage: Answers\n        support: System\n`)}`,
  'each step two spaces too far left': () =>
    `stages:\n  - stage: S\n    steps:\n${times(4700, (at) => `    - step: T${at}\n      customer: Asks\n`)}`,
  'each line one space further than the line before, again and again': () =>
    `stages:\n${times(350, () => times(60, (at) => `${' '.repeat(at)}customer: Asks\n`))}`,
  '11,000 lines, each in a column of its own': () =>
    `${step}${times(11_000, (at) => `${' '.repeat((at * 7919) % 41)}customer: Asks\n`)}`,
  '20,000 lines without a colon': () => `${step}${times(20_000, (at) => `        customer Asks ${at}\n`)}`,
  '20,000 dashes without a space': () =>
    `stages:\n  -stage: S\n    steps:\n${times(20_000, (at) => `      -step: T${at}\n`)}`,
  '12,000 unresolved merges': () =>
    `${step}${times(4000, (at) => `<<<<<<< a\n        customer: A${at}\n=======\n        customer: B\n>>>>>>> b\n`)}`,
  // Long texts.
  'a word of 100,000 combining marks': () => `${step}        customer: a${'\u0301'.repeat(100_000)} b\n`,
  '1,400 names of 500 characters': () => journey(1400, (at) => [`customer: ${at} ${'word '.repeat(98)}`]),
  '85,000 lines of a note': () => `${step}        note: a\n${'         b\n'.repeat(85_000)}`,
  '300,000 lines of one plain text': () => `note: a\n${' b\n'.repeat(300_000)}`,
  '300,000 lines of one quoted text': () => `note: "a\n${' b\n'.repeat(300_000)}"\n`,
  '300,000 lines of one block text': () => `description: >\n${' b\n'.repeat(300_000)}`,
  'a name of 900,000 characters': () => `${step}        customer: ${'word '.repeat(180_000)}\n`,
  'a word of 900,000 characters': () => `${step}        customer: ${'m'.repeat(900_000)}\n`,
  'a title of 900,000 characters': () =>
    `blueprint: ${'word '.repeat(180_000)}\n${step}        customer: A\n`,
  'a name of 300,000 kanji': () => `${step}        customer: ${'旅館の部屋'.repeat(60_000)}\n`,
  'a name of 300,000 Thai letters': () => `${step}        customer: ${'ห้องพักโรงแรม'.repeat(23_000)}\n`,
  '1,000 names of 900 characters': () => journey(1000, (at) => [`customer: ${at} ${'word '.repeat(180)}`]),
  '6,000 notes of 60 characters': () =>
    journey(2000, (at) => [
      `customer: { name: Does ${at}, note: ${'word '.repeat(12)}}`,
      `frontstage: { name: Gives ${at}, note: ${'word '.repeat(12)}}`,
      `note: ${'word '.repeat(12)}`,
    ]),
  '3,000 pains of 200 characters': () =>
    `${step}        customer: A\n        pains: [${times(3000, (at) => `${at} ${'word '.repeat(40)}, `)}]\n`,
  'a long text behind each key': () =>
    `blueprint: A\nscenario: ${'word '.repeat(30_000)}\nobjective: ${'word '.repeat(30_000)}\n${step}        note: ${'word '.repeat(30_000)}\n        pains: ${'word '.repeat(30_000)}\n        customer: A\n        frontstage: { name: ${'word '.repeat(10_000)}, note: ${'word '.repeat(10_000)}, policy: ${'word '.repeat(10_000)} }\n`,
  'an id of 400,000 characters': () =>
    `${step}        customer: { name: A, id: ${'a'.repeat(400_000)}, to: ${'a'.repeat(400_000)} }\n`,
  'an address with 40,000 brackets': () =>
    `${step}        customer: { name: A, note: "https://a.b/${')'.repeat(40_000)}" }\n`,
  'an address with 400,000 brackets of both kinds': () =>
    `${step}        customer: { name: A, note: "https://a.b/${'('.repeat(200_000)}${'))'.repeat(200_000)}" }\n`,
  '60,000 addresses': () => `description: >\n  ${'https://a.b/c '.repeat(60_000)}\n`,
  // What is no blueprint.
  'a million characters of comments': () => '# a\n'.repeat(240_000),
  'a million line breaks': () => `blueprint: A\n${'\n'.repeat(980_000)}a: b\n`,
  '900,000 spaces': () => `blueprint: A\n${' '.repeat(900_000)}a: b\n`,
  '40,000 comments that disable nothing': () => `# blueprint-disable-next-line\n`.repeat(33_000),
  '11,000 wrong values': () => 'a: @b\n'.repeat(11_000),
  '7,900 tabs': () => 'a:\n\tb\n'.repeat(7900),
  '190,000 wrong values': () => 'a: @b\n'.repeat(160_000),
  '160,000 tabs': () => 'a:\n\tb\n'.repeat(160_000),
  '240,000 colons in a row': () => `a${': a'.repeat(300_000)}`,
  '300,000 open quotes': () => `a: "b\n'c\n`.repeat(100_000),
  '240,000 documents': () => '---\n'.repeat(240_000),
};

function times(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join('');
}

function journey(steps: number, keys: (at: number) => readonly string[]): string {
  const lines = times(
    steps,
    (at) =>
      `      - step: Touchpoint ${at}\n${keys(at)
        .map((key) => `        ${key}\n`)
        .join('')}`,
  );
  return `stages:\n  - stage: S\n    steps:\n${lines}`;
}
