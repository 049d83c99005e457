import { idOf, switchableCalled } from '../../core/impact/switchables.ts';
import { type InsightTable, insightTables } from '../../core/insights/insight-tables.ts';
import { insightsOf } from '../../core/insights/insights.ts';
import type { Where } from '../../core/insights/where.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toRange } from '../position.ts';
import type { InsightPlace, InsightsResult } from '../protocol.ts';

/** Returns the figures of a document, each with the places of the text that it comes from. */
export function insights({ file, text, version }: BlueprintDocument): InsightsResult {
  const all = insightsOf(file);
  const places = (at: readonly Where[]): readonly InsightPlace[] =>
    at.map(({ name, span }) => ({ name, range: toRange(text, span) }));
  return {
    version,
    title: all.title,
    tables: insightTables(all).map((table) => ({
      title: table.title,
      columns: table.columns,
      rows: table.rows.map((cells, row) => ({
        cells,
        at: places(table.at[row] ?? []),
        ...switchedBy(table, cells),
      })),
    })),
    waiting: all.times
      .filter(({ stage, at }) => stage !== '' && at.length > 0)
      .map(({ stage, waits, work, at }) => ({ stage, waits, work, at: places(at) })),
    gaps: all.gaps.map(({ importance, gap, at }) => ({ importance, gap, at: places(at) })),
  };

  /** The rows of systems and of actors are about something that can be switched off. */
  function switchedBy({ columns: [first] }: InsightTable, [name = '']: readonly string[]) {
    const kind = first === 'System' ? 'system' : first === 'Actor' ? 'actor' : undefined;
    const list = kind === 'system' ? file.model.systems : kind === 'actor' ? file.model.actors : [];
    const one = list.find((declared) => (declared.name || declared.id) === name);
    return one && !('problem' in switchableCalled(file.model, idOf(one))) && { off: idOf(one) };
  }
}
