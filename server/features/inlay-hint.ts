import {
  type InlayHint,
  InlayHintKind,
  type InlayHintLabelPart,
  type Range,
} from 'vscode-languageserver-types';
import { waitingIn, workIn } from '../../core/analysis/lengths.ts';
import { declarationOf, everyReference } from '../../core/analysis/mentions.ts';
import type { Cell, Stage, Step } from '../../core/model.ts';
import type { Span } from '../../core/span.ts';
import { formatDuration } from '../../core/values/duration.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange, toSpan } from '../position.ts';

/** The settings of the inlay hints. */
export interface InlayHintSettings {
  /** The id that follows from a name, where something refers to it. */
  readonly derivedIds: boolean;
  /** The name of what a reference points at. */
  readonly resolvedNames: boolean;
  /** True to show how long the work and the waiting of a stage take together. */
  readonly durationTotals: boolean;
}

/** Returns the inlay hints for the lines of a range. */
export function inlayHints(
  document: BlueprintDocument,
  range: Range,
  settings: InlayHintSettings,
): InlayHint[] {
  const asked = toSpan(document.text, range);
  const touches = ({ start, end }: Span): boolean => start <= asked.end && asked.start <= end;
  const hints: InlayHint[] = [];
  if (settings.resolvedNames) for (const hint of resolvedNames(document, touches)) hints.push(hint);
  for (const stage of document.file.model.stages) {
    if (!touches(stage.span)) continue;
    if (settings.durationTotals && touches(stage.nameSpan))
      for (const hint of durationTotal(document, stage)) hints.push(hint);
    if (!settings.derivedIds) continue;
    for (const step of stage.steps) {
      if (!touches(step.span)) continue;
      for (const hint of derivedIds(document, step, touches)) hints.push(hint);
    }
  }
  return eachOnce(hints);
}

/** A part of the text that aliases repeat is in the model as often as it is repeated. */
function eachOnce(hints: readonly InlayHint[]): InlayHint[] {
  return [...new Map(hints.map((one) => [JSON.stringify([one.position, one.label]), one])).values()];
}

function* resolvedNames(document: BlueprintDocument, touches: (span: Span) => boolean): Generator<InlayHint> {
  for (const { reference, element } of everyReference(document.file.analysis)) {
    if (element === undefined || !touches(reference.span)) continue;
    const name = element.name.trim();
    // A name that reads like its id says nothing new.
    if (name === '' || name.toLowerCase() === element.id || name === reference.value) continue;
    const declaration = declarationOf(element);
    const part: InlayHintLabelPart = { value: shortened(name) };
    if (declaration !== undefined) {
      part.location = { uri: document.uri, range: toRange(document.text, declaration) };
    }
    yield hint(document, reference.span.end, [part], 'What this id stands for');
  }
}

function* derivedIds(
  document: BlueprintDocument,
  step: Step,
  touches: (span: Span) => boolean,
): Generator<InlayHint> {
  for (const element of [step, ...step.cells] satisfies (Step | Cell)[]) {
    const { id, idSpan, nameSpan } = element;
    if (idSpan !== undefined || nameSpan.start === nameSpan.end || !touches(nameSpan)) continue;
    if (document.file.analysis.referencesTo(element).length === 0) continue;
    const tooltip = 'The id that follows from this name. Others refer to it by this id.';
    yield hint(document, nameSpan.end, [{ value: `id: ${id}` }], tooltip);
  }
}

function* durationTotal(document: BlueprintDocument, stage: Stage): Generator<InlayHint> {
  const work = workIn(stage.steps);
  const waiting = waitingIn(stage.steps);
  const parts = [
    ...(work === undefined ? [] : [`${formatDuration(work)} of work`]),
    ...(waiting === undefined ? [] : [`${formatDuration(waiting)} of waiting`]),
  ];
  if (parts.length === 0) return;
  const tooltip = 'The steps of this stage one after another, each as long as its longest lane.';
  yield hint(document, stage.nameSpan.end, [{ value: parts.join(', ') }], tooltip);
}

function hint(
  { text }: BlueprintDocument,
  offset: number,
  label: InlayHintLabelPart[],
  tooltip: string,
): InlayHint {
  return { position: text.positionAt(offset), label, kind: InlayHintKind.Type, paddingLeft: true, tooltip };
}

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
