import { isNode } from 'yaml';
import type { Cell } from '../model.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import { contains } from '../span.ts';

/** Matches the words that people write when the customer waits. */
const waits = /^(waits?|is waiting|waiting|queues?|queues? up|queu(e)?ing|stands in (a )?(line|queue))\b/i;

/** Matches what looks like a wait with nothing behind it. */
const emptyWait = /\bwait["']?:[ \t]*(?:[\r\n#},~]|null|$)/g;

/** Waiting of which nobody knows how long it takes. */
export const waitWithoutDuration: Rule = {
  code: 'wait-without-duration',
  severity: 'information',
  summary: 'Where somebody waits, the blueprint says how long.',
  rationale: `Waiting is what customers complain about most, and whether two minutes or twenty makes all the difference. Write \`wait\`, or \`duration\`, at the cell; a guess is better than nothing, with \`status: assumed\` beside it.

It is reported for a \`wait:\` that says nothing, for an arrow of the kind \`wait\` when neither of its ends nor anything else in its step says how long, and for a customer action whose name says that the customer waits or queues.`,
  bad: `customer: Waits for the food
`,
  good: `customer: { name: Waits for the food, wait: 30m }
`,
  source: 'Shostack (1984)',
  check(context) {
    return [...emptyWaits(context), ...waitingLinks(context), ...waitingCustomers(context)];
  },
};

function hasLength({ wait, duration }: Pick<Cell, 'wait' | 'duration'>): boolean {
  return wait !== undefined || duration !== undefined;
}

function emptyWaits({ file: { source, analysis } }: RuleContext): Finding[] {
  // Hardly any file has one, so the text is asked first.
  const places = [...source.text.matchAll(emptyWait)].map(({ index }) => index);
  if (places.length === 0) return [];
  return analysis.cells.flatMap((cell): Finding[] => {
    if (cell.short || cell.wait !== undefined || !places.some((place) => contains(cell.span, place)))
      return [];
    const pair = pairOf(mapAt(source, cell.span), 'wait');
    if (pair === undefined || !isNode(pair.key) || (pair.value !== null && !isNode(pair.value))) return [];
    if (!isEmpty(pair.value)) return [];
    const message = `"${cell.name}" has a wait, but does not say how long. Write a length of time, as in wait: 10m.`;
    return [{ message, span: nodeSpan(pair.key, source.text) }];
  });
}

function waitingLinks({ file: { analysis }, writtenLinks }: RuleContext): Finding[] {
  return writtenLinks.flatMap(({ from, to, link: { linkKind } }): Finding[] => {
    if (linkKind?.value !== 'wait' || to === undefined) return [];
    const step = from.kind === 'cell' ? analysis.stepOf(from) : from;
    const other = to.kind === 'step' ? to.cells : to.kind === 'cell' ? [to] : [];
    if (step.cells.some(({ wait }) => wait !== undefined)) return [];
    if (from.kind === 'cell' && hasLength(from)) return [];
    if (other.some(hasLength) || (to.kind === 'process' && to.duration !== undefined)) return [];
    const message = `"${from.name}" waits for "${to.name}", and nothing says how long. Write wait: at "${from.name}", as in wait: 10m.`;
    return [{ message, span: linkKind.span }];
  });
}

function waitingCustomers({ steps }: RuleContext): Finding[] {
  return steps.flatMap(({ customer }) =>
    customer
      .filter((cell) => waits.test(cell.name) && !hasLength(cell))
      .map(({ name, nameSpan }) => ({
        message: `Nothing says how long this takes: "${name}". Write it as name: with wait: beside it, as in wait: 10m.`,
        span: nameSpan,
      })),
  );
}
