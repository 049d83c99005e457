import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Cell, Process, Step } from '../../model.ts';
import type { ReferenceKey } from '../../refactor/references.ts';
import { asValue } from '../../source/as-value.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { whyNotHere } from '../why-not-here.ts';
import { type Arrow, Numbers } from './arrow.ts';
import { idOfTarget } from './id-of-target.ts';
import { addReferences } from './references.ts';

/** The keys under which an arrow can be written, the one that a person would write first. */
export function keysFor(file: BlueprintFile, arrow: Arrow): readonly ReferenceKey[] {
  const numbers = new Numbers(file);
  const [from, to] = [numbers.cell(arrow.from), numbers.end(arrow.to)];
  if (to.kind === 'process') {
    return arrow.label === undefined && arrow.kind === 'dependency' ? ['needs', 'to'] : ['to'];
  }
  return isWay(file, from, to) ? ['next', 'to'] : ['to'];
}

/** Returns whether an arrow between two cells is a way of the customer from one step to another. */
export function isWay({ analysis }: BlueprintFile, from: Cell, to: Cell | Process): boolean {
  return (
    to.kind === 'cell' &&
    analysis.stepOf(from) !== analysis.stepOf(to) &&
    analysis.laneOf(from).role === 'customer' &&
    analysis.laneOf(to).role === 'customer'
  );
}

/** Returns the kind that an arrow has when none is written on it. */
export function usualKind({ analysis }: BlueprintFile, from: Cell, to: Cell | Process): Arrow['kind'] {
  const isCustomer = (cell: Cell) => analysis.laneOf(cell).role === 'customer';
  return to.kind === 'cell' && isCustomer(from) && isCustomer(to) ? 'path' : 'dependency';
}

/**
 * Writes arrows of one cell in the draft, under `to` or `needs` of the cell or `next` of its step, after those that are
 * there. What they lead to gets an id where it needs one. None of them writes that the cell, or its step, has none.
 *
 * @returns why they cannot be written there; absent when they are
 */
export function writeArrows(
  draft: Draft,
  key: ReferenceKey,
  from: number,
  arrows: readonly Arrow[],
): Refused | undefined {
  const items: string[] = [];
  const written = new Set<string>();
  for (const arrow of arrows) {
    const id = idFor(draft, key, arrow);
    if (typeof id !== 'string') return id;
    const item = itemOf(draft.file, arrow, id, key);
    if (!written.has(item)) items.push(item);
    written.add(item);
  }
  const { file } = draft;
  const holder = holderOf(file, key, new Numbers(file).cell(from));
  const changes = addReferences(file, holder, key, items);
  if (changes === undefined) return whyNotHere(file, holder.name, holder.span);
  draft.change(changes);
  return undefined;
}

/** Returns the id by which an arrow under a key names what it leads to; it is written down where it needs to be. */
export function idFor(draft: Draft, key: ReferenceKey, { from, to }: Arrow): string | Refused {
  const kind = key === 'next' ? 'step' : key === 'needs' ? 'process' : 'cell';
  const find = (file: BlueprintFile) => {
    const numbers = new Numbers(file);
    const target = numbers.end(to);
    const isStep = key === 'next' && target.kind === 'cell';
    return {
      holder: holderOf(file, key, numbers.cell(from)),
      target: isStep ? file.analysis.stepOf(target) : target,
    };
  };
  return idOfTarget(draft, find, kind);
}

function holderOf({ analysis }: BlueprintFile, key: ReferenceKey, cell: Cell): Cell | Step {
  return key === 'next' ? analysis.stepOf(cell) : cell;
}

/** An arrow as it is written in brackets: its id alone, or in braces with its label and its kind. */
function itemOf(
  file: BlueprintFile,
  { from, to, kind, label, quotedLabel }: Arrow,
  id: string,
  key: ReferenceKey,
): string {
  const numbers = new Numbers(file);
  const usual = key === 'next' ? 'path' : usualKind(file, numbers.cell(from), numbers.end(to));
  const more = [
    ...(label === undefined ? [] : [`label: ${quotedLabel ?? asValue(label, true)}`]),
    ...(kind === usual || kind === 'path' ? [] : [`kind: ${kind}`]),
  ];
  const name = asValue(id, true);
  return more.length === 0 ? name : `{ ${[`id: ${name}`, ...more].join(', ')} }`;
}
