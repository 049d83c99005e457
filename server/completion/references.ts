import { CompletionItemKind } from 'vscode-languageserver-types';
import type { PlacedFinding } from '../../core/analysis.ts';
import type { BlueprintFile } from '../../core/blueprint-file.ts';
import { describe } from '../../core/describe.ts';
import { findingWords } from '../../core/findings/words.ts';
import type { Cell, Element, Step } from '../../core/model.ts';
import type { ReferenceKind } from '../../core/schema.ts';
import { contains } from '../../core/span.ts';
import type { Place } from '../cursor/place.ts';
import type { Proposal } from './proposal.ts';
import { scalarText } from './scalar-text.ts';

/** An element that can be referred to. */
interface Candidate {
  readonly element: Element;
  /** Its department, its owner, where it is. */
  readonly more: string | undefined;
  /** The number of columns that it is away. */
  readonly distance: number;
}

const kinds: Readonly<Record<Element['kind'], CompletionItemKind>> = {
  actor: CompletionItemKind.Class,
  channel: CompletionItemKind.Interface,
  system: CompletionItemKind.Module,
  process: CompletionItemKind.Function,
  lane: CompletionItemKind.Field,
  stage: CompletionItemKind.Struct,
  step: CompletionItemKind.Event,
  cell: CompletionItemKind.Method,
  finding: CompletionItemKind.Constant,
};

/** The number of proposals that come with a card; the rest is too far away to be looked at one by one. */
const withCard = 100;

/** Ids of the elements of these kinds: declarations in the order of the file, steps and cells the nearest first. */
export function referenceProposals(
  wanted: readonly ReferenceKind[],
  place: Place,
  file: BlueprintFile,
): Proposal[] {
  const seen = new Set<string>();
  return wanted
    .flatMap((kind) => candidates(kind, place, file))
    .sort((a, b) => a.distance - b.distance)
    .filter(({ element: { id } }) => !seen.has(id) && seen.add(id))
    .map(({ element, more }, order) => ({
      label: element.id,
      kind: kinds[element.kind],
      detail: more === undefined || more === '' ? element.name : `${element.name} · ${more}`,
      filter: `${element.id} ${element.name}`,
      text: scalarText(element.id, place),
      ...(order < withCard ? { documentation: { card: describe(element, file) } } : {}),
    }));
}

function candidates(kind: ReferenceKind, place: Place, file: BlueprintFile): Candidate[] {
  const { model } = file;
  switch (kind) {
    case 'actor':
      return model.actors.map((element) => ({ element, more: element.department?.value, distance: 0 }));
    case 'channel':
      return model.channels.map((element) => ({ element, more: element.reach?.value, distance: 0 }));
    case 'system':
      return model.systems.map((element) => ({ element, more: element.owner?.value, distance: 0 }));
    case 'process':
      return model.processes.map((element) => ({ element, more: element.owner?.value, distance: 0 }));
    case 'finding':
      return answerable(place, file);
    case 'lane':
      return model.lanes.map((element) => ({ element, more: undefined, distance: 0 }));
    case 'stage':
      return model.stages.map((element) => ({ element, more: undefined, distance: 0 }));
    case 'part':
      return partsOf(file);
    default:
      return inColumns(kind, place, file);
  }
}

/** The findings, pains and fail points first; not the one that is being written. */
function answerable(place: Place, { analysis }: BlueprintFile): Candidate[] {
  const current = analysis.columns.findLast(({ step }) => step.span.start <= place.span.start);
  const asks = ({ kind }: PlacedFinding) => kind === 'pain' || kind === 'fail';
  return analysis.findings
    .filter(({ finding: { name, span } }) => name !== '' && !contains(span, place.span.start))
    .map((one) => ({
      element: one.finding,
      more: `${findingWords[one.kind].title}, ${one.cell?.name ?? one.column.step.name}`,
      distance:
        Math.abs(one.column.index - (current?.index ?? 0)) + (asks(one) ? 0 : analysis.columns.length),
    }));
}

/** Steps before cells, of which there are many; seen from outside the journey none is nearer than another. */
function partsOf({ analysis: { columns }, model }: BlueprintFile): Candidate[] {
  return [
    ...columns.map(({ step, stage }) => ({ element: step, more: stage.name, distance: 0 })),
    ...model.stages.map((element) => ({ element, more: undefined, distance: 1 })),
    ...columns.flatMap(({ step }) =>
      step.cells.map((cell) => ({ element: cell, more: `${cell.lane}, ${step.name}`, distance: 2 })),
    ),
    ...model.processes.map((element) => ({ element, more: element.owner?.value, distance: 3 })),
  ];
}

function inColumns(kind: 'step' | 'cell', place: Place, file: BlueprintFile): Candidate[] {
  const { columns } = file.analysis;
  const current = columns.findLast(({ step }) => step.span.start <= place.span.start);
  const away = (index: number): number => Math.abs(index - (current?.index ?? 0));
  if (kind === 'step') {
    return columns
      .filter(({ step }) => step !== current?.step)
      .map(({ step, stage, index }) => ({ element: step, more: stage.name, distance: away(index) }));
  }
  // An arrow from a cell to itself says nothing.
  const own = current && cellBefore(current.step, place.span.start);
  return columns.flatMap(({ step, index }) =>
    step.cells
      .filter((cell) => cell !== own)
      .map((cell) => ({ element: cell, more: `${cell.lane}, ${step.name}`, distance: away(index) })),
  );
}

/** The cell that begins last before the offset: the one that is being written. */
function cellBefore(step: Step, offset: number): Cell | undefined {
  return step.cells
    .filter(({ span }) => span.start <= offset)
    .reduce<Cell | undefined>(
      (last, cell) => (last && last.span.start > cell.span.start ? last : cell),
      undefined,
    );
}
