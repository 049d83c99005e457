import type { ComparisonPageData } from '../../server/protocol.ts';
import type { FromComparison, PartChoice } from '../protocol.ts';

/** Says what is chosen on each side, with what can be done about its match. */
export function chosenBar(
  { sides }: ComparisonPageData,
  group: string,
  send: (message: FromComparison) => void,
): readonly Node[] {
  const base = sides.find(({ of }) => of === 'before');
  const found = sides.flatMap(({ name, parts }) => {
    const part = parts[group];
    const said = document.createElement(part?.link === undefined ? 'span' : 'a');
    said.textContent = part === undefined ? `not in ${name}` : `${part.said} in ${name}`;
    if (part?.link !== undefined) said.setAttribute('href', part.link);
    return [said];
  });
  const before = base?.parts[group];
  const buttons = sides.flatMap(({ name, of, parts }) => {
    if (of === 'before' || base === undefined) return [];
    const whose = sides.length > 2 ? ` (${name})` : '';
    const after = parts[group];
    if (before !== undefined && after !== undefined) {
      if (before.kind === 'document') return [];
      const apart = { type: 'apart', after: of, before: before.path, other: after.path } as const;
      return [button(`Not the Same${whose}`, () => send(apart))];
    }
    const part = before ?? after;
    if (part === undefined) return [];
    const others = candidates(part.kind, before === undefined ? [base, parts] : [{ parts }, base.parts]);
    if (others.length === 0) return [];
    const join = { type: 'join', after: of, of: before === undefined ? 'after' : 'before' } as const;
    return [button(`Same As…${whose}`, () => send({ ...join, part: choiceOf(part), others }))];
  });
  return [...found, ...buttons];
}

type Parts = ComparisonPageData['sides'][number]['parts'];

/** Parts of one kind, those first that are on one side alone. */
function candidates(
  kind: string,
  [{ parts: from }, others]: readonly [{ readonly parts: Parts }, Parts],
): readonly PartChoice[] {
  const all = Object.entries(from).filter(([, part]) => part.kind === kind);
  const isAlone = ([group]: (typeof all)[number]) => others[group] === undefined;
  return [...all.filter(isAlone), ...all.filter((one) => !isAlone(one))].map(([, part]) => choiceOf(part));
}

function choiceOf({ path, said }: Parts[string]): PartChoice {
  return { path, said };
}

function button(label: string, pressed: () => void): HTMLElement {
  const element = document.createElement('button');
  element.textContent = label;
  element.addEventListener('click', pressed);
  return element;
}
