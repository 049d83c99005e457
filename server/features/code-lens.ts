import type { CodeLens, Range } from 'vscode-languageserver-types';
import { findingsOf } from '../../core/analysis/findings.ts';
import { waitingIn } from '../../core/analysis/lengths.ts';
import type { Stage, Step } from '../../core/model.ts';
import { formatDuration } from '../../core/values/duration.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange } from '../position.ts';
import { revealInPreviewCommand } from '../protocol.ts';

/**
 * Returns a code lens over each stage with its totals, and over each step with its pains.
 * @param preview whether the client can show an element in the preview
 */
export function codeLenses(document: BlueprintDocument, preview: boolean): CodeLens[] {
  return document.file.model.stages.flatMap((stage) => [
    ...lenses(document, stage, stageFigures(stage), preview),
    ...stage.steps.flatMap((step) => lenses(document, step, stepFigures(step), preview)),
  ]);
}

function lenses(
  { text, uri }: BlueprintDocument,
  { nameSpan, span }: Stage | Step,
  figures: string,
  preview: boolean,
): CodeLens[] {
  const range: Range = toRange(text, nameSpan.start < nameSpan.end ? nameSpan : span);
  const show = { title: 'Show in preview', command: revealInPreviewCommand, arguments: [uri, range.start] };
  return [
    ...(figures === '' ? [] : [{ range, command: { title: figures, command: '' } }]),
    ...(preview ? [{ range, command: show }] : []),
  ];
}

function stageFigures({ steps }: Stage): string {
  return [counted(steps.length, 'touchpoint'), ...hurting(steps)].join(' · ');
}

function stepFigures(step: Step): string {
  return hurting([step]).join(' · ');
}

/** Pains and waiting time, where there are any. */
function hurting(steps: readonly Step[]): string[] {
  const pains = steps.reduce((count, step) => count + findingsOf(step, 'pains').length, 0);
  const waiting = waitingIn(steps) ?? 0;
  return [
    ...(pains === 0 ? [] : [counted(pains, 'pain')]),
    ...(waiting === 0 ? [] : [`${formatDuration(waiting)} waiting`]),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
