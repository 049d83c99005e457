import type { BlueprintFile } from '../blueprint-file.ts';
import type { Cell } from '../model.ts';
import { cellBadgeFacts, hasBadge } from './badge-facts.ts';
import type { DetailsCard } from './details-card.ts';
import { emotionText, experienceFacts } from './experience.ts';
import {
  caseFacts,
  detailsCard,
  durationFact,
  fact,
  metricsFact,
  referencesFact,
  textFact,
  textsFact,
  titleOf,
} from './facts.ts';
import { linkFacts } from './link-facts.ts';

/** Returns the card of a cell. A customer's cell stands for its touchpoint, and tells what the step does. */
export function describeCell(cell: Cell, { analysis }: BlueprintFile): DetailsCard {
  const step = analysis.stepOf(cell);
  const lane = analysis.laneOf(cell);
  const place = `${analysis.columnOf(step) + 1} ${titleOf(step)}`;
  const context = `${titleOf(lane)} · ${place} · ${titleOf(analysis.stageOf(step))}`;
  const channels = cell.channels.length > 0 ? cell.channels : step.channels;
  const image = cell.image ?? (lane.role === 'customer' ? step.image : undefined);
  const shown = image === undefined ? cell : { ...cell, image };
  return detailsCard(shown, context, cell.note, [
    referencesFact('Done by', cell.by, 'actor', analysis, cell),
    referencesFact('Channel', channels, 'channel', analysis, cell),
    referencesFact('System', cell.systems, 'system', analysis, cell),
    durationFact('Duration', cell.duration),
    durationFact('Wait', cell.wait),
    ...(lane.role === 'customer' ? experienceFacts(step, analysis.ownerOf) : []),
    fact('Emotion of those who do it', [
      cell.emotion === undefined ? undefined : emotionText(cell.emotion.value),
    ]),
    ...cellBadgeFacts(cell, analysis.ownerOf),
    hasBadge('cell', 'policy') ? undefined : textsFact('Policy', cell.policy),
    metricsFact(cell.metrics.concat(lane.role === 'customer' ? step.metrics : [])),
    ...caseFacts(cell),
    ...linkFacts(cell, analysis.linksFrom(cell), analysis.linksTo(cell)),
    fact('Evidence', [cell.status === undefined ? undefined : evidence[cell.status.value]]),
    textFact('Source', cell.source),
    textFact('Link', cell.url),
  ]);
}

const evidence = { observed: 'observed', assumed: 'assumed, not yet checked' } as const;
