import type { BlueprintFile } from '../blueprint-file.ts';
import type { Cell, Step } from '../model.ts';
import type { Located } from '../span.ts';
import { parseMeasure } from '../values/measure.ts';
import { type Where, whereOf } from './where.ts';

/** The cost of a case, in one currency. */
export interface CaseCost {
  /** The currency, as it is written first. */
  readonly unit: string;
  readonly amount: number;
  readonly at: readonly Where[];
}

/** The figures of cases: costs, how often things happen, and where cases are lost. */
export interface CaseFigures {
  readonly costs: readonly CaseCost[];
  /** As written. */
  readonly volumes: readonly { readonly volume: string; readonly at: readonly [Where] }[];
  /** In percent, the most first. */
  readonly dropOffs: readonly { readonly percent: number; readonly at: readonly [Where] }[];
}

/** Returns what a case costs, how often things happen and where cases are lost. Figures that cannot be read are left out. */
export function caseFigures({ analysis }: BlueprintFile): CaseFigures {
  const all: readonly (Step | Cell)[] = analysis.columns.flatMap(({ step }) => [step, ...step.cells]);
  const costs = new Map<string, { readonly unit: string; amount: number; readonly at: (Step | Cell)[] }>();
  for (const one of all) {
    const cost = one.cost && parseMeasure(one.cost.value);
    if (cost === undefined || cost.unit === 'seconds') continue;
    const known = costs.get(cost.unit) ?? { unit: unitIn(one.cost), amount: 0, at: [] };
    costs.set(cost.unit, known);
    known.amount += cost.amount;
    known.at.push(one);
  }
  const dropOffs = all.flatMap((one) => {
    const share = one.dropOff && parseMeasure(one.dropOff.value);
    return share?.unit === '%' ? [{ percent: share.amount, at: only(one) }] : [];
  });
  return {
    costs: [...costs.values()].map(({ unit, amount, at }) => ({
      unit,
      // Sums of decimals of a currency are decimals of it.
      amount: Math.round(amount * 10_000) / 10_000,
      at: whereOf(at),
    })),
    volumes: all.flatMap((one) =>
      one.volume === undefined ? [] : [{ volume: one.volume.value, at: only(one) }],
    ),
    dropOffs: dropOffs.sort((a, b) => b.percent - a.percent),
  };
}

function only({ name, id, nameSpan }: Step | Cell): readonly [Where] {
  return [{ name: name || id, span: nameSpan }];
}

function unitIn(written: Located<string> | undefined): string {
  return (
    written?.value
      .replaceAll(/[\d.,+~≈-]+/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' ') ?? ''
  );
}
