import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type BlueprintFile, readBlueprint } from '../../core/blueprint-file.ts';
import { sections } from '../../core/fields/owner.ts';
import { type FormField, formOf } from '../../core/form.ts';
import { kebabCase } from '../../core/names/kebab-case.ts';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { closeAll, example, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { FormDriver } from './form-driver.ts';
import { pictureWith, windowOf } from './window.ts';

const part = (key: string) => `.canvas [data-part="${key}"]`;
const writing = 'textarea.writing:not([hidden])';
const clinic = readBlueprint(example('clinic.blueprint.yaml'));

describe('a blueprint made by mouse alone', () => {
  afterEach(closeAll);

  it('is the clinic, from an empty file on, without its text being seen', async function () {
    const window = windowOf(this);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'clinic-by-mouse.blueprint.yaml');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    await vscode.commands.executeCommand('vscode.openWith', uri, 'serviceBlueprint.picture');
    const document = await vscode.workspace.openTextDocument(uri);
    const panel = new FormDriver(window, document);
    await drawJourney(window, panel);
    await window.click('[label^="Details"]');
    await panel.up('Blueprint');
    await window.click('.details summary');
    await writeDeclared(panel);
    await window.click('[label^="Show everything"]');
    for (const [key, fields] of formsOf(clinic, /^(?:step_|c\d)/)) {
      if (fields.length === 0) continue;
      await window.click(`${part(key)} text`);
      await panel.isOf(titleOf(key));
      for (const field of fields) await panel.fill(field);
    }
    assert.deepEqual(meaningOf(readBlueprint(document.getText())), meaningOf(clinic));
    await pictureWith(window, 'Electronic health record');
  });
});

/** Draws stages, steps and cards in the picture. */
async function drawJourney(window: WindowSteps, panel: FormDriver): Promise<void> {
  const write = (name: string) =>
    panel.changing(name, async () => {
      await eventually('a field to write in', async () =>
        (await window.texts(writing)).length > 0 ? true : undefined,
      );
      await window.type(name);
      await window.press('Enter');
    });
  const { stages, lanes } = clinic.model;
  let column = 0;
  // The cursor waits in the first card of the customer.
  await window.click(writing);
  await write(clinic.model.stages[0]?.steps[0]?.cells.find(({ lane }) => lane === 'customer')?.name ?? '');
  for (const [at, stage] of stages.entries()) {
    if (at > 0) {
      await window.click('[aria-label="Add a stage at the end"]');
      await write(stage.name);
    }
    for (const [place, step] of stage.steps.entries()) {
      if (column > 0) {
        await window.click('[aria-label="Add a step at the end"]');
        await write(step.name);
        await pictureWith(window, step.name);
      }
      for (const [row, { id }] of lanes.entries()) {
        const [cell] = step.cells.filter(({ lane }) => lane === id);
        if (cell === undefined || (column === 0 && cell.lane === 'customer')) continue;
        await window.clickWhere(part(`lane_${row}`), part(`step_${column}`), '.plus');
        await write(cell.name);
        await pictureWith(window, cell.name);
      }
      if (column === 0) {
        await window.doubleClick(part('step_0'));
        await write(step.name);
      }
      if (at === 0 && place === 0) {
        await window.doubleClick(part('stage_0'));
        await write(stage.name);
      }
      column++;
    }
  }
}

/** Writes the keys of the document, its persona, and what is declared. */
async function writeDeclared(panel: FormDriver): Promise<void> {
  const title = titleOf('document');
  const write = async (key: string) => {
    for (const field of fieldsOf(clinic, key)) await panel.fill(field);
  };
  await panel.fill(fieldOf('document', 'blueprint'));
  await panel.isOf(title);
  for (const field of fieldsOf(clinic, 'document')) if (field.key !== 'blueprint') await panel.fill(field);
  for (const [at, { name }] of clinic.model.personas.entries()) {
    await panel.add('persona', name.value);
    await panel.follow('persona', name.value);
    await write(`persona_${at}`);
    await panel.up(title);
  }
  for (const [kind, section] of Object.entries(sections)) {
    for (const { id, name } of clinic.model[section]) {
      // The id comes from the first name that is given.
      await panel.add(section, kebabCase(name) === id ? name : id);
      await panel.follow(section, kebabCase(name) === id ? name : id);
      if (kebabCase(name) !== id) await panel.fill(fieldOf(`${kind}:${id}`, 'name'));
      await write(`${kind}:${id}`);
      await panel.up(title);
    }
  }
}

function fieldOf(key: string, field: string): FormField {
  return formOf(clinic, key, [])?.fields.find((one) => one.key === field) ?? assert.fail(`${key} ${field}`);
}

/** Every key of the elements whose keys match, with the fields that say something besides the name. */
function formsOf(file: BlueprintFile, keys: RegExp): readonly (readonly [string, readonly FormField[]])[] {
  return [...file.drawn.elements.keys()]
    .filter((key) => keys.test(key))
    .map((key) => [key, fieldsOf(file, key)]);
}

function fieldsOf(file: BlueprintFile, key: string): readonly FormField[] {
  const fields = formOf(file, key, [])?.fields ?? assert.fail(key);
  const written = ['name', 'step', 'stage'];
  return fields.filter(({ key: field, value }) => value !== undefined && !written.includes(field));
}

function titleOf(key: string): string {
  return formOf(clinic, key, [])?.title ?? assert.fail(key);
}

/** Returns what a blueprint says, without where it says it. */
function meaningOf({ model }: BlueprintFile): unknown {
  return JSON.parse(JSON.stringify(model, (key, value) => (/spans?$/i.test(key) ? undefined : value)));
}
