import type { Density } from '../core/diagram/density.ts';
import { type Filter, unfiltered, type View, wholeView } from '../core/diagram/look.ts';

/** The author's choice of what is shown. It is kept over edits and reloads. */
export interface ViewState {
  readonly view: View;
  readonly filter: Filter;
  /** True when cards say who does it and in which system. */
  readonly details: boolean;
  /** True when long arrows are stubs on the cards at their ends. */
  readonly stubs: boolean;
  /** The amount that the picture says. */
  readonly density: Density;
  /** The name of the view of the file that says this; absent when it is the author's own choice. */
  readonly named?: string;
}

export const defaultViewState: ViewState = {
  view: wholeView,
  filter: unfiltered,
  details: true,
  stubs: false,
  density: 'standard',
};

/** Returns whether nothing is hidden and nothing fades. */
export function isDefaultView({ view, filter, details, stubs, named }: ViewState): boolean {
  return (
    details &&
    !stubs &&
    named === undefined &&
    view.stages.length === 0 &&
    view.rows === undefined &&
    view.lanes === 'all' &&
    view.collapsedLanes.length === 0 &&
    view.collapsedStages.length === 0 &&
    Object.values(filter).every((names) => names.length === 0)
  );
}

/** Opens what is collapsed and the other way round. */
export function toggled(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((other) => other !== name) : [...names, name];
}
