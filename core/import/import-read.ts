import type { ImportFormat } from '../import-formats.ts';
import type { Account } from './account.ts';
import type { ImportChoices } from './choices.ts';
import type { ImportedBlueprint } from './journey.ts';
import { importJson } from './json-journey.ts';
import { fromMermaidJourney } from './mermaid-journey.ts';
import type { ReadFile } from './read-file.ts';
import { fromSwimlanes } from './swimlanes.ts';
import { type Understanding, understand } from './understand.ts';
import { blueprintText } from './yaml-text.ts';

/** Everything that is asked about a file besides its content. */
export interface ImportQuestion {
  readonly format: ImportFormat;
  /** The title of the blueprint when the file does not say it. */
  readonly title: string;
  /** The choices for a file with sheets, instead of what would be understood. */
  readonly choices?: ImportChoices;
  /** The text of the file that says where in JSON things are, in YAML or JSON. */
  readonly mapping?: string;
}

/** A blueprint that was made of a file; a sentence or two on why there is none. */
export type ImportResult =
  | {
      /** The text of the blueprint. */
      readonly text: string;
      readonly account: Account;
      /** Present for a file with sheets. */
      readonly understanding?: Understanding;
    }
  | { readonly refused: string };

/** Makes a blueprint of what was read of a file. Pure and total. */
export function importRead(read: ReadFile, question: ImportQuestion): ImportResult {
  const { title, choices, mapping } = question;
  switch (read.kind) {
    case 'sheets':
      return ofSheets(understand(read.workbook, choices, title));
    case 'drawing':
      return written(fromSwimlanes(read.drawing, title), read.notes);
    case 'text': {
      const found =
        question.format === 'json'
          ? importJson(read.text, mapping, title)
          : (fromMermaidJourney(read.text, title) ?? noJourney);
      return 'refused' in found ? found : written(found, read.notes);
    }
  }
}

const noJourney = {
  refused: 'It has no user journey of Mermaid: no line that says "journey". Other diagrams are not read.',
};

function ofSheets(understanding: Understanding): ImportResult {
  const { blueprint, summary, unplaced } = understanding;
  if (blueprint === undefined)
    return { refused: `${summary[0]} There is nothing in it that could be a step.` };
  return { text: blueprintText(blueprint), account: { summary, unplaced }, understanding };
}

function written(
  { blueprint, account }: { readonly blueprint: ImportedBlueprint; readonly account: Account },
  notes: readonly string[],
): ImportResult {
  const summary = [...account.summary, ...notes];
  return { text: blueprintText(blueprint), account: { ...account, summary } };
}
