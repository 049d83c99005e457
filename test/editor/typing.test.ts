import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import readme from '../../README.md';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { windowOf } from './window.ts';

/** A place of the cursor after Enter where another was wanted: the line, its column and the one that was wanted. */
interface Correction {
  readonly line: string;
  readonly column: number;
  readonly wanted: number;
}

/**
 * Types a text as a person does, who looks after each Enter where the cursor is and presses space or Backspace
 * when it is not where the next line begins.
 */
class Typist {
  readonly #window: WindowSteps;
  readonly #file: BlueprintEditor;
  readonly corrections: Correction[] = [];

  constructor(window: WindowSteps, file: BlueprintEditor) {
    this.#window = window;
    this.#file = file;
  }

  async type(text: string): Promise<void> {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.enter();
      if (line === '') continue;
      const content = line.trimStart();
      await this.#goTo(line.length - content.length, content);
      await this.#window.type(content);
      await this.#until(`"${content}" to be typed`, () => this.#line().trimStart() === content);
    }
  }

  /** Begins a new line. */
  async enter(): Promise<void> {
    const { line } = this.#cursor;
    // As a person does. Where the colours of lines above are still to be found, VS Code only keeps their indentation.
    await isOnScreen(this.#window, this.#cursor);
    await this.#window.press('Enter');
    await this.#until(`a line break after "${this.#line(line)}"`, () => this.#cursor.line === line + 1);
  }

  async #goTo(wanted: number, line: string): Promise<void> {
    const { character: column } = this.#cursor;
    if (column !== wanted) this.corrections.push({ line, column, wanted });
    if (column < wanted) await this.#window.type(' '.repeat(wanted - column));
    while (this.#cursor.character > wanted) {
      const before = this.#cursor.character;
      await this.#window.press('Backspace');
      await this.#until('Backspace', () => this.#cursor.character < before);
    }
  }

  get #cursor() {
    return this.#file.editor.selection.active;
  }

  #line(line = this.#cursor.line): string {
    return this.#file.document.lineAt(line).text;
  }

  async #until(what: string, done: () => boolean): Promise<void> {
    try {
      await eventually(what, () => done() || undefined);
    } catch (error) {
      throw new Error(
        `${error instanceof Error ? error.message : error} The file is now:\n${this.#file.text}`,
      );
    }
  }
}

/** Waits until the window says that the cursor is there, which it does after it has drawn what was typed. */
async function isOnScreen(window: WindowSteps, { line, character }: vscode.Position): Promise<void> {
  await eventually('the text on the screen', async () => {
    return (await placeOnScreen(window)) === `Ln ${line + 1}, Col ${character + 1}` ? true : undefined;
  });
}

/** Returns the place of the cursor that the window says: `Ln 1, Col 1`. */
async function placeOnScreen(window: WindowSteps): Promise<string> {
  const [place = ''] = await window.workbench('#status\\.editor\\.selection');
  return place;
}

/** The text of the first block of YAML in the README, which is a whole blueprint. */
function firstBlueprint(): string {
  const [, text] = /```yaml\n([\s\S]*?)\n```/.exec(readme) ?? [];
  if (text === undefined) throw new Error('The README has no block of YAML.');
  return text;
}

/** The later stages are written in the forms of the first one, and each key costs the editor some 20 ms. */
const typesAll = process.env.TYPED === 'all';

/** Returns the text of a blueprint before one of its stages, counted from 1. */
function upToStage(text: string, number: number): string {
  const [head = '', ...stages] = text.split(/\n+(?= *- (?:\{ )?stage:)/);
  if (stages.length < number) throw new Error(`The text has ${stages.length} stages.`);
  return [head, ...stages.slice(0, number - 1)].join('\n');
}

describe('typing key by key, with Enter', () => {
  afterEach(closeAll);

  it('has long lines wrapped and no minimap, beside the preview', async () => {
    const { uri } = await BlueprintEditor.open('defaults.blueprint.yaml', 'blueprint: A\n');
    const settings = vscode.workspace.getConfiguration('editor', { uri, languageId: 'service-blueprint' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('minimap.enabled'), false);
  });

  it('leaves a word of the author as it is, although a lane begins so', async function () {
    const window = windowOf(this);
    const file = await BlueprintEditor.open('free.blueprint.yaml', '');
    await new Typist(window, file).type('lanes:\n  - cust');
    await window.press('Enter');
    await eventually('the line break', () => file.document.lineCount === 3 || undefined);
    assert.equal(file.document.lineAt(1).text, '  - cust');
  });

  it('closes brackets and quotes', async function () {
    const window = windowOf(this);
    const file = await BlueprintEditor.open('closed.blueprint.yaml', 'persona: ');
    await window.press('Control+End');
    await window.type('{ name: "A');
    await eventually(
      'brackets and quotes to be closed',
      () => file.text === 'persona: { name: "A"}' || undefined,
    );
  });

  it('goes a level out on an empty line', async function () {
    const window = windowOf(this);
    const text = 'stages:\n  - stage: A\n    steps:\n      - step: B\n        customer: C';
    await BlueprintEditor.open('outwards.blueprint.yaml', text);
    await window.press('Control+End');
    for (const [presses, column] of [8, 6, 4, 2, 0].entries()) {
      await window.press('Enter');
      // As a person does: the next key comes when the last one is on the screen.
      const shown = await eventually('the next line on the screen', async () => {
        const place = await placeOnScreen(window);
        return place.startsWith(`Ln ${6 + presses},`) ? place : undefined;
      });
      assert.equal(shown, `Ln ${6 + presses}, Col ${column + 1}`);
    }
  });

  const enters: readonly (readonly [what: string, before: string, column: number])[] = [
    ['indents behind a key at the beginning', 'actors:', 2],
    [
      'indents behind a key of a step',
      'stages:\n  - stage: A\n    steps:\n      - step: B\n        frontstage:',
      10,
    ],
    ['indents behind a key that has a comment', 'stages: # all of them', 2],
    ['goes on with the keys of a step', 'stages:\n  - stage: A\n    steps:\n      - step: B', 8],
    ['goes on with the keys of a long form', 'persona:\n  - name: Ann', 4],
    ['stays behind a value', 'blueprint: A', 0],
  ];
  for (const [what, before, column] of enters) {
    it(`${what}, where Enter is pressed`, async function () {
      const window = windowOf(this);
      const file = await BlueprintEditor.open('enter.blueprint.yaml', '');
      const typist = new Typist(window, file);
      await typist.type(before);
      await typist.enter();
      assert.equal(file.editor.selection.active.character, column);
    });
  }

  async function typed(context: Mocha.Context, name: string, text: string): Promise<Typist> {
    const window = windowOf(context);
    const file = await BlueprintEditor.open(`${name}.blueprint.yaml`, '');
    const typist = new Typist(window, file);
    await typist.type(text);
    assert.equal(file.text, text);
    return typist;
  }

  it("gives the README's first blueprint letter for letter, with no space typed before a line", async function () {
    const { corrections } = await typed(this, 'readme', firstBlueprint());
    assert.ok(corrections.length === 0, JSON.stringify(corrections));
  });

  it(`gives ${typesAll ? 'the hotel' : 'the hotel up to its second stage'} letter for letter`, async function () {
    // It waits a few hundred times, each time with a limit of its own.
    this.timeout(0);
    const hotel = example('hotel.blueprint.yaml').trimEnd();
    const text = typesAll ? hotel : upToStage(hotel, 2);
    const { corrections } = await typed(this, 'typed-hotel', text);
    // Out of the keys of a cell to the next lane, or over several levels to the next stage, the author goes himself.
    const lines = text.split('\n').length;
    assert.ok(corrections.length < lines / 6, JSON.stringify(corrections));
    const further = corrections.filter(({ column, wanted }) => column < wanted);
    assert.deepEqual(further, []);
  });
});
