interface Cell {
  readonly id?: string;
  readonly lane: string;
  name: string;
  wait?: string;
}
interface Step {
  readonly id?: string;
  name: string;
  cells: Cell[];
  pains: string[];
}
interface Stage {
  name: string;
  steps: Step[];
}

/** Two texts, and what was changed to make the second of the first: `renamed step Pays a bill`. */
export interface GeneratedPair {
  readonly before: string;
  readonly after: string;
  readonly made: readonly string[];
}

const verbs =
  'Asks Books Brings Calls Checks Cleans Cooks Delivers Finds Gives Hands Leaves Opens Orders Packs Pays Prints Reads Sends Shows Signs Takes Waits Writes'.split(
    ' ',
  );
const things =
  'bag bill board bottle card chair coat counter cup desk door floor form guest key lamp letter list menu note order paper phone plate room sheet table ticket towel tray'.split(
    ' ',
  );
const places = 'again alone beside early outside quickly slowly tomorrow twice upstairs'.split(' ');
const lanes = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];

/** Makes a pair of blueprints of a few changes that are known, the same for the same seed. */
export function generatedPair(seed: number): GeneratedPair {
  return new Generator(seed).pair();
}

class Generator {
  #state: number;
  #count = 0;

  constructor(seed: number) {
    this.#state = seed * 2_654_435_761 + 1;
  }

  pair(): GeneratedPair {
    const stages = this.#list(2, 4, () => ({
      name: this.#name(),
      steps: this.#list(1, 5, () => this.#step()),
    }));
    const before = written(stages);
    const made: string[] = [];
    const touched = new Set<object>();
    const changes = [
      this.#renameStep,
      this.#moveStep,
      this.#addStep,
      this.#removeStep,
      this.#renameCell,
      this.#wait,
      this.#addCell,
      this.#removeCell,
      this.#moveCell,
      this.#addPain,
      this.#removePain,
      this.#renameStage,
    ];
    for (let left = this.#upTo(1, 6); left > 0; left--) {
      const said = this.#one(changes)?.call(this, stages, touched);
      if (said !== undefined) made.push(said);
    }
    return { before, after: written(stages), made };
  }

  #next(below: number): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  }

  #upTo(least: number, most: number): number {
    return least + this.#next(most - least + 1);
  }

  #one<T>(of: readonly T[]): T | undefined {
    return of[this.#next(of.length)];
  }

  #list<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: this.#upTo(least, most) }, make);
  }

  #name(): string {
    const more = this.#next(2) === 0 ? ` ${this.#one(places)}` : '';
    return `${this.#one(verbs)} the ${this.#one(things)}${more}`;
  }

  #id() {
    return this.#next(3) === 0 ? { id: `id-${++this.#count}` } : {};
  }

  #step(): Step {
    const cells = this.#list(1, 6, () => this.#cell());
    return { ...this.#id(), name: this.#name(), cells, pains: this.#list(0, 2, () => this.#name()) };
  }

  #cell(): Cell {
    const wait = this.#next(4) === 0 ? { wait: `${this.#upTo(1, 50)}m` } : {};
    return { ...this.#id(), lane: this.#one(lanes) ?? 'customer', name: this.#name(), ...wait };
  }

  /** Something that no other change has touched; of a step with nothing touched in it. */
  #free<T extends object>(of: readonly T[], touched: Set<object>): T | undefined {
    const found = this.#one(of.filter((one) => !touched.has(one)));
    if (found !== undefined) touched.add(found);
    return found;
  }

  /** Another name of which a word stays, as people reword things; any other where an id says what it is. */
  #reworded(name: string, hasId: boolean): string {
    if (hasId) return this.#name();
    const words = name.split(' ');
    const at = this.#one([0, 2]) ?? 0;
    words[at] = this.#one((at === 0 ? verbs : things).filter((word) => word !== words[at])) ?? 'Does';
    return words.join(' ');
  }

  #renameStep(stages: Stage[], touched: Set<object>) {
    const step = this.#free(
      stages.flatMap(({ steps }) => steps),
      touched,
    );
    if (step === undefined) return undefined;
    const name = this.#reworded(step.name, step.id !== undefined);
    if (name === step.name) return undefined;
    step.name = name;
    return `renamed step ${step.name}`;
  }

  #moveStep(stages: Stage[], touched: Set<object>) {
    const from = this.#one(stages.filter(({ steps }) => steps.length > 1));
    const to = this.#one(stages.filter((stage) => stage !== from));
    const step = this.#free(from?.steps ?? [], touched);
    if (from === undefined || to === undefined || step === undefined) return undefined;
    from.steps = from.steps.filter((one) => one !== step);
    to.steps.splice(this.#next(to.steps.length + 1), 0, step);
    return `moved step ${step.name}`;
  }

  #addStep(stages: Stage[], touched: Set<object>) {
    const stage = this.#one(stages);
    const step = this.#step();
    for (const one of [step, ...step.cells]) touched.add(one);
    stage?.steps.splice(this.#next(stage.steps.length + 1), 0, step);
    return `added step ${step.name}`;
  }

  #removeStep(stages: Stage[], touched: Set<object>) {
    const stage = this.#one(stages.filter(({ steps }) => steps.length > 1));
    const whole = stage?.steps.filter(({ cells }) => !cells.some((cell) => touched.has(cell))) ?? [];
    const step = this.#free(whole, touched);
    if (stage === undefined || step === undefined) return undefined;
    stage.steps = stage.steps.filter((one) => one !== step);
    return `removed step ${step.name}`;
  }

  #cells(stages: Stage[]): readonly Cell[] {
    return stages.flatMap(({ steps }) => steps.flatMap(({ cells }) => cells));
  }

  #renameCell(stages: Stage[], touched: Set<object>) {
    const cell = this.#free(this.#cells(stages), touched);
    if (cell === undefined) return undefined;
    const name = this.#reworded(cell.name, cell.id !== undefined);
    if (name === cell.name) return undefined;
    cell.name = name;
    return `renamed cell ${name}`;
  }

  #wait(stages: Stage[], touched: Set<object>) {
    const cell = this.#free(this.#cells(stages), touched);
    if (cell === undefined) return undefined;
    cell.wait = `${this.#upTo(51, 99)}m`;
    return `changed cell ${cell.name}`;
  }

  /** In a lane that is empty at this step: where something is left the two could not be told from other words for it. */
  #addCell(stages: Stage[], touched: Set<object>) {
    const step = this.#one(stages.flatMap(({ steps }) => steps).filter((one) => !touched.has(one)));
    const lane = this.#one(lanes.filter((one) => !step?.cells.some((cell) => cell.lane === one)));
    if (step === undefined || lane === undefined) return undefined;
    const cell = { lane, name: this.#name() };
    touched.add(cell).add(step);
    step.cells.push(cell);
    return `added cell ${cell.name}`;
  }

  #stepOf(stages: Stage[], cell: Cell | undefined): Step | undefined {
    return stages.flatMap(({ steps }) => steps).find(({ cells }) => cells.some((one) => one === cell));
  }

  #removeCell(stages: Stage[], touched: Set<object>) {
    const cell = this.#free(this.#cells(stages), touched);
    const step = this.#stepOf(stages, cell);
    if (cell === undefined || step === undefined || touched.has(step)) return undefined;
    touched.add(step);
    step.cells = step.cells.filter((one) => one !== cell);
    return `removed cell ${cell.name}`;
  }

  #moveCell(stages: Stage[], touched: Set<object>) {
    const cell = this.#free(this.#cells(stages), touched);
    const from = this.#stepOf(stages, cell);
    const free = stages
      .flatMap(({ steps }) => steps)
      .filter(
        (step) => step !== from && !touched.has(step) && !step.cells.some(({ lane }) => lane === cell?.lane),
      );
    const to = this.#one(free);
    if (cell === undefined || from === undefined || to === undefined || touched.has(from)) return undefined;
    touched.add(from).add(to);
    from.cells = from.cells.filter((one) => one !== cell);
    to.cells.push(cell);
    return `moved cell ${cell.name}`;
  }

  #addPain(stages: Stage[], touched: Set<object>) {
    const step = this.#free(
      stages.flatMap(({ steps }) => steps),
      touched,
    );
    const pain = this.#name();
    step?.pains.push(pain);
    return step === undefined ? undefined : `added pain point ${pain}`;
  }

  #removePain(stages: Stage[], touched: Set<object>) {
    const step = this.#free(
      stages.flatMap(({ steps }) => steps).filter(({ pains }) => pains.length > 0),
      touched,
    );
    const pain = step?.pains.pop();
    return pain === undefined ? undefined : `removed pain point ${pain}`;
  }

  #renameStage(stages: Stage[], touched: Set<object>) {
    const stage = this.#free(stages, touched);
    if (stage === undefined) return undefined;
    stage.name = this.#reworded(stage.name, false);
    return `renamed stage ${stage.name}`;
  }
}

function written(stages: readonly Stage[]): string {
  const steps = ({ steps: all }: Stage) =>
    all.map(({ id, name, cells, pains }) => {
      const byLane = Object.fromEntries(
        lanes.map((lane) => [
          lane,
          cells.filter((cell) => cell.lane === lane).map(({ lane: _, ...cell }) => cell),
        ]),
      );
      return { step: name, id, pains, ...byLane };
    });
  return JSON.stringify(
    { blueprint: 'Generated', stages: stages.map((stage) => ({ stage: stage.name, steps: steps(stage) })) },
    null,
    1,
  );
}
