import * as vscode from 'vscode';
import type { ActionName } from '../../core/actions.ts';
import type { FieldValue, Form, Gesture } from '../../server/protocol.ts';

/** The fields that name what is declared. */
const references = ['by', 'channel', 'system', 'needs'] as const;

type ReferenceField = (typeof references)[number];

/**
 * Asks the author for what an action needs to know about elements, in the pickers of the editor. Resolves to the gesture
 * that says it; to `undefined` when the author goes away, or when nothing is to be asked.
 *
 * @param form of the first of the elements
 */
export async function askAuthor(
  action: ActionName,
  keys: readonly string[],
  form: Form,
): Promise<Gesture | undefined> {
  const field = references.find((one) => one === action);
  if (field !== undefined) return await pickReferences(field, keys, form);
  return action === 'kind' ? await pickKind(keys, form) : undefined;
}

interface Item extends vscode.QuickPickItem {
  /** The id of what is declared; absent for the entry that declares something new. */
  readonly id?: string;
}

async function pickReferences(
  field: ReferenceField,
  keys: readonly string[],
  form: Form,
): Promise<Gesture | undefined> {
  const found = form.fields.find(({ key }) => key === field);
  if (found?.control.type !== 'references') return undefined;
  const written = textsOf(found.value);
  const isNew: Item = { label: vscode.l10n.t('New…'), alwaysShow: true };
  const known = found.control.choices.map(
    ({ value, label, help }): Item => ({
      id: value,
      label,
      picked: written.includes(value),
      ...(help !== undefined && { description: help }),
    }),
  );
  const chosen = await vscode.window.showQuickPick([...known, isNew], {
    canPickMany: true,
    title: questionOf(field),
    placeHolder: form.title,
  });
  if (chosen === undefined) return undefined;
  const name = chosen.includes(isNew)
    ? await vscode.window.showInputBox({
        title: questionOf(field),
        prompt: vscode.l10n.t('The name of what is new'),
      })
    : '';
  if (name === undefined) return undefined;
  const ids = chosen.flatMap(({ id }) => id ?? []);
  // What is written and not declared is nobody's to take away here.
  const unknown = written.filter((id) => !known.some((one) => one.id === id));
  const declare = name.trim() === '' ? [] : [name];
  return { kind: 'assign', keys, field, ids: [...unknown, ...ids], declare };
}

async function pickKind(keys: readonly string[], form: Form): Promise<Gesture | undefined> {
  const found = form.fields.find(({ key }) => key === 'kind');
  if (found?.control.type !== 'choice') return undefined;
  const items = found.control.choices.map(({ value, label, help }) => ({
    id: value,
    label,
    ...(help !== undefined && { description: help }),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('The kind of the arrow'),
    placeHolder: form.title,
  });
  return chosen && { kind: 'set', keys, field: 'kind', value: chosen.id };
}

function textsOf(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function questionOf(field: ReferenceField): string {
  switch (field) {
    case 'by':
      return vscode.l10n.t('Who does it');
    case 'channel':
      return vscode.l10n.t('Where it happens');
    case 'system':
      return vscode.l10n.t('In which system');
    case 'needs':
      return vscode.l10n.t('What it needs');
  }
}
