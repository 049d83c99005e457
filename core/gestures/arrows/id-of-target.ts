import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Element } from '../../model.ts';
import { freeId } from '../../names/free-id.ts';
import { kebabCase } from '../../names/kebab-case.ts';
import { rename } from '../../rename.ts';
import type { ReferenceKind } from '../../schema.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';

/** The elements that a reference leads to, and the one that holds it, in whatever file they are looked for. */
export type FindEnds = (file: BlueprintFile) => { readonly holder: Element; readonly target: Element };

/**
 * Returns the id by which one element can name another and mean nothing else. Where the id that it has could mean others
 * too, or follows from no name, one of its own is written down in the draft.
 */
export function idOfTarget(draft: Draft, find: FindEnds, kind: ReferenceKind): string | Refused {
  const { file } = draft;
  const { target } = find(file);
  if (isClear(file, find, kind)) return target.id;
  const renamed = rename(file, target, freeId(wantedId(file, target), idsOf(file)));
  if ('refused' in renamed) return renamed;
  draft.change(renamed.changes);
  if (isClear(draft.file, find, kind)) return find(draft.file).target.id;
  return { refused: `No id could be given to "${target.name}" that means it alone. Write one in the text.` };
}

function isClear(file: BlueprintFile, find: FindEnds, kind: ReferenceKind): boolean {
  const { holder, target } = find(file);
  const reference = { value: target.id, span: target.span };
  const found = { reference, kind, from: holder, element: target, ambiguous: false };
  const isOwn = target.idSpan !== undefined || kebabCase(target.name) === target.id;
  return (
    isOwn &&
    file.analysis.resolve(reference, kind, holder) === target &&
    file.analysis.candidates(found).length === 1
  );
}

function wantedId({ analysis }: BlueprintFile, target: Element): string {
  const step = target.kind === 'cell' ? analysis.stepOf(target) : target;
  const name = kebabCase(target.name) || target.id;
  return step.kind === 'step' ? `${name}-${analysis.columnOf(step) + 1}` : name;
}

function idsOf({ analysis, model }: BlueprintFile): ReadonlySet<string> {
  const steps = analysis.columns.map(({ step }) => step);
  return new Set([...analysis.cells, ...steps, ...model.processes].map(({ id }) => id));
}
