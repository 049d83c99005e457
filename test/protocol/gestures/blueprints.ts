/** Numbers that look like chance and are the same for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  }

  /** True so many times in a hundred. */
  is(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One of the list, which is not empty. */
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** Names, of which some follow from the same id, and some need quotes. */
export const names = [
  ...[
    'Order',
    'Pay',
    'Wait',
    'Ask for help',
    'order',
    'Make',
    'Bring it',
    'Look, then choose',
    'Café au lait',
  ],
  ...[
    'Says "hello": now',
    'C# course',
    "It's here",
    'مرحبا بالعالم',
    'Pay 🎉 again',
    '[draft] Sign',
    'a: b',
    '🎫',
  ],
  ...[
    '- dash',
    '!now',
    '"quoted"',
    "'single'",
    'x{y}',
    'null',
    '100 %',
    'A very long name that goes on and on',
  ],
];

const ids = ['order', 'pay', 'wait', 'make', 'first', 'second', 'third', 'ask-for-help', 'bring-it'];
const standard = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

interface Style {
  /** Columns of a dash beyond its key. */
  readonly dash: number;
  /** Columns of a key beyond that of the map around it. */
  readonly step: number;
  readonly comments: number;
  readonly gaps: number;
}

/** Writes one blueprint, in styles that people and tools have, from a seed. Every comment in it is unique. */
export function blueprintText(seed: number): string {
  return new Writer(new Chance(seed)).document();
}

class Writer {
  readonly #chance: Chance;
  readonly #style: Style;
  readonly #lanes: readonly string[];
  /** Cells with an anchor, and cells that repeat one, in a hundred. */
  readonly #repeats: number;
  readonly #usedIds = new Set<string>();
  #comments = 0;
  #anchors = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#style = {
      dash: chance.of([0, 2, 2, 2, 3]),
      step: chance.of([2, 2, 2, 4, 3]),
      comments: chance.of([0, 15, 15, 40]),
      gaps: chance.of([0, 0, 30, 100]),
    };
    this.#repeats = chance.of([0, 0, 0, 10]);
    this.#lanes = chance.is(50)
      ? standard
      : chance.of([
          ['customer', 'desk', 'kitchen'],
          ['user', 'team'],
        ]);
  }

  document(): string {
    const chance = this.#chance;
    const lines = ['blueprint: Café'];
    if (chance.is(50)) lines.push('actors:', '  clerk: Clerk', '  cook: { name: Cook }');
    if (chance.is(30)) lines.push('processes:', '  food: Food', '  "stock": { name: Stock, owner: Store }');
    if (this.#lanes !== standard || chance.is(20)) for (const line of this.#laneLines()) lines.push(line);
    if (chance.is(30)) lines.push('');
    lines.push(`stages:${this.#endComment()}`);
    const stages = 1 + chance.below(3);
    for (let at = 0; at < stages; at++) for (const line of this.#stage(at)) lines.push(line);
    if (chance.is(20)) lines.push(this.#comment(0));
    const text = lines.join('\n') + (chance.is(90) ? '\n' : '');
    const withEnds = chance.is(20) ? text.replaceAll('\n', '\r\n') : text;
    return chance.is(5) ? `\uFEFF${withEnds}` : withEnds;
  }

  #laneLines(): string[] {
    const roles: Record<string, string> = { desk: 'frontstage', kitchen: 'backstage', team: 'backstage' };
    const indent = ' '.repeat(this.#style.dash);
    const lines = this.#lanes.flatMap((id) => {
      const role = roles[id] ?? (id === 'user' ? 'customer' : id);
      const above = this.#chance.is(this.#style.comments) ? [this.#comment(this.#style.dash)] : [];
      const forms = [
        `{ id: ${id}, role: ${role} }`,
        `{ id: ${id}, name: The ${id}, role: ${role} }`,
        `id: ${id}\n${indent}  name: The ${id}\n${indent}  role: ${role}`,
        `{ name: ${id}, role: ${role} }`,
        ...(standard.includes(id) ? [id, id] : []),
      ];
      return [...above, `${indent}- ${this.#chance.of(forms)}${this.#endComment()}`];
    });
    return ['lanes:', ...lines.join('\n').split('\n')];
  }

  #stage(at: number): string[] {
    const chance = this.#chance;
    const keys = [
      `stage: ${this.#name(chance.of(['Before', 'During', 'After', 'Order']), false)}${this.#endComment()}`,
    ];
    if (chance.is(20)) keys.push(`description: Part ${at}`);
    const steps = chance.below(4);
    if (steps > 0) {
      const written = Array.from({ length: steps }, () => this.#stepItem());
      keys.push(`steps:${this.#endComment()}`);
      for (const lines of this.#items(written))
        keys.push(`${' '.repeat(this.#style.dash)}${lines}`.trimEnd());
    } else if (chance.is(50)) keys.push('steps: []');
    const item = this.#items([{ block: keys }]);
    return item.map((line) => `${' '.repeat(this.#style.dash)}${line}`.trimEnd());
  }

  #stepItem(): Item {
    const chance = this.#chance;
    const name = chance.of(names);
    if (chance.is(8)) {
      const lanes = this.#lanes.filter(() => chance.is(60)).map((lane) => `${lane}: ${this.#flowLane()}`);
      return { inline: [`{ step: ${this.#name(name, true)}${lanes.map((one) => `, ${one}`).join('')} }`] };
    }
    const lines = [`step: ${this.#name(name, false)}${this.#endComment()}`];
    const id = this.#freeId();
    if (chance.is(20) && id !== undefined) lines.push(`id: ${id}`);
    if (chance.is(20)) lines.push(`emotion: ${chance.below(5) - 2}`);
    if (chance.is(20)) lines.push('pains: [Too slow, "Too far: away"]');
    if (chance.is(10))
      lines.push(`note: |${this.#endComment()}`, '  Long text', '', '    # no comment', '  that goes on');
    for (const lane of this.#lanes) {
      if (!chance.is(65)) continue;
      if (chance.is(this.#style.comments)) lines.push(this.#comment(0));
      for (const line of this.#lane(lane)) lines.push(line);
      if (chance.is(this.#style.gaps / 10)) lines.push('');
    }
    if (chance.is(20)) lines.push(`next: ${chance.is(30) ? '[]' : this.#links()}`);
    return { block: lines };
  }

  #freeId(): string | undefined {
    const id = this.#chance.of(ids);
    if (this.#usedIds.has(id)) return undefined;
    this.#usedIds.add(id);
    return id;
  }

  /** The key of a lane and its cells, in column 0. */
  #lane(lane: string): string[] {
    const chance = this.#chance;
    const key = chance.is(5) ? `"${lane}"` : lane;
    if (chance.is(4)) return [`${key}:${chance.of(['', ' []', ' ~'])}${this.#endComment()}`];
    if (chance.is(15)) return [`${key}: ${this.#flowLane()}${this.#endComment()}`];
    if (chance.is(4)) {
      return [
        `${key}: [`,
        `    ${this.#flowCell()}, # c${++this.#comments}`,
        `    ${this.#flowCell()}`,
        '  ]',
      ];
    }
    if (chance.is(50)) {
      const cell = this.#cell();
      if ('inline' in cell) {
        const [first = '', ...rest] = cell.inline;
        return [`${key}: ${first}`, ...rest];
      }
      const indent = ' '.repeat(this.#style.step);
      return [`${key}:${this.#endComment()}`, ...cell.block.map((line) => `${indent}${line}`.trimEnd())];
    }
    const cells = Array.from({ length: 1 + chance.below(3) }, () => this.#cell());
    const indent = ' '.repeat(this.#style.dash);
    return [
      `${key}:${this.#endComment()}`,
      ...this.#items(cells).map((line) => `${indent}${line}`.trimEnd()),
    ];
  }

  #flowLane(): string {
    const cells = Array.from({ length: 1 + this.#chance.below(3) }, () => this.#flowCell());
    return cells.length === 1 && this.#chance.is(60) ? (cells[0] ?? '') : `[${cells.join(', ')}]`;
  }

  #flowCell(): string {
    const name = this.#name(this.#chance.of(names), true);
    return this.#chance.is(60)
      ? name
      : `{ name: ${name}${this.#keys()
          .map((key) => `, ${key}`)
          .join('')} }`;
  }

  #keys(): string[] {
    const chance = this.#chance;
    const keys: string[] = [];
    const id = this.#freeId();
    if (chance.is(25) && id !== undefined) keys.push(`id: ${id}`);
    if (chance.is(20)) keys.push(`by: ${chance.of(['clerk', '[clerk, cook]', '"cook"'])}`);
    if (chance.is(40)) keys.push(`to: ${chance.is(10) ? '[]' : this.#links()}`);
    if (chance.is(15)) keys.push('needs: [food]');
    if (chance.is(15)) keys.push('duration: 4m');
    if (chance.is(10)) keys.push('fail: { name: Breaks, recovery: "Fix: it" }');
    return keys;
  }

  #links(): string {
    const chance = this.#chance;
    const links = Array.from({ length: 1 + chance.below(2) }, () => {
      const id = chance.of(ids);
      return chance.is(70) ? id : `{ id: ${id}, label: ${chance.of(['asks', '"a: b"'])} }`;
    });
    return links.length === 1 && chance.is(60) ? (links[0] ?? '') : `[${links.join(', ')}]`;
  }

  #cell(): Item {
    const chance = this.#chance;
    const name = chance.of(names);
    const form = chance.below(100);
    if (this.#anchors > 0 && chance.is(this.#repeats)) {
      return { inline: [`*a${1 + chance.below(this.#anchors)}${this.#endComment()}`] };
    }
    if (form < 40) return { inline: [`${this.#anchor()}${this.#name(name, false)}${this.#endComment()}`] };
    if (form < 45) return { inline: [chance.of(['|', '>-', '|-']), `    ${name}`, '', '    and more'] };
    if (form < 50) return { inline: ['Goes on', '    in another line'] };
    if (form < 70) return { inline: [`${this.#flowCell()}${this.#endComment()}`] };
    if (form < 74) {
      return { inline: [`{ name: ${this.#name(name, true)},`, `    note: More${this.#endComment()}`, '  }'] };
    }
    const keys = this.#keys();
    const lines = [`name: ${this.#name(name, false)}${this.#endComment()}`];
    for (const key of keys) {
      if (chance.is(this.#style.comments / 2)) lines.push(this.#comment(0));
      lines.push(`${key}${this.#endComment()}`);
    }
    if (chance.is(10)) lines.push('note: >', '  Folded', '  text # no comment');
    const [first, ...rest] = lines;
    const isLast = chance.is(10) && first !== undefined && /^\w/.test(rest[0] ?? '');
    return { block: isLast ? [...rest, first] : lines };
  }

  /** A name as a value, on one line. */
  #name(name: string, inFlow: boolean): string {
    const isPlain =
      /^[\p{L}\p{N}][^:#]*$/u.test(name) && name !== 'null' && !(inFlow && /[,[\]{}]/.test(name));
    const style = this.#chance.below(10);
    if (isPlain && style < 7) return name;
    return style % 2 === 0 ? `"${name.replace(/["\\]/g, '\\$&')}"` : `'${name.replaceAll("'", "''")}'`;
  }

  #anchor(): string {
    return this.#chance.is(this.#repeats) ? `&a${++this.#anchors} ` : '';
  }

  #comment(column: number): string {
    return `${' '.repeat(column)}# c${++this.#comments}`;
  }

  #endComment(): string {
    return this.#chance.is(this.#style.comments / 2) ? ` # c${++this.#comments}` : '';
  }

  /** Items behind dashes, in column 0. */
  #items(items: readonly Item[]): string[] {
    return items.flatMap((item, at) => {
      const dash = this.#chance.is(5) ? '-   ' : '- ';
      const lines: string[] = [];
      if (at > 0 && this.#chance.is(this.#style.gaps)) lines.push('');
      if (this.#chance.is(this.#style.comments)) lines.push(this.#comment(0));
      const [first = '', ...rest] = 'inline' in item ? item.inline : item.block;
      lines.push(dash + first);
      // What goes on behind a dash is in from the dash, not from what stands behind it.
      for (const line of rest)
        lines.push('inline' in item ? line : `${' '.repeat(dash.length)}${line}`.trimEnd());
      return lines;
    });
  }
}

/** A value behind a dash or a key: on its line, with further lines by the column of that; or keys on lines of their own. */
type Item = { readonly inline: readonly string[] } | { readonly block: readonly string[] };
