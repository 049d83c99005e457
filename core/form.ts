import type { BlueprintFile } from './blueprint-file.ts';
import { titleOf } from './describe/facts.ts';
import type { Key } from './diagram/picture.ts';
import type { FieldValue } from './fields/field-value.ts';
import { namedBy, ownerOf, sections } from './fields/owner.ts';
import { controlOf } from './form/control.ts';
import { FieldValues } from './form/field-values.ts';
import type { Form, FormField, FormPart, FormProblem } from './form/form.ts';
import { labelOf } from './form/labels.ts';
import { problemsAt, wholeElement } from './form/problems-at.ts';
import { unwrittenOf } from './form/unwritten.ts';
import type { Element } from './model.ts';
import { fixesOf, type Problem } from './problem.ts';
import { type ElementName, type KeySchema, keysOf, schema } from './schema.ts';

export type * from './form/form.ts';

/**
 * Returns everything that can be written on an element, with what is written now. `undefined` when there is no such
 * element any more.
 *
 * @param key as gestures name it: a key of the picture, `document`, `persona_0`, `actor:clerk`
 * @param problems what the linter finds in the file
 */
export function formOf(file: BlueprintFile, key: Key, problems: readonly Problem[]): Form | undefined {
  const element = namedBy(file, key);
  const isKnown =
    element !== undefined ||
    key === 'document' ||
    file.drawn.links.has(key) ||
    personaOf(file, key) !== undefined;
  if (!isKnown) return undefined;
  const owner = ownerOf(file, key);
  const unwritten = 'refused' in owner ? unwrittenOf(file, key, element) : undefined;
  const name = 'refused' in owner ? (element?.kind ?? 'link') : owner.element;
  const { title, description } = schema[name];
  const words = title.replace(/^an? /, '');
  const head = {
    key,
    title: titleIn(file, key, element),
    kind: words.charAt(0).toUpperCase() + words.slice(1),
    help: description,
  };
  if (unwritten !== undefined) {
    const read = ({ key: own }: KeySchema) => unwritten.values.get(own);
    return { ...head, fields: fieldsOf(file, name, read), problems: [] };
  }
  if ('refused' in owner) {
    const source = owner.place?.start;
    return {
      ...head,
      fields: [],
      problems: [],
      locked: owner.refused,
      ...(source !== undefined && { source }),
    };
  }
  const parts = partsOf(file, key, element);
  const found = problemsAt(file, owner, problems, new Set(parts.keys()));
  const values = new FieldValues(file.source, owner);
  return {
    ...head,
    fields: fieldsOf(file, name, (own) => values.of(own), parts, found),
    problems: (found.get(wholeElement) ?? []).map(toFormProblem),
  };
}

function fieldsOf(
  file: BlueprintFile,
  element: ElementName,
  read: (key: KeySchema) => FieldValue | undefined,
  parts: ReadonlyMap<string, readonly FormPart[]> = new Map(),
  found: ReadonlyMap<string, readonly Problem[]> = new Map(),
): readonly FormField[] {
  return [...keysOf(element).values()].filter(isField).map((one): FormField => {
    const { key, description, required, example, default: fallback } = one;
    const own = parts.get(key);
    const value = own === undefined ? read(one) : undefined;
    return {
      key,
      label: labelOf(key, element),
      help: fallback === undefined ? description : `${description} When it is left out: ${fallback}.`,
      control: controlOf(file, one, own),
      ...(value !== undefined && { value }),
      ...(example !== undefined && { example }),
      ...(required && { required }),
      problems: (found.get(key) ?? []).map(toFormProblem),
    };
  });
}

/** Returns whether a key has a field. A view holds lists itself and is no row of a table: it is made in the picture. */
function isField({ value }: KeySchema): boolean {
  const isList = value.type === 'list' || value.type === 'one-or-list';
  if (!isList || value.of.type !== 'element') return true;
  return value.of.element !== 'view';
}

function toFormProblem(problem: Problem): FormProblem {
  const { code, severity, message } = problem;
  return { code, severity, message, fixes: fixesOf(problem).map(({ title }) => title) };
}

function personaOf({ model }: BlueprintFile, key: Key) {
  const place = /^persona_(\d+)$/.exec(key)?.[1];
  return place === undefined ? undefined : model.personas[Number(place)];
}

function titleIn(file: BlueprintFile, key: Key, element: Element | undefined): string {
  if (element !== undefined) return titleOf(element);
  const persona = personaOf(file, key);
  if (persona !== undefined) return persona.name.value;
  const link = file.drawn.links.get(key);
  if (link !== undefined) return `${titleOf(link.from)} → ${titleOf(link.to)}`;
  return file.model.title?.value ?? 'Blueprint';
}

/** The elements within an element that have forms of their own, by the key that they stand behind. */
function partsOf(
  { model, drawn }: BlueprintFile,
  key: Key,
  element: Element | undefined,
): ReadonlyMap<string, readonly FormPart[]> {
  const keys = new Map([...drawn.elements].map(([at, one]) => [one, at]));
  const shown = (all: readonly Element[]): readonly FormPart[] =>
    all.flatMap((one) => {
      const at = keys.get(one);
      return at === undefined ? [] : [{ key: at, name: titleOf(one) }];
    });
  if (element?.kind === 'stage') return new Map([['steps', shown(element.steps)]]);
  if (key !== 'document') return new Map();
  const declared = Object.entries(sections).map(([kind, section]) => {
    const parts = model[section].map((one) => ({ key: `${kind}:${one.id}`, name: titleOf(one) }));
    return [section, parts] as const;
  });
  const personas = model.personas.map(({ name }, index) => ({ key: `persona_${index}`, name: name.value }));
  return new Map<string, readonly FormPart[]>([
    ['persona', personas],
    ...declared,
    ['lanes', shown(model.lanes)],
    ['stages', shown(model.stages)],
  ]);
}

/** Returns the problem of an element at a field that has this code and a quick fix of this title. */
export function fixAt(
  file: BlueprintFile,
  key: Key,
  { field, code, title }: { readonly field: string; readonly code: string; readonly title: string },
  problems: readonly Problem[],
) {
  const owner = ownerOf(file, key);
  if ('refused' in owner) return undefined;
  const parts = new Set(partsOf(file, key, namedBy(file, key)).keys());
  const found = problemsAt(file, owner, problems, parts).get(field) ?? [];
  return found
    .filter((one) => one.code === code)
    .flatMap(fixesOf)
    .find((one) => one.title === title);
}
