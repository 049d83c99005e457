import { isMap, type Node } from 'yaml';
import type { NamedView, ViewFilter } from '../model.ts';
import { densityWords, rowWords } from '../schema/choices.ts';
import { isEmpty } from '../source/nodes.ts';
import type { Fields } from './fields.ts';
import { missingName } from './identify.ts';
import { readFields } from './read-fields.ts';
import type { Reader } from './reader.ts';
import { shortText } from './short-text.ts';
import { withoutUndefined } from './without-undefined.ts';

const unfiltered: ViewFilter = { actors: [], departments: [], channels: [], systems: [], lanes: [] };

/** Reads the views of a document, in their order. */
export function readViews(reader: Reader, document: Fields): readonly NamedView[] {
  return document.list('views', (node) => readView(reader, node));
}

function readView(reader: Reader, node: Node | null): NamedView | undefined {
  const short = shortText(reader, node, 'view');
  if (short !== undefined) {
    return { name: short, lanes: [], stages: [], filter: unfiltered, span: short.span };
  }
  if (!isMap(node)) return undefined;
  const fields = readFields(reader, node, 'view');
  const span = reader.spanOf(node);
  const rows = fields.entry('rows');
  return withoutUndefined<NamedView>({
    name: fields.text('view') ?? missingName(reader, fields, 'view', 'view', span),
    lanes: fields.texts('lanes'),
    stages: fields.texts('stages'),
    rows:
      rows === undefined || isEmpty(rows.node)
        ? undefined
        : fields.oneOrList('rows', (one) => fields.choiceOf('rows', one, rowWords)),
    density: fields.choice('density', densityWords),
    focus: fields.text('focus'),
    filter: readFilter(reader, fields),
    say: fields.text('say'),
    span,
  });
}

function readFilter(reader: Reader, view: Fields): ViewFilter {
  const entry = view.entry('filter');
  if (entry === undefined) return unfiltered;
  return reader.resolveAlias(entry.node, entry.place, (node) => {
    if (node === null || isEmpty(node)) return unfiltered;
    if (!isMap(node)) {
      view.wrongType('filter', node);
      return unfiltered;
    }
    const fields = readFields(reader, node, 'filter');
    return {
      actors: fields.texts('actor'),
      departments: fields.texts('department'),
      channels: fields.texts('channel'),
      systems: fields.texts('system'),
      lanes: fields.texts('lane'),
    };
  });
}
