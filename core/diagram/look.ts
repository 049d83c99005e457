import type { Density } from './density.ts';

/** A choice of how much of a picture is to be seen. Ids and names that do not occur do no harm. */
export interface View {
  /** Ids of lanes; `journey`: only those that the customer meets, which are evidence, customer and frontstage. */
  readonly lanes: 'all' | 'journey' | readonly string[];
  /** Names of stages; all of them when there is none, or none of these. */
  readonly stages: readonly string[];
  /** Kinds of rows that are drawn at any density, and `emotion` for the curve; those of the density when absent. */
  readonly rows?: readonly string[];
  /** Ids of lanes of which only the head is shown. */
  readonly collapsedLanes: readonly string[];
  /** Names of stages of which all steps are shown as one empty column. */
  readonly collapsedStages: readonly string[];
}

/** Everything is to be seen. */
export const wholeView: View = { lanes: 'all', stages: [], collapsedLanes: [], collapsedStages: [] };

/** The properties that cells are filtered by. */
export const dimensions = ['actors', 'departments', 'channels', 'systems', 'lanes'] as const;
/** A property that cells are filtered by. */
export type Dimension = (typeof dimensions)[number];

/** The names that are asked for, by dimension; a dimension without names lets everything through. */
export type Filter = Readonly<Record<Dimension, readonly string[]>>;

/** Everything is let through. */
export const unfiltered: Filter = { actors: [], departments: [], channels: [], systems: [], lanes: [] };

/** A view that the blueprint gives a name, in the terms of its picture: without what it names that is not there. */
export interface PictureView {
  /** Not empty. Several may have one name: the first of them is meant by it. */
  readonly name: string;
  readonly view: View;
  /** The names that stay clear; the rest fades. */
  readonly filter: Filter;
  /** `standard` when absent. */
  readonly density?: Density;
  /** The key of what is looked at: a stage, a step or a cell; all of it when absent. */
  readonly focus?: string;
  /** The words that are said about it, as Markdown. */
  readonly say?: string;
}
