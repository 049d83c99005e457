import type { ActionName } from '../../core/actions.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { Direction } from '../selection.ts';
import type { Announcer } from './announcer.ts';
import type { Doer } from './doer.ts';
import type { EditStage } from './edit-stage.ts';
import { changedEmotion, feels, said } from './faces.ts';
import { placeOf } from './grid-places.ts';
import { cardsIn, moved } from './moves.ts';
import type { Plus } from './plus.ts';
import { gapAfterStep } from './strips.ts';
import { stageOf } from './things.ts';
import type { Writing } from './writing.ts';

export interface ActEvents {
  choose(keys: readonly Key[]): void;
  /** Begins to look for the card that an arrow leads to, or comes from. */
  lead(key: Key, end: 'from' | 'to'): void;
  /** The extension asks the author for more. */
  ask(action: ActionName, keys: readonly Key[]): void;
  copy(keys: readonly Key[], then: 'keep' | 'remove'): void;
  paste(keys: readonly Key[], text: string): void;
  source(key: Key): void;
  history(type: 'undo' | 'redo'): void;
  toggleKeys(): void;
  /** Shows the details of these, or of the whole document. */
  details(keys: readonly Key[]): void;
}

/** The parts of the page that actions use. */
export interface ActParts {
  readonly doer: Doer;
  readonly writing: Writing;
  readonly plus: Plus;
  readonly announcer: Announcer;
}

/** Does an action with things of the picture; `text` is what is pasted. Nothing happens when there are none. */
export function act(
  name: ActionName,
  keys: readonly Key[],
  stage: EditStage,
  { doer, writing, plus, announcer }: ActParts,
  events: ActEvents,
  text = '',
): void {
  const { whole, geometry, things } = stage;
  const [first] = keys;
  const move = (direction: Direction) => {
    const gesture = moved(whole, keys, direction);
    if (typeof gesture === 'string') doer.refuse(gesture);
    else void doer.make(gesture, 'Moved');
  };
  const after = (line: readonly { readonly key: Key }[]) => line.findIndex(({ key }) => key === first) + 1;
  switch (name) {
    case 'rename':
      if (first !== undefined) writing.name(first);
      return;
    case 'by':
    case 'channel':
    case 'system':
    case 'needs':
    case 'kind':
      if (doer.allows()) events.ask(name, keys);
      return;
    case 'add-card': {
      if (plus.beginning?.type === 'card') {
        const { place, at } = plus.beginning;
        writing.newCard(place, at);
        return;
      }
      const box = geometry.cells.find(({ key }) => key === first);
      const [step, lane] = [geometry.steps[box?.column ?? -1], geometry.lanes[box?.lane ?? -1]];
      const place = step && lane && placeOf(geometry, step.key, lane.key);
      if (place) writing.newCard(place, place.cards.findIndex(({ key }) => key === first) + 1);
      return;
    }
    case 'add-step':
      if (first !== undefined) writing.newHead(gapAfterStep(whole, first));
      return;
    case 'add-first-step':
      if (first !== undefined) writing.newHead({ kind: 'step', stage: first, at: 0 });
      return;
    case 'add-stage':
      writing.newHead({ kind: 'stage', at: after(whole.stages) });
      return;
    case 'add-lane':
      writing.newHead({ kind: 'lane', at: after(whole.lanes) });
      return;
    case 'moment': {
      const steps = stepsOf(whole, keys);
      const columns = steps.map((step) => whole.steps.findIndex(({ key }) => key === step));
      const isSet = columns.every((column) =>
        whole.cells.some((cell) => cell.column === column && cell.moment),
      );
      const value = isSet ? null : true;
      void doer.make(
        { kind: 'set', keys: steps, field: 'moment', value },
        isSet ? 'No moment of truth any more' : 'Moment of truth',
      );
      return;
    }
    case 'pain':
    case 'opportunity':
    case 'question': {
      const field = { pain: 'pains', opportunity: 'opportunities', question: 'questions' }[name];
      const label = { pain: 'Pain point', opportunity: 'Opportunity', question: 'Question' }[name];
      const steps = stepsOf(whole, keys.slice(0, 1));
      if (first !== undefined) {
        writing.added(first, label, (added) => ({ kind: 'add-text', keys: steps, field, text: added }));
      }
      return;
    }
    case 'fail':
      if (first !== undefined) {
        writing.added(first, 'Fail point', (added) => ({
          kind: 'add-text',
          keys: [first],
          field: name,
          text: added,
        }));
      }
      return;
    case 'wait':
      if (first !== undefined) {
        writing.added(first, 'Waiting time, such as 10m', (value) => ({
          kind: 'set',
          keys: [first],
          field: name,
          value,
        }));
      }
      return;
    case 'assumed': {
      const isAssumed = whole.cells.some((cell) => keys.includes(cell.key) && cell.assumed);
      const value = isAssumed ? 'observed' : 'assumed';
      void doer.make({ kind: 'set', keys, field: 'status', value }, isAssumed ? 'Observed' : 'Assumed');
      return;
    }
    case 'better':
    case 'worse': {
      const emotion =
        first === undefined ? undefined : changedEmotion(whole, first, name === 'better' ? 1 : -1);
      if (emotion !== undefined) void doer.make(feels(keys, emotion), said(emotion));
      else if (whole.curves !== undefined) {
        doer.refuse('Each persona has an emotion of its own here. Change it in the text.');
      } else doer.refuse('An emotion goes from -2 to +2.');
      return;
    }
    case 'connect':
    case 'reconnect':
    case 'reconnect-start':
      if (first !== undefined && doer.allows())
        events.lead(first, name === 'reconnect-start' ? 'from' : 'to');
      return;
    case 'next-arrow': {
      const link = first === undefined ? undefined : nextArrow(whole, first);
      if (link === undefined) doer.refuse('No arrow begins or ends here.');
      else {
        events.choose([link.key]);
        const [from, to] = [things.nameOf(link.from), things.nameOf(link.to)];
        announcer.say(`Arrow from ${from} to ${to}${link.label === undefined ? '' : `, ${link.label}`}`);
      }
      return;
    }
    case 'move-left':
      move('left');
      return;
    case 'move-right':
      move('right');
      return;
    case 'move-up':
      move('up');
      return;
    case 'move-down':
      move('down');
      return;
    case 'cut':
      if (doer.allows()) events.copy(keys, 'remove');
      return;
    case 'copy':
      events.copy(keys, 'keep');
      return;
    case 'paste':
      if (doer.allows()) events.paste(keys, text);
      return;
    case 'duplicate': {
      const gesture = duplicated(whole, keys);
      if (gesture !== undefined) void doer.make(gesture, 'Duplicated');
      return;
    }
    case 'delete':
      if (keys.length > 0) {
        const what = keys.length === 1 ? (things.nameOf(keys[0] ?? '') ?? '') : `${keys.length} things`;
        void doer.make({ kind: 'remove', keys }, `Deleted ${what}`);
      }
      return;
    case 'choose-lane': {
      const lane =
        whole.cells.find(({ key }) => key === first)?.lane ??
        whole.lanes.findIndex(({ key }) => key === first);
      const cards = geometry.cells.filter((cell) => cell.lane === lane).map(({ key }) => key);
      events.choose(cards);
      announcer.say(`${cards.length} cards chosen`);
      return;
    }
    case 'source':
      if (first !== undefined) events.source(first);
      return;
    case 'undo':
    case 'redo':
      if (doer.allows()) events.history(name);
      return;
    case 'details':
      events.details(keys);
      return;
    case 'keys':
      events.toggleKeys();
      return;
    default:
      name satisfies never;
  }
}

/** The steps that things are of: a step is its own, a card of its column. */
function stepsOf(picture: Picture, keys: readonly Key[]): readonly Key[] {
  const steps = keys.flatMap((key) => {
    const column = picture.cells.find((cell) => cell.key === key)?.column;
    return column === undefined ? [key] : (picture.steps[column]?.key ?? []);
  });
  return [...new Set(steps)];
}

/** The first arrow at a card; of an arrow the one after it at the card where it begins. */
function nextArrow({ links }: Picture, key: Key): Picture['links'][number] | undefined {
  const own = links.find((link) => link.key === key);
  const card = own?.from ?? key;
  const line = links.filter(({ from, to }) => from === card || to === card);
  return own === undefined ? line[0] : line[(line.indexOf(own) + 1) % line.length];
}

/** The gesture that makes a copy of things right behind them. */
function duplicated(picture: Picture, keys: readonly Key[]) {
  const copy = true as const;
  const card = picture.cells.findLast((cell) => keys.includes(cell.key));
  if (card !== undefined) {
    const [step, lane] = [picture.steps[card.column], picture.lanes[card.lane]];
    const at = cardsIn(picture, card.lane, card.column).indexOf(card) + 1;
    return step && lane && ({ kind: 'move-cards', keys, step: step.key, lane: lane.key, at, copy } as const);
  }
  const column = picture.steps.findLastIndex(({ key }) => keys.includes(key));
  const stage = stageOf(picture, column);
  if (stage !== undefined) {
    return { kind: 'move-steps', keys, stage: stage.key, at: column - stage.column + 1, copy } as const;
  }
  const index = picture.stages.findLastIndex(({ key }) => keys.includes(key));
  return index < 0 ? undefined : ({ kind: 'move-stages', keys, at: index + 1, copy } as const);
}
