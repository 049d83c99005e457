import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { FieldRow } from '../../core/fields/field-value.ts';
import type { FormField } from '../../core/form.ts';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { eventually } from './eventually.ts';

/** Writes in the panel of details with the mouse, and the keys of what is written. */
export class FormDriver {
  readonly #window: WindowSteps;
  readonly #document: vscode.TextDocument;

  constructor(window: WindowSteps, document: vscode.TextDocument) {
    this.#window = window;
    this.#document = document;
  }

  /** Waits until the panel is that of something. */
  async isOf(title: string): Promise<void> {
    await eventually(`the panel of ${title}`, async () =>
      (await this.#window.texts('.details:not([hidden]) h1'))[0] === title ? true : undefined,
    );
  }

  /** Adds something to a list of the panel, by its name. */
  async add(field: string, name: string): Promise<void> {
    await this.#write(field, `${fieldOf(field)} .add`, name);
  }

  /** Goes to the panel of something that is named in a list of the panel. */
  async follow(field: string, title: string): Promise<void> {
    await this.#window.click(`${fieldOf(field)} .parts .link:text-is("${title}")`);
    await this.isOf(title);
  }

  /** Goes back to the panel of the whole blueprint. */
  async up(title: string): Promise<void> {
    await this.#window.click('.details .up');
    await this.isOf(title);
  }

  /** Does something, and waits until the text is another one. */
  async changing(what: string, act: () => Promise<void>): Promise<void> {
    const before = this.#document.getText();
    await act();
    await eventually(`${what} in the text\n${before}`, () =>
      this.#document.getText() === before ? undefined : true,
    );
  }

  /** Writes what a field of another form says into this one. */
  async fill({ key, control, value }: FormField): Promise<void> {
    const window = this.#window;
    const field = fieldOf(key);
    const texts = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined);
    switch (control.type) {
      case 'text':
      case 'duration':
      case 'markdown':
        return await this.#write(key, `${field} textarea`, String(value), control.type === 'markdown');
      case 'date':
        // As the browser of a machine in English takes it.
        return await this.changing(key, async () => {
          const [year = '', month = '', day = ''] = String(value).split('-');
          await window.click(`${field} input`);
          for (let part = 0; part < 2; part++) await window.press('ArrowLeft');
          await window.type(`${month}${day}${year}`);
          await window.press('Enter');
        });
      case 'boolean':
        return await this.changing(key, () => window.click(`${field} input`));
      case 'dots':
      case 'faces':
        return await this.changing(key, () => window.click(`${field} label:has(input[value="${value}"])`));
      case 'choice':
        return await this.changing(key, () => window.choose(`${field} select`, String(value)));
      case 'references':
        for (const text of texts) {
          const label = control.choices.find((choice) => choice.value === text)?.label ?? String(text);
          await this.changing(key, async () => {
            await window.click(`${field} [role="combobox"]`);
            await window.click(`${field} [role="option"]:text-is("${label}")`);
          });
        }
        return;
      case 'texts':
        for (const text of texts) await this.#write(key, `${field} .add`, String(text));
        return;
      case 'table':
        for (const [index, row] of texts.entries())
          await this.#row(key, index, typeof row === 'object' ? row : { name: row });
        return;
      default:
        assert.fail(`${key} is not filled by this: ${control.type}`);
    }
  }

  async #row(key: string, index: number, row: FieldRow): Promise<void> {
    const [window, field] = [this.#window, fieldOf(key)];
    await window.click(`${field} .table > button`);
    const own = `${field} .rows > li:nth-child(${index + 1})`;
    for (const [column, value] of Object.entries(row))
      await this.#write(`${key} ${column}`, `${own} [data-column="${column}"]`, String(value));
  }

  async #write(what: string, selector: string, text: string, isLong = false): Promise<void> {
    await this.changing(what, async () => {
      await this.#window.click(selector);
      // The editor takes Ctrl+A itself, and gives it back later.
      await this.#window.press('Control+Home');
      await this.#window.press('Control+Shift+End');
      await this.#window.type(text);
      await this.#window.press(isLong ? 'Control+Enter' : 'Enter');
    });
  }
}

function fieldOf(key: string): string {
  return `.details .field[data-field="${key}"]`;
}
