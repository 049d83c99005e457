import type { BlueprintFile } from '../blueprint-file.ts';
import { placeAt } from '../source/place.ts';
import type { Place } from '../span.ts';
import type { Table } from '../tables/table.ts';
import { formatDuration } from '../values/duration.ts';
import { durationText } from '../values/duration-text.ts';
import type { Impact } from './impact.ts';

/** An impact in words and figures: plain data. */
export interface ImpactReport {
  readonly off: { readonly kind: string; readonly id: string; readonly name: string };
  readonly counts: {
    readonly cells: number;
    readonly processes: number;
    readonly steps: number;
    readonly touchpoints: number;
    readonly moments: number;
    /** Of the customer, working and waiting in these touchpoints today. */
    readonly customerSeconds: number;
  };
  readonly dark: readonly {
    readonly kind: 'cell' | 'process';
    readonly name: string;
    /** Absent for a shared process. */
    readonly lane?: string;
    readonly step?: string;
    readonly stage?: string;
    readonly because: string;
    readonly depth: number;
    readonly start: Place;
  }[];
}

/** Returns an impact as plain data, with the place of each element in the file. */
export function impactReport(
  { off, dark, steps, touchpoints, moments, seconds }: Impact,
  file: BlueprintFile,
): ImpactReport {
  const { analysis, source } = file;
  const cells = dark.filter(({ element }) => element.kind === 'cell').length;
  return {
    off: { kind: off.kind, id: off.id, name: off.name },
    counts: {
      cells,
      processes: dark.length - cells,
      steps: steps.length,
      touchpoints: touchpoints.length,
      moments: moments.length,
      customerSeconds: seconds,
    },
    dark: dark.map(({ element, because, depth }) => {
      const step = element.kind === 'cell' ? analysis.stepOf(element) : undefined;
      return {
        kind: element.kind,
        name: element.name || element.id,
        ...(element.kind === 'cell' && { lane: analysis.laneOf(element).name }),
        ...(step && { step: step.name, stage: analysis.stageOf(step).name }),
        because: because.name || because.id,
        depth,
        start: placeAt(source, element.nameSpan.start),
      };
    }),
  };
}

/** Returns what an impact comes to, in a sentence: `4 touchpoints, 1 moment of truth, 24 min of the customer.` */
export function impactSentence({ off, counts }: ImpactReport): string {
  const { cells, processes, touchpoints, moments, customerSeconds } = counts;
  if (cells + processes === 0) return `Nothing depends on ${off.name || off.id}.`;
  const parts = [
    count(cells, 'cell', 'cells'),
    ...(processes > 0 ? [count(processes, 'shared process', 'shared processes')] : []),
    count(touchpoints, 'touchpoint', 'touchpoints'),
    count(moments, 'moment of truth', 'moments of truth'),
    ...(customerSeconds > 0 ? [`${durationText(formatDuration(customerSeconds))} of the customer`] : []),
  ];
  return `Without ${off.name || off.id}: ${parts.join(', ')}.`;
}

/** Returns what goes dark as a table, in the order in which it does. */
export function impactTable({ dark }: ImpactReport): Table {
  return {
    columns: ['Step', 'Lane', 'What goes dark', 'Because of', 'Line'],
    rows: dark.map(({ step, lane, name, because, start }) => [
      step ?? 'shared process',
      lane ?? '',
      name,
      because,
      String(start.line),
    ]),
  };
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}
