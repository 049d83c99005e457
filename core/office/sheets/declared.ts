import type { Blueprint } from '../../model.ts';
import type { Located } from '../../span.ts';
import { metricText } from '../fields.ts';
import { toLines } from '../lines.ts';
import { listSheet } from '../list-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** One declaration, or one fact of the whole blueprint under its key: what it is, and its values by their keys. */
interface DeclaredRow {
  readonly what: string;
  readonly id?: string;
  readonly name: string;
  readonly values?: Readonly<Record<string, string | undefined>>;
}

/** The keys of declarations that have a column, with its head and width. */
export const declaredColumns: readonly (readonly [key: string, head: string, width: number])[] = [
  ['role', 'Role', 14],
  ['department', 'Department', 20],
  ['owner', 'Owner', 20],
  ['kind', 'Kind', 10],
  ['goal', 'Goal', 32],
  ['by', 'Who', 18],
  ['system', 'System', 18],
  ['duration', 'Duration', 10],
  ['policy', 'Policy', 28],
  ['metrics', 'Metrics', 30],
  ['note', 'Note', 36],
  ['url', 'Link', 24],
  ['image', 'Image', 18],
];

/** The keys of the whole blueprint that stand in the sheet, with the key of the model. */
export const documentKeys = [
  ['blueprint', 'title'],
  ['description', 'description'],
  ['state', 'state'],
  ['based-on', 'basedOn'],
  ['owner', 'owner'],
  ['version', 'version'],
  ['date', 'date'],
  ['lang', 'lang'],
  ['scenario', 'scenario'],
  ['objective', 'objective'],
  ['why', 'why'],
  ['method', 'method'],
] as const satisfies readonly (readonly [string, keyof Blueprint])[];

/** Returns the sheet with what is said of the whole blueprint, and with everything that it declares. */
export function declaredSheet({ file, names }: SheetInput): Sheet {
  const { model } = file;
  const facts = documentKeys.flatMap(([key, of]): readonly DeclaredRow[] => {
    const fact: Located<string> | undefined = model[of];
    return fact === undefined ? [] : [{ what: 'blueprint', id: key, name: fact.value }];
  });
  const personas = model.personas.map((persona): DeclaredRow => {
    const { id, idSpan, name, goal, note, image } = persona;
    const values = { goal: goal?.value, note: note?.value, image: image?.value };
    return { what: 'persona', ...(idSpan !== undefined && { id }), name: name.value, values };
  });
  const rows: readonly DeclaredRow[] = [
    ...facts,
    ...personas,
    ...model.actors.map(({ id, name, department, note }) => ({
      ...{ what: 'actor', id, name },
      values: { department: department?.value, note: note?.value },
    })),
    ...model.channels.map(({ id, name, reach, note }) => ({
      ...{ what: 'channel', id, name },
      values: { kind: reach?.value, note: note?.value },
    })),
    ...model.systems.map(({ id, name, owner, url, note }) => ({
      ...{ what: 'system', id, name },
      values: { owner: owner?.value, url: url?.value, note: note?.value },
    })),
    ...model.processes.map((process) => ({
      ...{ what: 'process', id: process.id, name: process.name },
      values: {
        owner: process.owner?.value,
        by: toLines(names('actors', process.by)),
        system: toLines(names('systems', process.systems)),
        duration: process.duration?.value.text,
        policy: process.policy?.value,
        metrics: toLines(process.metrics.map(metricText)),
        note: process.note?.value,
        url: process.url?.value,
      },
    })),
    ...model.lanes.map(({ id, name, role }) => ({ what: 'lane', id, name, values: { role } })),
  ];
  return listSheet(
    'Declared',
    rows,
    [
      { head: 'What', width: 12, value: ({ what }) => what },
      { head: 'Id', width: 18, value: ({ id }) => id },
      { head: 'Name', width: 36, value: ({ name }) => name },
      ...declaredColumns.map(([key, head, width]) => ({
        head,
        width,
        value: ({ values }: DeclaredRow) => values?.[key],
      })),
    ],
    3,
  );
}
