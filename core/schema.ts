import { cellElement, linkElement, metricElement } from './schema/cell-keys.ts';
import { actorElement, channelElement, processElement, systemElement } from './schema/declaration-keys.ts';
import { documentElement, personaElement } from './schema/document-keys.ts';
import { failElement, findingElement } from './schema/finding-keys.ts';
import { laneElement, stageElement, stepElement } from './schema/journey-keys.ts';
import type { ElementName, ElementSchema, KeySchema } from './schema/types.ts';
import { filterElement, viewElement } from './schema/view-keys.ts';

export type * from './schema/types.ts';

/**
 * The one table of the format: every element, its keys and the values they take. Reading, completion, hover,
 * the JSON Schema and the reference in `docs/format.md` all come from it.
 */
export const schema: Readonly<Record<ElementName, ElementSchema>> = {
  document: documentElement,
  persona: personaElement,
  actor: actorElement,
  channel: channelElement,
  system: systemElement,
  process: processElement,
  lane: laneElement,
  stage: stageElement,
  step: stepElement,
  cell: cellElement,
  finding: findingElement,
  fail: failElement,
  link: linkElement,
  metric: metricElement,
  view: viewElement,
  filter: filterElement,
};

/** All elements, in the order in which the reference explains them. */
export const elements: readonly ElementSchema[] = Object.values(schema);

const keyTables: ReadonlyMap<ElementName, ReadonlyMap<string, KeySchema>> = new Map(
  elements.map((element) => [element.name, new Map(element.keys.map((key) => [key.key, key]))]),
);

/** Returns the keys of an element by their name, in the order in which they are best written. */
export function keysOf(element: ElementName): ReadonlyMap<string, KeySchema> {
  return keyTables.get(element) ?? new Map();
}
