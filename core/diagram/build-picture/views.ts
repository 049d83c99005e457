import { laneWordOf } from '../../analysis/view-references.ts';
import type { ViewReference } from '../../analysis.ts';
import type { Element, NamedView, Reference } from '../../model.ts';
import type { PictureView } from '../look.ts';
import type { Key } from '../picture.ts';
import { clipped } from './clipped.ts';

/** The things that views refer to. */
interface Around {
  readonly views: readonly NamedView[];
  readonly references: readonly ViewReference[];
  /** The elements that are drawn, by their keys. */
  readonly elements: ReadonlyMap<Key, Element>;
}

/** The number of views that are taken: nobody presents more. */
export const mostViews = 200;

/** Returns the views of a blueprint in the terms of its picture, of very many the first; those without a name are left out. */
export function pictureViews({ views, references, elements }: Around): readonly PictureView[] {
  const meant = new Map(references.map(({ reference, element }) => [reference, element]));
  const named = (all: readonly Reference[]) => all.flatMap((one) => meant.get(one) ?? []);
  const namesOf = (all: readonly Reference[]) =>
    named(all).map(({ name, id }) => clipped(name === '' ? id : name));
  const keys = new Map([...elements].toReversed().map(([key, element]) => [element, key]));
  return views
    .filter(({ name }) => name.value.trim() !== '')
    .slice(0, mostViews)
    .map((one): PictureView => {
      const { name, stages, rows, density, focus, filter, say } = one;
      const word = laneWordOf(one);
      const lanes = named(one.lanes).map(({ id }) => id);
      const [looked] = focus === undefined ? [] : named([focus]);
      const key = looked && keys.get(looked);
      return {
        name: clipped(name.value.trim()),
        view: {
          lanes: word ?? (lanes.length === 0 ? 'all' : lanes),
          stages: namesOf(stages),
          ...(rows !== undefined && { rows: rows.map(({ value }) => value) }),
          collapsedLanes: [],
          collapsedStages: [],
        },
        filter: {
          actors: namesOf(filter.actors),
          departments: filter.departments.map(({ value }) => clipped(value)),
          channels: namesOf(filter.channels),
          systems: namesOf(filter.systems),
          lanes: namesOf(filter.lanes),
        },
        ...(density && { density: density.value }),
        ...(key !== undefined && { focus: key }),
        ...(say && say.value.trim() !== '' && { say: say.value }),
      };
    });
}
