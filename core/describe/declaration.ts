import type { BlueprintFile } from '../blueprint-file.ts';
import type { Actor, Channel, Element, Process, System } from '../model.ts';
import type { DetailsCard, Fact } from './details-card.ts';
import {
  detailsCard,
  durationFact,
  elementValue,
  fact,
  metricsFact,
  referencesFact,
  textFact,
  titleOf,
} from './facts.ts';
import { linkFacts } from './link-facts.ts';

/** Returns the card of an actor: its department and what it does. */
export function describeActor(actor: Actor, file: BlueprintFile): DetailsCard {
  return detailsCard(actor, 'Actor', actor.note, [
    textFact('Department', actor.department),
    usersFact('Does', actor, file),
  ]);
}

/** Returns the card of a channel: its kind and where it is used. */
export function describeChannel(channel: Channel, file: BlueprintFile): DetailsCard {
  return detailsCard(channel, 'Channel', channel.note, [
    textFact('Kind', channel.reach),
    usersFact('Used at', channel, file),
  ]);
}

/** Returns the card of a system: its owner and what it is used for. */
export function describeSystem(system: System, file: BlueprintFile): DetailsCard {
  return detailsCard(system, 'System', system.note, [
    textFact('Owner', system.owner),
    usersFact('Used for', system, file),
    textFact('Link', system.url),
  ]);
}

/** Returns the card of a shared process: who does it and which cells need it. */
export function describeProcess(process: Process, { analysis }: BlueprintFile): DetailsCard {
  return detailsCard(process, 'Shared support process', process.note, [
    textFact('Owner', process.owner),
    referencesFact('Done by', process.by, 'actor', analysis, process),
    referencesFact('System', process.systems, 'system', analysis, process),
    durationFact('Duration', process.duration),
    textFact('Policy', process.policy),
    metricsFact(process.metrics),
    ...linkFacts(process, [], analysis.linksTo(process)),
    textFact('Link', process.url),
  ]);
}

/** The elements that refer to this one, with the number of their column. */
function usersFact(label: string, element: Element, { analysis }: BlueprintFile): Fact | undefined {
  const users = new Set(analysis.referencesTo(element).map(({ from }) => from));
  return fact(
    label,
    [...users].map((user) => {
      const step = user.kind === 'cell' ? analysis.stepOf(user) : user.kind === 'step' ? user : undefined;
      const number = step === undefined ? '' : `${analysis.columnOf(step) + 1} `;
      return elementValue(user, `${number}${titleOf(user)}`);
    }),
  );
}
