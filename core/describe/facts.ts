import type { Analysis, ReferenceKind } from '../analysis.ts';
import type { Cell, Duration, Element, Metric, Reference, Step } from '../model.ts';
import type { Located } from '../span.ts';
import { formatDuration } from '../values/duration.ts';
import { durationText } from '../values/duration-text.ts';
import type { DetailsCard, Fact, FactValue } from './details-card.ts';

/** Puts a card together; facts without a value and empty bodies are left out, those of one label are one. */
export function detailsCard(
  element: Element,
  context: string,
  body: Located<string> | undefined,
  facts: readonly (Fact | undefined)[],
): DetailsCard {
  return {
    title: titleOf(element),
    context,
    ...(body !== undefined && { body: body.value }),
    facts: byLabel(facts.filter((one) => one !== undefined)),
    ...('image' in element && element.image !== undefined && { image: element.image.value }),
  };
}

function byLabel(facts: readonly Fact[]): readonly Fact[] {
  const found = new Map<string, Fact>();
  for (const { label, values } of facts)
    found.set(label, { label, values: [...(found.get(label)?.values ?? []), ...values] });
  return [...found.values()];
}

/** Returns the name of an element; its id while it has none. */
export function titleOf(element: Element): string {
  return element.name.trim() === '' ? element.id : element.name;
}

/** Makes a fact of any number of values; `undefined` when there is none. */
export function fact(label: string, values: readonly (string | FactValue | undefined)[]): Fact | undefined {
  const given = values
    .filter((value) => value !== undefined)
    .map((value) => (typeof value === 'string' ? { text: value } : value));
  return given.length === 0 ? undefined : { label, values: given };
}

/** Makes a fact of one text, as the author wrote it. */
export function textFact(label: string, value: Located<string> | undefined): Fact | undefined {
  return fact(label, [value?.value]);
}

/** Makes a fact of several texts, as the author wrote them. */
export function textsFact(label: string, values: readonly Located<string>[]): Fact | undefined {
  return fact(
    label,
    values.map(({ value }) => value),
  );
}

/** Makes a fact of a duration, in the units that the picture has. */
export function durationFact(label: string, value: Located<Duration> | undefined): Fact | undefined {
  return fact(label, [value && durationText(value.value.text)]);
}

/** Makes a fact of a length of time in seconds (at least 0). */
export function lengthFact(label: string, seconds: number | undefined): Fact | undefined {
  return fact(label, [seconds === undefined ? undefined : durationText(formatDuration(seconds))]);
}

/** Returns the fact of metrics: `Time to key: 14m, target 2m (Lobby study)`. */
export function metricsFact(metrics: readonly Metric[]): Fact | undefined {
  return fact(
    'Metrics',
    metrics.map(({ name, value, target, source }) => {
      const figures = [value?.value, target === undefined ? undefined : `target ${target.value}`];
      const written = figures.filter((figure) => figure !== undefined).join(', ');
      const where = source === undefined ? '' : ` (${source.value})`;
      return `${name.value}${written === '' ? '' : `: ${written}`}${where}`;
    }),
  );
}

/** Makes a value that names an element and leads to it. */
export function elementValue(element: Element, text = titleOf(element)): FactValue {
  return { text, target: element.nameSpan.start };
}

/** Lists the elements that references name; one that points at nothing is shown as it is written. */
export function referencesFact(
  label: string,
  references: readonly Reference[],
  kind: ReferenceKind,
  analysis: Analysis,
  from: Element,
): Fact | undefined {
  return fact(
    label,
    references.map((reference) => {
      const element = analysis.resolve(reference, kind, from);
      return element === undefined ? reference.value : elementValue(element, withDetail(element));
    }),
  );
}

/** `Desk clerk (Front office)`, `Registration system (IT)`. */
function withDetail(element: Element): string {
  const detail =
    element.kind === 'actor'
      ? element.department?.value
      : element.kind === 'system' || element.kind === 'process'
        ? element.owner?.value
        : element.kind === 'channel'
          ? element.reach?.value
          : undefined;
  return detail === undefined ? titleOf(element) : `${titleOf(element)} (${detail})`;
}

/** Lists elements, each once, in the order of their first occurrence. */
export function elementsFact(label: string, elements: readonly (Element | undefined)[]): Fact | undefined {
  const unique = new Set(elements.filter((element) => element !== undefined));
  return fact(
    label,
    [...unique].map((element) => elementValue(element, withDetail(element))),
  );
}

/** Returns what a step or a cell costs, how often it happens, and how many go no further from there. */
export function caseFacts({ cost, volume, dropOff }: Step | Cell): readonly (Fact | undefined)[] {
  return [textFact('Cost', cost), textFact('Volume', volume), textFact('Drop-off', dropOff)];
}
