import type { Key } from '../../diagram/picture.ts';
import type { FieldRow } from '../../fields/field-value.ts';
import { ownerOf } from '../../fields/owner.ts';
import type { Element } from '../../model.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { writeField } from './write-field.ts';

/**
 * Writes an arrow that follows by itself down under `to` or `next`, with those that its place would replace, so that
 * something can be said on it. Does nothing for one that is written, and for anything else.
 */
export function writeDown(draft: Draft, key: Key): Refused | undefined {
  const { analysis, drawn } = draft.file;
  const derived = drawn.links.get(key);
  if (derived === undefined || derived.link !== undefined) return undefined;
  if (derived.span !== undefined) {
    return { refused: 'This arrow leads to a shared process under "needs", which takes no words.' };
  }
  const isPath = derived.kind === 'path';
  const from = isPath ? analysis.stepOf(derived.from) : derived.from;
  const at = [...drawn.elements].find(([, element]) => element === from)?.[0];
  if (at === undefined) return cannot;
  const rows: FieldRow[] = [];
  const siblings = isPath ? [derived] : analysis.linksFrom(derived.from);
  for (const { kind, span, to } of siblings) {
    if (span !== undefined || (kind === 'path') !== isPath) continue;
    const target: Element = isPath && to.kind === 'cell' ? analysis.stepOf(to) : to;
    const named = { value: target.id, span: target.nameSpan };
    if (target === from || analysis.resolve(named, isPath ? 'step' : 'cell', from) !== target) return cannot;
    rows.push({ id: target.id, ...(kind === 'handoff' && { kind }) });
  }
  return writeField(draft, (file) => ownerOf(file, at), isPath ? 'next' : 'to', rows);
}

const cannot: Refused = {
  refused: 'This arrow follows by itself, and where it goes to has no id of its own. Give it one first.',
};
