import type { BlueprintFile } from '../../blueprint-file.ts';
import { declaredColumns } from '../../office/sheets/declared.ts';
import type { ElementName } from '../../schema.ts';
import type { SheetRowTexts } from '../own/sheet-rows.ts';
import { fieldChange } from './field-change.ts';
import type { SheetChange } from './sheet-change.ts';

const elements: Readonly<Record<string, ElementName>> = {
  persona: 'persona',
  actor: 'actor',
  channel: 'channel',
  system: 'system',
  process: 'process',
  lane: 'lane',
};

/** Returns the changes of what is said of the whole blueprint and of what is declared. New rows are told, not taken. */
export function declaredChanges(
  file: BlueprintFile,
  now: readonly SheetRowTexts[],
  rows: readonly SheetRowTexts[],
  notes: string[],
): readonly SheetChange[] {
  const personas = now.filter((row) => row.text('What') === 'persona');
  const sheetPersonas = rows.filter((row) => row.text('What') === 'persona');
  return rows.flatMap((row): readonly SheetChange[] => {
    const what = row.text('What') ?? '';
    const id = row.text('Id') ?? '';
    const at = sheetPersonas.indexOf(row);
    const before =
      at >= 0 ? personas[at] : now.find((one) => one.text('What') === what && (one.text('Id') ?? '') === id);
    if (before === undefined) {
      const name = row.text('Name') ?? id;
      if (name !== '')
        notes.push(`“${name}” in the sheet of what is declared is new. Declare it in the blueprint.`);
      return [];
    }
    if (what === 'blueprint') {
      const place = { element: 'document', key: 'document', where: 'the blueprint', field: id } as const;
      return changed({ ...place, before: before.text('Name') ?? '', after: row.text('Name') ?? '' });
    }
    const element = elements[what];
    if (element === undefined) return [];
    const lane = file.model.lanes.findIndex((one) => one.id === id);
    const key = at >= 0 ? `persona_${at}` : what === 'lane' ? `lane_${lane}` : `${what}:${id}`;
    const place = { element, key, where: `${what} ${before.text('Name') ?? id}` };
    return [['name', 'Name'] as const, ...declaredColumns].flatMap(([field, head]) =>
      changed({ ...place, field, before: before.text(head) ?? '', after: row.text(head) ?? '' }),
    );
  });
}

function changed(place: Parameters<typeof fieldChange>[0]): readonly SheetChange[] {
  const change = fieldChange(place);
  return change === undefined ? [] : [change];
}
