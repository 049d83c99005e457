import { timesIn } from '../analysis/lengths.ts';
import type { Analysis, ResolvedLink } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Actor, Cell, Channel, Element, Process, Reference, Step, System } from '../model.ts';

/** Something that can be switched off: what does the work, where it is done, or a process that is shared. */
export type Switchable = System | Actor | Channel | Process;

/** A cell or a shared process that goes dark, and what takes it along. */
export interface Darkened {
  readonly element: Cell | Process;
  /** The thing that it depends on: that which is switched off, or something that goes dark before it. */
  readonly because: Switchable | Cell;
  /** The number of things that it is away from what is switched off: 1 for what names it. */
  readonly depth: number;
}

/** Everything that depends on something. */
export interface Impact {
  readonly off: Switchable;
  /** By depth, and within one in the order of the picture; what is switched off is not among them. */
  readonly dark: readonly Darkened[];
  /** The steps in which a cell goes dark, by column. */
  readonly steps: readonly Step[];
  /** Those of them in which the customer is held up. */
  readonly touchpoints: readonly Step[];
  /** The touchpoints that are moments of truth. */
  readonly moments: readonly Step[];
  /** The time that the customer spends in these touchpoints today, working and waiting, in seconds. */
  readonly seconds: number;
}

/**
 * Returns everything that depends on a system, an actor, a channel or a shared process:
 *
 * - what names it under `by`, `system` or `needs`, and a cell that is called as a system is;
 * - what is done on a channel, when no other channel is named beside it: of several, the others are left;
 * - what leads to something dark by an arrow that relies on it or waits for it, what something dark hands over to, and
 *   what has to agree with it. The customer's path, feedback and rework hold nobody up.
 */
export function impactOf({ model, analysis }: BlueprintFile, off: Switchable): Impact {
  const dark = new Map<Element, Darkened>();
  let reached: readonly (Switchable | Cell)[] = [off];
  for (let depth = 1; reached.length > 0; depth++) {
    const next: (Cell | Process)[] = [];
    for (const because of reached) {
      for (const element of dependentsOf(because, analysis)) {
        if (element === off || dark.has(element)) continue;
        dark.set(element, { element, because, depth });
        next.push(element);
      }
    }
    reached = next;
  }
  const places = new Map<Element, number>(
    [...model.processes, ...analysis.cells].map((one, place) => [one, place]),
  );
  const steps = analysis.columns
    .map(({ step }) => step)
    .filter(({ cells }) => cells.some((cell) => dark.has(cell)));
  const touchpoints = steps.filter(({ cells }) =>
    cells.some((cell) => dark.has(cell) && analysis.laneOf(cell).role === 'customer'),
  );
  const { waits = 0, work = 0 } = timesIn(touchpoints, analysis.laneOf);
  return {
    off,
    dark: [...dark.values()].sort(
      (a, b) => a.depth - b.depth || (places.get(a.element) ?? 0) - (places.get(b.element) ?? 0),
    ),
    steps,
    touchpoints,
    moments: touchpoints.filter(({ moment }) => moment?.value === true),
    seconds: waits + work,
  };
}

function dependentsOf(one: Switchable | Cell, analysis: Analysis): readonly (Cell | Process)[] {
  switch (one.kind) {
    case 'system':
      return [...users(one, analysis), ...cellsCalled(one, analysis)];
    case 'actor':
      return users(one, analysis);
    case 'channel':
      return onlyThere(one, analysis);
    case 'process':
      return [...users(one, analysis), ...alongArrows(one, analysis)];
    case 'cell':
      return alongArrows(one, analysis);
  }
}

/** The cells and processes that name it; what an arrow leads to is not named by it. */
function users(one: Switchable, { referencesTo }: Analysis): readonly (Cell | Process)[] {
  return referencesTo(one).flatMap(({ from, link }) =>
    link === undefined && (from.kind === 'cell' || from.kind === 'process') ? [from] : [],
  );
}

/** In a lane of support or of technology a cell that is called as a system is that system at work. */
function cellsCalled({ name }: System, { cells, laneOf }: Analysis): readonly Cell[] {
  const called = name.trim().toLowerCase();
  return cells.filter((cell) => {
    const { role } = laneOf(cell);
    return role !== 'evidence' && role !== 'customer' && cell.name.trim().toLowerCase() === called;
  });
}

/** The cells that are on a channel and on no other: those that name it, and those of the customer in steps that do. */
function onlyThere(channel: Channel, { columns, laneOf, resolve }: Analysis): readonly Cell[] {
  const isOnly = (references: readonly Reference[], from: Element) =>
    references.length > 0 && references.every((one) => resolve(one, 'channel', from) === channel);
  return columns.flatMap(({ step }) =>
    step.cells.filter((cell) => {
      if (cell.channels.length > 0) return isOnly(cell.channels, cell);
      return laneOf(cell).role === 'customer' && isOnly(step.channels, step);
    }),
  );
}

function alongArrows(one: Cell | Process, { linksFrom, linksTo }: Analysis): readonly (Cell | Process)[] {
  const waiting = linksTo(one).flatMap((link) =>
    relies(link) || link.kind === 'agreement' ? [link.from] : [],
  );
  const handed = linksFrom(one).flatMap(({ kind, to }) =>
    kind === 'handoff' || kind === 'agreement' ? [to] : [],
  );
  return [...waiting, ...handed];
}

function relies({ kind }: ResolvedLink): boolean {
  return kind === 'dependency' || kind === 'wait';
}
