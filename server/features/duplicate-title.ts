import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { BlueprintDocument, RuleLevels } from '../documents.ts';
import { toRange } from '../position.ts';
import type { Brief } from '../workspace-index.ts';

const code = 'duplicate-title';

/** So many of the other blueprints are named. */
const mostOthers = 5;

/**
 * Says that another blueprint of the workspace has the same title, so that one of two copies is noticed before both
 * are edited. `lint: { duplicate-title: off }` in the file silences it.
 */
export function duplicateTitles(
  document: BlueprintDocument,
  entries: readonly Brief[],
  levels: RuleLevels,
): Diagnostic[] {
  const { model } = document.file;
  const { title } = model;
  const level = model.lint.get(code)?.value ?? levels.get(code);
  if (title === undefined || title.value.trim() === '' || level === 'off') return [];
  const wanted = normal(title.value);
  const others = entries.filter((entry) => entry.uri !== document.uri && normal(entry.title) === wanted);
  if (others.length === 0) return [];
  return [
    {
      range: toRange(document.text, title.span),
      severity: DiagnosticSeverity.Hint,
      code,
      source: 'service-blueprint',
      message: `Another blueprint of this workspace is called "${title.value}" too. If it is another version, say so in the title or under "state".`,
      relatedInformation: others
        .slice(0, mostOthers)
        .flatMap(({ uri, titleRange }) =>
          titleRange === undefined
            ? []
            : [{ message: 'The other blueprint.', location: { uri, range: titleRange } }],
        ),
    },
  ];
}

function normal(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/g, ' ');
}
