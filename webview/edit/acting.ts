import { type ActionName, actions } from '../../core/actions.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { PreviewContent } from '../protocol.ts';
import { type ActEvents, type ActParts, act } from './acts.ts';
import type { Choice } from './choice.ts';
import type { Copying } from './clipboard.ts';
import type { EditStage } from './edit-stage.ts';
import type { Leading } from './leading.ts';
import { pasted } from './pasted.ts';

/** The picture in which actions are done now. */
export interface ActingStage {
  readonly stage: EditStage;
  readonly preview: PreviewContent;
}

export interface ActingParts extends ActParts {
  readonly choice: Choice;
  readonly leading: Leading;
  readonly copying: Copying;
}

export interface ActingEvents extends Pick<ActEvents, 'source' | 'history' | 'toggleKeys'> {
  /** Shows the details of what is chosen. */
  details(): void;
  /** The extension asks the author for more. */
  ask(action: ActionName, keys: readonly Key[], preview: PreviewContent): void;
}

/** Does actions with what is chosen. */
export class Acting {
  readonly #parts: ActingParts;
  readonly #now: () => ActingStage | undefined;
  readonly #events: ActingEvents;

  constructor(parts: ActingParts, now: () => ActingStage | undefined, events: ActingEvents) {
    this.#parts = parts;
    this.#now = now;
    this.#events = events;
  }

  /** Does an action with a thing, and with all that is chosen when the thing is; `text` is what is pasted. */
  act(name: ActionName, key: Key | undefined, text = ''): void {
    const { doer, choice, leading } = this.#parts;
    const now = this.#now();
    if (now === undefined || !doer.isEditor) return;
    const { several, reads } = { several: false, reads: false, ...actions[name] };
    if (!reads && !doer.allows()) return;
    const all = choice.chosen.with(key);
    const first = key ?? all[0];
    const keys = several ? all : first === undefined ? [] : [first];
    const events: ActEvents = {
      ...this.#events,
      ask: (action, of) => this.#events.ask(action, of, now.preview),
      choose: (chosen) => choice.choose(chosen, false),
      details: (of) => {
        if (of.some((one) => !choice.chosen.has(one))) choice.choose(of, false);
        this.#events.details();
      },
      lead: (of, end) => leading.begin(of, end),
      copy: (of, then) => void this.#copy(of, then),
      paste: (of, pastedText) => this.#paste(of, pastedText),
    };
    act(name, keys, now.stage, this.#parts, events, text);
  }

  async #copy(keys: readonly Key[], then: 'keep' | 'remove'): Promise<void> {
    const { doer, copying, announcer } = this.#parts;
    const now = this.#now();
    if (now === undefined || keys.length === 0) return;
    const refused = await copying.copy(keys, now.preview);
    if (refused !== undefined) doer.refuse(refused);
    else if (then === 'remove') await doer.make({ kind: 'remove', keys }, 'Cut');
    else announcer.say('Copied');
  }

  #paste(keys: readonly Key[], text: string): void {
    const stage = this.#now()?.stage;
    const { beginning } = this.#parts.plus;
    if (stage === undefined || text === '') return;
    const gesture = pasted(stage, keys, beginning?.type === 'card' ? beginning.place : undefined, text);
    void this.#parts.doer.make(gesture, 'Pasted');
  }
}
