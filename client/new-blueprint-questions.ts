import * as vscode from 'vscode';
import { templateTitle } from '../core/template.ts';
import type { Question } from './quick-steps.ts';

/** The examples that a blueprint can begin with: the names of their files, and their titles. */
const examples = [
  ['clinic', 'Outpatient clinic visit'],
  ['fast-food', 'Getting fast food'],
  ['appliance', 'Buying a washing machine'],
] as const;

/** The command that makes a blueprint of a spreadsheet. */
export const fromSpreadsheet = 'serviceBlueprint.newFromSpreadsheet';

/**
 * Returns the question behind the answers: the service, whose journey it is, what to begin with, and which example.
 *
 * @param hasSpreadsheets whether a blueprint can be made of a spreadsheet here
 */
export function questionBehind(answers: readonly string[], hasSpreadsheets: boolean): Question | undefined {
  switch (answers.length) {
    case 0:
      return {
        kind: 'text',
        prompt: vscode.l10n.t('The service, as its customers would call it'),
        placeholder: templateTitle,
        value: '',
      };
    case 1:
      return {
        kind: 'text',
        prompt: vscode.l10n.t('Whose journey it is; leave it empty when you do not know yet'),
        placeholder: vscode.l10n.t('Business traveller'),
        value: '',
      };
    case 2:
      return {
        kind: 'choice',
        placeholder: vscode.l10n.t('What to begin with'),
        items: hasSpreadsheets ? [...kinds(), spreadsheet()] : kinds(),
      };
    default:
      return answers.length === 3 && answers[2] === 'example' ? exampleQuestion() : undefined;
  }
}

function kinds() {
  return [
    {
      value: 'whole',
      label: vscode.l10n.t('Whole Blueprint'),
      description: vscode.l10n.t('two steps with every lane'),
    },
    {
      value: 'journey',
      label: vscode.l10n.t('Journey First'),
      description: vscode.l10n.t('stages, steps and emotions; depth comes later'),
    },
    { value: 'blank', label: vscode.l10n.t('Blank'), description: vscode.l10n.t('nothing but its name') },
    {
      value: 'pair',
      label: vscode.l10n.t('As-Is and To-Be'),
      description: vscode.l10n.t('two files, of which the second changes the first'),
    },
    {
      value: 'example',
      label: vscode.l10n.t('Example…'),
      description: vscode.l10n.t('a published blueprint to change'),
    },
  ];
}

function spreadsheet() {
  return {
    value: 'spreadsheet',
    label: vscode.l10n.t('Spreadsheet…'),
    description: vscode.l10n.t('what is in a table already'),
  };
}

function exampleQuestion(): Question {
  return {
    kind: 'choice',
    placeholder: vscode.l10n.t('The example to begin with'),
    items: examples.map(([value, label]) => ({ value, label })),
  };
}
