import * as vscode from 'vscode';

/** A question of several that are asked one after the other. */
export type Question<Value extends string = string> =
  | { readonly kind: 'text'; readonly prompt: string; readonly placeholder?: string; readonly value: string }
  | {
      readonly kind: 'choice';
      readonly placeholder: string;
      readonly items: readonly (vscode.QuickPickItem & { readonly value: Value })[];
    };

/**
 * Asks questions in the editor's quick input, with their number and a button that goes back to the one before.
 *
 * @param questionAt the question behind answers that were given; `undefined` when nothing more is to be asked
 * @returns the answers, or `undefined` when it was called off
 */
export async function askInSteps(
  title: string,
  questionAt: (answers: readonly string[]) => Question | undefined,
  total: (answers: readonly string[]) => number,
): Promise<readonly string[] | undefined> {
  let answers: readonly string[] = [];
  /** Answers that were gone back from: they are proposed again. */
  let before: readonly string[] = [];
  for (;;) {
    const question = questionAt(answers);
    if (question === undefined) return answers;
    const step = answers.length + 1;
    const place = { title, step, totalSteps: Math.max(step, total(answers)) };
    const answer = await ask(question, place, before[answers.length]);
    if (answer === undefined) return undefined;
    if (answer === back) {
      before = [...answers, ...before.slice(answers.length)];
      answers = answers.slice(0, -1);
    } else answers = [...answers, answer];
  }
}

const back = Symbol('back');

interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

function ask(
  question: Question,
  place: StepPlace,
  before?: string,
): Promise<string | typeof back | undefined> {
  return question.kind === 'text' ? askText(question, place, before) : askChoice(question, place, before);
}

function askText(
  { prompt, placeholder = '', value }: Question & { kind: 'text' },
  place: StepPlace,
  before?: string,
): Promise<string | typeof back | undefined> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { ...place, prompt, placeholder, value: before ?? value });
  return answered(input, place, () => input.value);
}

function askChoice(
  { placeholder, items }: Question & { kind: 'choice' },
  place: StepPlace,
  before?: string,
): Promise<string | typeof back | undefined> {
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  Object.assign(pick, { ...place, placeholder, items, matchOnDescription: true });
  const chosen = items.find(({ value }) => value === before);
  if (chosen !== undefined) pick.activeItems = [chosen];
  return answered(pick, place, () => pick.selectedItems[0]?.value);
}

/** Shows an input until it is answered, gone back from or hidden. */
function answered(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem & { readonly value: string }>,
  { step }: StepPlace,
  answer: () => string | undefined,
): Promise<string | typeof back | undefined> {
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    const done = (value: string | typeof back | undefined) => {
      resolve(value);
      input.dispose();
    };
    input.onDidTriggerButton(() => done(back));
    input.onDidAccept(() => done(answer()));
    input.onDidHide(() => done(undefined));
    input.show();
  });
}
