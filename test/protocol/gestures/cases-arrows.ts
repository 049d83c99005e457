import { elementsOf } from '../../../core/analysis/elements.ts';
import type { ResolvedLink } from '../../../core/analysis.ts';
import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { Connect } from '../../../core/gestures/connect.ts';
import type { Reconnect } from '../../../core/gestures/reconnect.ts';
import type { Remove } from '../../../core/gestures/remove.ts';
import type { Cell, Element, Process, Step } from '../../../core/model.ts';
import type { Span } from '../../../core/span.ts';
import { arrowText, type GestureCase } from './gesture-case.ts';

type End = Cell | Process;

/** Cards and shared processes, by their keys in the picture. */
function endsIn({ drawn }: BlueprintFile): readonly (readonly [string, End])[] {
  return [...drawn.elements].flatMap(([key, one]) =>
    one.kind === 'cell' || one.kind === 'process' ? [[key, one] as const] : [],
  );
}

/** The kind of an arrow on which none is written. */
function usualKind({ analysis }: BlueprintFile, from: Cell, to: End): ResolvedLink['kind'] {
  const isCustomer = (one: End): boolean => one.kind === 'cell' && analysis.laneOf(one).role === 'customer';
  return isCustomer(from) && isCustomer(to) ? 'path' : 'dependency';
}

/** The arrows of a file without some of them and with another one. */
function arrowsWith(
  file: BlueprintFile,
  without: readonly ResolvedLink[],
  one?: Pick<ResolvedLink, 'from' | 'to' | 'kind' | 'label'>,
): readonly string[] {
  const numbers = new Map<Element, number>([...elementsOf(file.model)].map((element, at) => [element, at]));
  const kept = file.analysis.links.filter((link) => !without.includes(link));
  return [...kept, ...(one === undefined ? [] : [one])].map((link) => arrowText(link, numbers));
}

/** Returns the places of arrows that are not written as they were: these are all that may change with an arrow. */
function changedLinks(file: BlueprintFile, after: BlueprintFile): readonly Span[] {
  const now = [...elementsOf(after.model)];
  return [...elementsOf(file.model)].flatMap((element, number): readonly Span[] => {
    const other = now[number];
    if (element.kind === 'cell' && other?.kind === 'cell') {
      return textOf(element) === textOf(other) ? [] : [element.span];
    }
    if (element.kind !== 'step' || other?.kind !== 'step' || textOf(element) === textOf(other)) return [];
    const { text } = file.source;
    if (text[element.span.start] === '{') return [element.span];
    const own = text.slice(element.span.start, element.span.end);
    return [...own.matchAll(/^ *(?:- +)?next:/gm)].map(({ index }) => ({
      start: element.span.start + index,
      end: text.indexOf('\n', element.span.start + index),
    }));
  });
}

function textOf(element: Cell | Step): string {
  const links = element.kind === 'step' ? element.next : element.to;
  const written = links?.map(({ to, label, linkKind }) => [to.value, label?.value, linkKind?.value]);
  return JSON.stringify([written, element.kind === 'cell' && element.needs.map(({ value }) => value)]);
}

const nothing = () => undefined;

const connect: GestureCase<Connect> = {
  name: 'connect',
  pick(chance, file) {
    const ends = endsIn(file);
    if (ends.length < 2) return undefined;
    const [from, one] = chance.of(ends);
    const [to, other] = chance.of(ends);
    if (one.kind !== 'cell' || one === other) return undefined;
    if (file.analysis.linksFrom(one).some((link) => link.to === other)) return undefined;
    return { kind: 'connect', from, to };
  },
  does: nothing,
  arrows(file, gesture) {
    const [from, to] = [file.drawn.elements.get(gesture.from), file.drawn.elements.get(gesture.to)] as End[];
    if (from?.kind !== 'cell' || to === undefined) return [];
    return arrowsWith(file, [], { from, to, kind: usualKind(file, from, to) });
  },
  meant: (file, _, after) => changedLinks(file, after),
};

const reconnect: GestureCase<Reconnect> = {
  name: 'reconnect',
  // Of the customer, `to` adds to the path that follows by itself: it cannot lead it elsewhere.
  mostRefused: 25,
  pick(chance, file) {
    const [links, ends] = [[...file.drawn.links], endsIn(file)];
    if (links.length === 0) return undefined;
    const [key, link] = chance.of(links);
    const [other, one] = chance.of(ends);
    const isEnd = chance.is(60);
    if (!isEnd && one.kind !== 'cell') return undefined;
    const [from, to] = isEnd ? [link.from, one] : [one as Cell, link.to];
    if (from === to || (from === link.from && to === link.to)) return undefined;
    if (file.analysis.linksFrom(from).some((known) => known !== link && known.to === to)) return undefined;
    return { kind: 'reconnect', link: key, ...(isEnd ? { to: other } : { from: other }) };
  },
  does: nothing,
  arrows(file, gesture) {
    const link = file.drawn.links.get(gesture.link);
    if (link === undefined) return [];
    const at = (key: string | undefined) => (key === undefined ? undefined : file.drawn.elements.get(key));
    const from = (at(gesture.from) ?? link.from) as Cell;
    const to = (at(gesture.to) ?? link.to) as End;
    const own = link.link?.linkKind?.value ?? (link.kind === 'handoff' ? 'handoff' : undefined);
    const { label } = link;
    const led = { from, to, kind: own ?? usualKind(file, from, to), ...(label !== undefined && { label }) };
    return arrowsWith(file, [link], led);
  },
  meant: (file, _, after) => changedLinks(file, after),
};

const remove: GestureCase<Remove> = {
  name: 'remove arrows',
  // An arrow that follows by itself goes by an empty `to`, which cannot be where others are written.
  mostRefused: 20,
  pick(chance, file) {
    const links = [...file.drawn.links.keys()];
    if (links.length === 0) return undefined;
    return { kind: 'remove', keys: Array.from({ length: 1 + chance.below(2) }, () => chance.of(links)) };
  },
  does: nothing,
  arrows: (file, { keys }) =>
    arrowsWith(
      file,
      keys.flatMap((key) => file.drawn.links.get(key) ?? []),
    ),
  meant: (file, _, after) => changedLinks(file, after),
  gone: (file, _, after) => changedLinks(file, after),
};

/** The gestures on arrows. */
export const arrowCases = [connect, reconnect, remove] as const;
