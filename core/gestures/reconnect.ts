import { withoutQuotes } from '../analysis/mentions.ts';
import type { ResolvedLink } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { insertAt, replace } from '../edit.ts';
import type { Cell, Process } from '../model.ts';
import { indentAt } from '../refactor/lines.ts';
import { asValue } from '../source/as-value.ts';
import { lineStart } from '../source/lines.ts';
import { type Arrow, arrowOf, arrowsOf, Numbers, without } from './arrows/arrow.ts';
import { fitArrows } from './arrows/fit-arrows.ts';
import { idFor, keysFor, usualKind } from './arrows/write-arrow.ts';
import { referenceAt, type WrittenAt, writtenAt } from './arrows/written-at.ts';
import { commentsIn } from './cards/card-text.ts';
import { chosenArrow, endsOf, leadArrow } from './connect.ts';
import { Draft } from './draft.ts';
import type { Outcome, Perform, Performed } from './gesture.ts';
import { removeWritten } from './remove-links.ts';

/** Draws one end of an arrow to another card. */
export interface Reconnect {
  readonly kind: 'reconnect';
  /** The key of an arrow. */
  readonly link: Key;
  /** The card that it leaves from then on; the same one when absent. */
  readonly from?: Key;
  /** The card or shared process that it leads to from then on; the same one when absent. */
  readonly to?: Key;
}

/** Lets an arrow begin or end elsewhere, with its label and its kind. Every other arrow stays. */
export const reconnect: Perform<Reconnect> = (file, gesture) => {
  const link = file.drawn.links.get(gesture.link);
  const shown = file.drawn.picture.links.find(({ key }) => key === gesture.link);
  if (link === undefined || shown === undefined) return { refused: 'The arrow is not in the text any more.' };
  const ends = endsOf(file, gesture.from ?? shown.from, gesture.to ?? shown.to);
  if ('refused' in ends) return ends;
  const { from, to } = ends;
  if (from === link.from && to === link.to) return { changes: [] };
  if (file.analysis.linksFrom(from).some((other) => other !== link && other.to === to)) {
    return {
      refused: `An arrow leads from "${from.name}" to "${to.name}" already. Remove one of the two instead.`,
    };
  }
  const numbers = new Numbers(file);
  const arrow: Arrow = {
    from: numbers.of(from),
    to: numbers.of(to),
    kind: kindOf(file, link, from, to),
    ...(link.label !== undefined && { label: link.label, ...quotedLabel(file, link) }),
  };
  const kept = without(arrowsOf(file), [arrowOf(link, numbers)]);
  const at = writtenAt(file, link);
  const inPlace = at && from === link.from && keysFor(file, arrow).includes(at.key);
  const outcome = inPlace ? ledInPlace(file, at, arrow, [...kept, arrow]) : undefined;
  if (outcome !== undefined) return outcome;
  const led = leadArrow(file, arrow, [...kept, arrow], (draft) => {
    return at && removeWritten(draft, at, [...kept, arrow]);
  });
  return 'refused' in led ? led : withComments(file, arrow, led);
};

/** Puts what was said of the arrow where it was written above the card that it leaves now. */
function withComments(file: BlueprintFile, { from }: Arrow, led: Performed): Performed {
  const draft = new Draft(file);
  draft.change(led.changes);
  const isNoted = (text: string) => text.split(/\s#/).length;
  const { text } = draft.file.source;
  if (isNoted(file.source.text) <= isNoted(text)) return led;
  const left = commentsIn(text);
  const lost = commentsIn(file.source.text).filter((comment) => {
    const index = left.indexOf(comment);
    return index === -1 || left.splice(index, 1).length === 0;
  });
  const start = lineStart(text, new Numbers(draft.file).cell(from).span.start);
  const indent = ' '.repeat(indentAt(text, start));
  draft.change([insertAt(start, lost.map((comment) => `${indent}${comment}\n`).join(''))]);
  const { chosen } = led;
  return draft.outcome({ ...(chosen && { chosen }) });
}

function quotedLabel({ source }: BlueprintFile, { link }: ResolvedLink): Pick<Arrow, 'quotedLabel'> {
  const { start = 0, end = 0 } = link?.label?.span ?? {};
  const written = source.text.slice(start, end);
  return /^(["']).*\1$/.test(written) ? { quotedLabel: written } : {};
}

/** The kind that is written on it stays, and a hand-off is one elsewhere too. */
function kindOf(
  file: BlueprintFile,
  { kind, link }: ResolvedLink,
  from: Cell,
  to: Cell | Process,
): Arrow['kind'] {
  return link?.linkKind?.value ?? (kind === 'handoff' ? kind : usualKind(file, from, to));
}

/** Writes another id where the arrow is written; `undefined` when other arrows would change then. */
function ledInPlace(
  file: BlueprintFile,
  at: WrittenAt,
  arrow: Arrow,
  wanted: readonly Arrow[],
): Outcome | undefined {
  const draft = new Draft(file);
  const id = idFor(draft, at.key, arrow);
  const written = referenceAt(draft.file, at);
  if (typeof id !== 'string' || written === undefined) return undefined;
  const { text } = draft.file.source;
  const { span } = written.to;
  if (text[span.start] === '*') return undefined;
  const inner = withoutQuotes(text, span);
  const name = asValue(id, true);
  draft.change([name === id ? replace(inner, id) : replace(span, name)]);
  if (fitArrows(draft, wanted) !== undefined) return undefined;
  return draft.outcome({ chosen: chosenArrow(draft.file, arrow) });
}
