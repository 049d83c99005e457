import type { Element } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import type { RuleContext } from '../rule.ts';
import type { ReferenceKind } from '../schema.ts';

/** The number of ids that are compared at most in search of the nearest ones. */
const maxComparisons = 100_000;

/**
 * Returns what finds the element that was most likely meant by a name that nothing answers to, for as long as that does
 * not take too much work; `undefined` when there is none.
 */
export function suggestions(
  context: RuleContext,
): (kind: ReferenceKind, value: string) => Element | undefined {
  const known = new Map<ReferenceKind, Names>();
  let compared = 0;
  return (kind, value) => {
    const names = known.get(kind) ?? namesOf(context, kind);
    known.set(kind, names);
    const named = names.byName.get(value.toLowerCase());
    if (named !== undefined || compared > maxComparisons) return named;
    compared += names.byId.size;
    return names.byId.get(nearest(value, names.byId.keys()) ?? '');
  };
}

interface Names {
  readonly byId: ReadonlyMap<string, Element>;
  /** In small letters. */
  readonly byName: ReadonlyMap<string, Element>;
}

function namesOf({ file: { model, analysis } }: RuleContext, kind: ReferenceKind): Names {
  const elements: Readonly<Record<ReferenceKind, () => readonly Element[]>> = {
    actor: () => model.actors,
    channel: () => model.channels,
    system: () => model.systems,
    process: () => model.processes,
    step: () => analysis.columns.map(({ step }) => step),
    cell: () => [...analysis.cells, ...model.processes],
    finding: () => analysis.findings.map(({ finding }) => finding),
    lane: () => model.lanes,
    stage: () => model.stages,
    part: () => [
      ...analysis.columns.map(({ step }) => step),
      ...analysis.cells,
      ...model.processes,
      ...model.stages,
    ],
  };
  const all = elements[kind]();
  return {
    byId: new Map(all.map((element) => [element.id, element])),
    byName: new Map(all.map((element) => [element.name.toLowerCase(), element])),
  };
}
