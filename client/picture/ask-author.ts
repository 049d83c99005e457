import * as vscode from 'vscode';
import type { ActionName } from '../../core/actions.ts';
import type { FieldValue, Form, Gesture } from '../../server/protocol.ts';
import { pickSeveral } from './pick-several.ts';

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

async function pickReferences(
  field: ReferenceField,
  keys: readonly string[],
  form: Form,
): Promise<Gesture | undefined> {
  const found = form.fields.find(({ key }) => key === field);
  if (found?.control.type !== 'references') return undefined;
  const written = textsOf(found.value);
  const { choices } = found.control;
  const picked = await pickSeveral(
    questionOf(field),
    form.title,
    choices.map(({ value, label, help }) => ({
      id: value,
      label,
      picked: written.includes(value),
      ...(help !== undefined && { description: help }),
    })),
  );
  if (picked === undefined) return undefined;
  // What is written and not declared is nobody's to take away here.
  const unknown = written.filter((id) => !choices.some(({ value }) => value === id));
  return { kind: 'assign', keys, field, ids: [...unknown, ...picked.ids], declare: picked.names };
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
