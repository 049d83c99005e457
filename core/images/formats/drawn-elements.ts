/** The elements that a name stands for: its own, and the names that it repeats. */
interface Named {
  elements: number;
  readonly repeated: string[];
}

const tag = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g;

/**
 * Returns how many elements an SVG draws when each is counted as often as it is repeated (`<use>`, patterns, masks);
 * infinite for what repeats itself. `undefined` when its tags do not fit together.
 *
 * @param text without comments and CDATA
 */
export function drawnElements(text: string): number | undefined {
  const names = new Map<string, Named>();
  const whole: Named = { elements: 0, repeated: [] };
  const open: { readonly tag: string; readonly named: Named | undefined }[] = [];
  for (const [, closes, name = '', attributes = '', alone] of text.matchAll(tag)) {
    if (closes !== '') {
      if (open.pop()?.tag !== name) return undefined;
      continue;
    }
    const id = /(?:^|\s)(?:xml:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const named: Named | undefined = id === undefined ? undefined : { elements: 0, repeated: [] };
    if (id !== undefined && named !== undefined && !names.has(id)) names.set(id, named);
    const around = [whole, ...open.flatMap((one) => one.named ?? []), ...(named ? [named] : [])];
    const repeated = Array.from(
      attributes.matchAll(/=\s*["']\s*#([^"']*)["']|url\(\s*(?:&quot;|["'])?#([^)"'&]*)/g),
      ([, a, b]) => a ?? b ?? '',
    );
    for (const one of around) {
      one.elements++;
      for (const target of repeated) one.repeated.push(target);
    }
    if (alone === '') open.push({ tag: name, named });
    // More than that is no drawing, and would take long to count.
    if (open.length > 200) return Number.POSITIVE_INFINITY;
  }
  if (open.length > 0) return undefined;
  return countOf(whole, names, new Map(), new Set());
}

function countOf(
  named: Named,
  names: ReadonlyMap<string, Named>,
  known: Map<Named, number>,
  within: Set<Named>,
): number {
  const before = known.get(named);
  if (before !== undefined) return before;
  if (within.has(named)) return Number.POSITIVE_INFINITY;
  within.add(named);
  let count = named.elements;
  for (const name of named.repeated) {
    const target = names.get(name);
    if (target !== undefined) count += countOf(target, names, known, within);
  }
  within.delete(named);
  known.set(named, count);
  return count;
}
