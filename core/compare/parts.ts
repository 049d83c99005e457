import type { BlueprintFile } from '../blueprint-file.ts';
import type { Element, Lane, Link, Persona, Reference, Step } from '../model.ts';
import type { ReferenceKind } from '../schema.ts';
import type { Span } from '../span.ts';
import type { Part, PartField, PartKind, PartReference } from './part.ts';
import { type Item, readValue, readWritten, sameText, type Value, type Written } from './read-fields.ts';

/** The parts of a blueprint, and which element each of them is. */
export interface Parts {
  /** The document first, then what stands in it, each before what stands in that. */
  readonly all: readonly Part[];
  readonly document: Part;
  readonly of: ReadonlyMap<Element | Persona, Part>;
}

/** Returns everything in a blueprint that can differ from another one. */
export function partsOf(file: BlueprintFile): Parts {
  return new PartReader(file).read();
}

/** A part while it is read: what stands in it follows. */
interface OpenPart extends Part {
  readonly fields: Map<string, PartField>;
  readonly children: OpenPart[];
}

const nouns: Readonly<Record<string, string>> = {
  document: 'blueprint',
  pains: 'pain point',
  opportunities: 'opportunity',
  ideas: 'idea',
  questions: 'question',
  thinks: 'thought',
  expects: 'expectation',
  fail: 'fail point',
  metrics: 'metric',
};

/** The references of elements: by their names in the model, their keys in the format and what they point at. */
const referenceKeys = [
  ['by', 'by', 'actor'],
  ['channels', 'channel', 'channel'],
  ['systems', 'system', 'system'],
  ['needs', 'needs', 'process'],
] as const satisfies readonly (readonly [string, string, ReferenceKind])[];

class PartReader {
  readonly #file: BlueprintFile;
  readonly #of = new Map<Element | Persona, OpenPart>();

  constructor(file: BlueprintFile) {
    this.#file = file;
  }

  read(): Parts {
    const { model } = this.#file;
    const nowhere = { start: 0, end: 0 };
    const document = this.#add({
      ...{ kind: 'document', noun: 'blueprint', hasWrittenId: false, index: 0 },
      ...{ name: model.title?.value ?? '', span: model.span, nameSpan: model.title?.span ?? nowhere },
    });
    this.#write(document, readWritten(model));
    for (const [code, level] of model.lint) setField(document, `lint: ${code}`, readValue(level));
    for (const [index, persona] of model.personas.entries()) this.#persona(persona, document, index);
    const { actors, channels, systems, processes, lanes, stages } = model;
    for (const list of [actors, channels, systems, processes]) {
      for (const [index, element] of list.entries()) this.#element(element, document, index);
    }
    for (const [index, lane] of lanes.entries()) this.#lane(lane, document, index);
    for (const [index, stage] of stages.entries()) {
      const part = this.#element(stage, document, index);
      for (const [place, step] of stage.steps.entries()) this.#step(step, part, place);
    }
    // References and arrows may point at what stands behind them.
    for (const [element, part] of this.#of) {
      if ('kind' in element) this.#refer(element, part);
    }
    for (const { step } of this.#file.analysis.columns) this.#arrows(step);
    return { all: [...withinOf(document)], document, of: this.#of };
  }

  #add(part: Omit<Part, 'fields' | 'children'>): OpenPart {
    const open: OpenPart = { ...part, fields: new Map(), children: [] };
    (part.parent as OpenPart | undefined)?.children.push(open);
    return open;
  }

  #element(element: Element, parent: OpenPart, index: number, lane?: Part): OpenPart {
    const { kind, id, idSpan, name, span, nameSpan } = element;
    const part = this.#add({
      ...{ kind, noun: kind, id, hasWrittenId: idSpan !== undefined, name, span, nameSpan, parent, index },
      ...(lane && { lane }),
    });
    this.#of.set(element, part);
    this.#write(part, readWritten(element));
    return part;
  }

  #persona(persona: Persona, parent: OpenPart, index: number): void {
    const { id, idSpan, name, span } = persona;
    const hasWrittenId = idSpan !== undefined;
    const part = this.#add({
      ...{ kind: 'persona', noun: 'persona', id, hasWrittenId, name: name.value },
      ...{ span, nameSpan: name.span, parent, index },
    });
    this.#of.set(persona, part);
    this.#write(part, readWritten(persona));
  }

  #lane(lane: Lane, parent: OpenPart, index: number): void {
    const part = this.#element(lane, parent, index);
    part.fields.set('role', { text: lane.role, meaning: lane.role, span: lane.roleSpan ?? lane.span });
  }

  #step(step: Step, parent: OpenPart, index: number): void {
    const part = this.#element(step, parent, index);
    for (const { persona, value } of step.emotions) {
      setField(part, `emotion of ${persona.value}`, readValue(value));
    }
    const places = new Map<string, number>();
    for (const cell of step.cells) {
      const place = places.get(cell.lane) ?? 0;
      places.set(cell.lane, place + 1);
      this.#element(cell, part, place, this.#of.get(this.#file.analysis.laneOf(cell)));
    }
  }

  #write(part: OpenPart, { values, lists }: Written): void {
    for (const [key, value] of values) part.fields.set(key, value);
    for (const [list, items] of lists) {
      for (const [index, item] of items.entries()) this.#item(item, list, part, index);
    }
  }

  #item({ id, name, span, values }: Item, list: string, parent: OpenPart, index: number): void {
    const part = this.#add({
      ...{ kind: 'item', noun: nouns[list] ?? list, list, hasWrittenId: id !== undefined },
      ...{ name: name.value, span, nameSpan: name.span, parent, index },
      ...(id !== undefined && { id }),
    });
    for (const [key, value] of values) part.fields.set(key, value);
  }

  #refer(element: Element, part: OpenPart): void {
    for (const [property, key, kind] of referenceKeys) {
      const written = (element as unknown as Readonly<Record<string, unknown>>)[property];
      if (!Array.isArray(written) || written.length === 0) continue;
      const references = (written as readonly Reference[]).map((reference): PartReference => {
        const found = this.#file.analysis.resolve(reference, kind, element);
        const target = found && this.#of.get(found);
        return {
          text: target === undefined ? reference.value : target.name,
          ...(target && { part: target }),
        };
      });
      const texts = references.map(({ text }) => text);
      const span = spanning(written as readonly Reference[]);
      part.fields.set(key, {
        text: texts.join(', '),
        meaning: [...texts].sort().join('\n'),
        references,
        span,
      });
    }
  }

  #arrows(step: Step): void {
    this.#leave(step, 'next', step.next, 'step');
    for (const cell of step.cells) this.#leave(cell, 'to', cell.to, 'cell');
  }

  #leave(from: Element, key: string, links: readonly Link[] | undefined, kind: ReferenceKind): void {
    const parent = this.#of.get(from);
    if (parent === undefined || links === undefined) return;
    if (links.length === 0) parent.fields.set(key, { text: 'none', meaning: 'none', span: parent.nameSpan });
    for (const [index, link] of links.entries()) {
      const found = this.#file.analysis.resolve(link.to, kind, from);
      const target = found && this.#of.get(found);
      const part = this.#add({
        ...{ kind: 'arrow', noun: 'arrow', list: key, hasWrittenId: false, index, parent },
        ...{ name: target?.name ?? link.to.value, span: link.span, nameSpan: link.to.span },
        ...(target && { target }),
      });
      this.#write(part, readWritten({ label: link.label, linkKind: link.linkKind }));
    }
  }
}

/** A part and what stands in it, in the order in which they are told. */
function* withinOf(part: Part): Generator<Part> {
  yield part;
  for (const child of part.children) yield* withinOf(child);
}

function setField(part: OpenPart, key: string, value: Value | undefined): void {
  if (value !== undefined) part.fields.set(key, value);
}

function spanning(references: readonly Reference[]): Span {
  const [first, last] = [references[0]?.span, references.at(-1)?.span];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Returns the kinds of parts that stand directly in a document and are told apart by their ids. */
export const declaredKinds: readonly PartKind[] = ['persona', 'actor', 'channel', 'system', 'process'];

/** Returns a name as it is looked for: without regard to case and white space. */
export function comparableName(name: string): string {
  return sameText(name).toLowerCase();
}
