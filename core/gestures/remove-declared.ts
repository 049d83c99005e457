import { elementsOf } from '../analysis/elements.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { type DeclaredKind, namedBy, ownerOf } from '../fields/owner.ts';
import { whyKept } from '../fields/repeated.ts';
import { removeDeclaration } from '../fixes/remove-declaration.ts';
import type { Element } from '../model.ts';
import { cardKey, stackOf } from '../picture-keys.ts';
import { removeReferences, withoutNewcomers } from './arrows/remove-references.ts';
import type { Draft } from './draft.ts';
import { withoutMention } from './fields/without-mention.ts';
import { writeField } from './fields/write-field.ts';
import type { Outcome, Refused } from './gesture.ts';
import { outlineOf } from './outline.ts';
import { withWholeReferences } from './whole-references.ts';
import { whyNotHere } from './why-not-here.ts';

/** The keys of those that name what is declared. */
const fields = { actor: 'by', channel: 'channel', system: 'system', process: 'needs' } as const;

/** Takes an actor, a channel, a system, a shared process or a persona out, with all that names it; the note says how much that was. */
export function removeDeclared(file: BlueprintFile, key: Key): Outcome {
  const persona = /^persona_(\d+)$/.exec(key)?.[1];
  if (persona !== undefined) return removePersona(file, Number(persona));
  const element = namedBy(file, key);
  if (element === undefined || !isDeclared(element)) return gone;
  const kept = whyKept(file, [element.span]);
  if (kept !== undefined) return kept;
  const number = [...elementsOf(file.model)].indexOf(element);
  return withWholeReferences(file, (draft) => {
    const outline = outlineOf(draft.file.model);
    const before = draft.file;
    const removed = removeReferences(draft, new Set([number]));
    if ('refused' in removed) return removed;
    const named = removeNames(draft, key, element.kind);
    if (typeof named !== 'number') return named;
    const refused = withoutDeclaration(draft, key);
    if (refused !== undefined) return refused;
    outline.declarations.splice(number, 1);
    withoutNewcomers(draft, before, outline, removed);
    return { outline, chosen: [], ...noteOf(removed.count + named) };
  });
}

const gone: Refused = { refused: 'What was to be deleted is not in the text any more.' };

function isDeclared({ kind }: Element): boolean {
  return Object.hasOwn(fields, kind);
}

/** Takes what is declared out of the lists in which it is named. Returns how often that was. */
function removeNames(draft: Draft, key: Key, kind: Element['kind']): number | Refused {
  const field = fields[kind as DeclaredKind];
  for (let count = 0; ; ) {
    const { file } = draft;
    const element = namedBy(file, key);
    const { references } = file.analysis;
    const named = references.find((one) => one.element === element && one.link === undefined);
    if (element === undefined || named === undefined) return count;
    const { from } = named;
    const own = references.filter((one) => one.from === from && one.kind === named.kind && !one.link);
    const left = own.filter((one) => one.element !== element);
    const values = left.map(({ reference }) => reference.value);
    const at = keyOf(file, from);
    const refused = writeField(draft, (now) => ownerOf(now, at), field, values);
    if (refused !== undefined) return refused;
    if (draft.file === file) return whyNotHere(file, from.name, from.span);
    count += own.length - left.length;
  }
}

function keyOf({ model, analysis }: BlueprintFile, element: Element): Key {
  if (element.kind === 'step') return `step_${analysis.columnOf(element)}`;
  if (element.kind !== 'cell') return `${element.kind}:${element.id}`;
  const step = analysis.stepOf(element);
  const lane = analysis.laneOf(element);
  return cardKey(analysis.columnOf(step), model.lanes.indexOf(lane), stackOf(step, lane).indexOf(element));
}

function withoutDeclaration(draft: Draft, key: Key): Refused | undefined {
  const { file } = draft;
  const element = namedBy(file, key);
  if (element === undefined) return gone;
  const [fix] = removeDeclaration(file.source, element, '');
  const changes = fix?.changes ?? withoutMention(file.source, element.span.start);
  if (changes === undefined) return whyNotHere(file, element.name, element.span);
  draft.change('span' in changes ? [changes] : changes);
  return undefined;
}

/** A persona goes with what each step says of its feelings. */
function removePersona(file: BlueprintFile, place: number): Outcome {
  const persona = file.model.personas[place];
  if (persona === undefined) return gone;
  const kept = whyKept(file, [persona.span]);
  if (kept !== undefined) return kept;
  return withWholeReferences(file, (draft) => {
    const outline = outlineOf(file.model);
    for (let count = 0; ; count++) {
      const now = draft.file;
      const felt = now.model.stages
        .flatMap(({ steps }) => steps.flatMap(({ emotions }) => emotions))
        .find((one) => one.persona.value === persona.id);
      const span = felt?.persona.span ?? now.model.personas[place]?.span ?? persona.span;
      const change = withoutMention(now.source, span.start);
      if (change === undefined) return whyNotHere(now, persona.name.value, span);
      draft.change([change]);
      if (felt === undefined) return { outline, chosen: [], ...noteOf(count) };
    }
  });
}

/** The sentence on references that went along; none when none did. */
export function noteOf(references: number): { readonly note?: string } {
  if (references === 0) return {};
  return {
    note:
      references === 1
        ? 'One reference to it was removed as well.'
        : `${references} references to it were removed as well.`,
  };
}
