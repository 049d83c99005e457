import type { Alias, Node } from 'yaml';
import { applyChanges } from '../../apply-changes.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { replace } from '../../edit.ts';
import { comesFrom } from '../../fields/repeated.ts';
import type { TextChange } from '../../problem.ts';
import { shift } from '../../refactor/lines.ts';
import { aliasesIn, nodeSpan } from '../../source/nodes.ts';
import { contains, type Span } from '../../span.ts';
import { flowText } from '../cards/card-text.ts';
import type { Refused } from '../gesture.ts';
import { linesOfItem, type StripOf, stripIn } from '../journey/strip.ts';
import { anchorsIn, itemAt } from '../journey/strip-item.ts';

/** Returns the lines of a step or stage from the first column on, with what aliases repeat in it written out. */
export function copiedOut(file: BlueprintFile, of: StripOf, index: number): string | Refused {
  const { source } = file;
  const { text } = source;
  const [item, strip] = [itemAt(file, of, index), stripIn(file, of)];
  if ('refused' in item) return item;
  if ('refused' in strip) return strip;
  const { list } = strip;
  const node = list?.items[index] as Node;
  const block = list === undefined || list.flow ? undefined : linesOfItem(text, list, index);
  const span = block ?? nodeSpan(node, text);
  const changes: TextChange[] = anchorsIn(node, text).map((anchor) => replace(anchor, ''));
  const targets = text.includes('*') ? aliasesIn(source.document) : new Map<Alias, Node | undefined>();
  for (const [alias, target] of targets) {
    if (!contains(span, alias.range?.[0] ?? -1)) continue;
    const written = target && flowText(target, text).replace(/^&\S+ /, '');
    if (written === undefined || /(?:^|[\s,[{])[*&][^\s,]/.test(written)) return comesFrom(source, alias);
    changes.push(replace(nodeSpan(alias, text), written));
  }
  const within = changes.filter((change) => isIn(span, change.span));
  const moved = within.map(({ span: { start, end }, text: written }) =>
    replace({ start: start - span.start, end: end - span.start }, written),
  );
  const own = applyChanges(text.slice(span.start, span.end), moved).replaceAll('\r\n', '\n');
  return block === undefined ? `- ${own}` : shift(own, -item.column);
}

function isIn(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}
