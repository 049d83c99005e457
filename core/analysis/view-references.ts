import type { Blueprint, Element, NamedView, Reference } from '../model.ts';
import { laneWords } from '../schema/choices.ts';
import type { ReferenceKind } from '../schema.ts';

/** A reference that a view holds, with what it points at. */
export interface ViewReference {
  readonly reference: Reference;
  readonly kind: ReferenceKind;
  readonly view: NamedView;
  /** `undefined` when nothing answers to the name. */
  readonly element: Element | undefined;
}

/** Returns the references of the views of a blueprint, in the order of the format. Empty ones are left out. */
export function viewReferences(
  { views }: Blueprint,
  resolve: (reference: Reference, kind: ReferenceKind) => Element | undefined,
): readonly ViewReference[] {
  return views.flatMap((view) => {
    const { lanes, stages, focus, filter } = view;
    const held: readonly (readonly [ReferenceKind, readonly Reference[]])[] = [
      ['lane', laneWordOf(view) === undefined ? lanes : []],
      ['stage', stages],
      ['part', focus === undefined ? [] : [focus]],
      ['actor', filter.actors],
      ['channel', filter.channels],
      ['system', filter.systems],
      ['lane', filter.lanes],
    ];
    return held.flatMap(([kind, references]) =>
      references.flatMap((reference) =>
        reference.value === '' ? [] : { reference, kind, view, element: resolve(reference, kind) },
      ),
    );
  });
}

/** Returns the word that stands for lanes in a view; `undefined` when it names lanes. */
export function laneWordOf({ lanes }: NamedView): 'all' | 'journey' | undefined {
  const [only, ...others] = lanes;
  if (only === undefined) return 'all';
  return others.length > 0 ? undefined : laneWords.find(({ value }) => value === only.value)?.value;
}
