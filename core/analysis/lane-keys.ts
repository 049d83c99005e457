import type { Blueprint, Lane, Stage } from '../model.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';

/** A key of a step that stands for a lane. */
export interface LaneKey {
  readonly lane: Lane;
  /** Key as written, without quotes. */
  readonly span: Span;
}

/** A model and the text that it was read from. */
export interface WrittenModel {
  readonly model: Blueprint;
  readonly source: Source;
}

/**
 * Yields the keys under which steps hold the cells of lanes, in the order of the file. Keys that an alias brings in are
 * not written in the step and are left out.
 *
 * @param stages Only those are looked at.
 */
export function* laneKeys(
  { model, source }: WrittenModel,
  stages: readonly Stage[] = model.stages,
): Generator<LaneKey> {
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane]));
  for (const step of stages.flatMap((stage) => stage.steps)) {
    for (const [id, { start }] of step.laneSpans) {
      const lane = lanes.get(id);
      const span = keySpan(source.text, start);
      if (lane !== undefined && span !== undefined) yield { lane, span };
    }
  }
}

function keySpan(text: string, start: number): Span | undefined {
  const line = text.slice(start, start + 200);
  const [, quote = '', key = ''] = /^(["']?)([\p{L}\p{N}_][^:"'\n]*?)\1\s*:/u.exec(line) ?? [];
  if (key === '') return undefined;
  return { start: start + quote.length, end: start + quote.length + key.length };
}
