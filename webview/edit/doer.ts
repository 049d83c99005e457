import type { Key } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { Notice } from '../notice.ts';
import type { Announcer } from './announcer.ts';
import type { GestureAnswer, GestureSender } from './gesture-sender.ts';

/** Says whether the file can be edited: `undefined` where there is no editor at all. */
export interface Editable {
  readonly readOnly?: string;
}

export interface DoerEvents {
  /** A gesture is about to be made: what is to be seen is remembered, so that what moves can glide. */
  begins(): void;
  /** These are to be chosen now. */
  choose(keys: readonly Key[]): void;
}

/** Makes gestures, and says what came of them. */
export class Doer {
  readonly #sender: GestureSender;
  readonly #notice: Notice;
  readonly #announcer: Announcer;
  readonly #events: DoerEvents;
  #editable: Editable | undefined;

  constructor(sender: GestureSender, notice: Notice, announcer: Announcer, events: DoerEvents) {
    this.#sender = sender;
    this.#notice = notice;
    this.#announcer = announcer;
    this.#events = events;
  }

  set editable(editable: Editable | undefined) {
    this.#editable = editable;
  }

  /** True when the picture can be changed. */
  get isOn(): boolean {
    return this.#editable !== undefined && this.#editable.readOnly === undefined;
  }

  /** True when there is an editor, even if the file is read-only. */
  get isEditor(): boolean {
    return this.#editable !== undefined;
  }

  /** The reason for which it cannot be. */
  get readOnly(): string | undefined {
    return this.#editable?.readOnly;
  }

  /** Returns whether the picture can be changed; when it cannot, the reason is said. */
  allows(): boolean {
    const { readOnly } = this.#editable ?? {};
    if (readOnly !== undefined) this.refuse(readOnly);
    return this.isOn;
  }

  /** Says in a sentence why something is not done. */
  refuse(sentence: string): void {
    this.#notice.refused(sentence);
    this.#announcer.say(sentence);
  }

  /** Says a sentence aloud. */
  say(sentence: string): void {
    this.#announcer.say(sentence);
  }

  /** Another text is on the screen: what was refused before is not about it. */
  settle(): void {
    this.#notice.refused(undefined);
  }

  /**
   * Makes a gesture. Resolves to whether it was made, when its picture is on the screen; `said` is said then, when there
   * is nothing else to say.
   */
  async make(gesture: Gesture, said?: string): Promise<boolean> {
    if (!this.allows()) return false;
    const answer = await this.#made(gesture, said);
    if (answer.refused !== undefined) {
      this.refuse(answer.refused);
      return false;
    }
    if (answer.chosen !== undefined) this.#events.choose(answer.chosen);
    return true;
  }

  /** The same for what is changed beside the picture: chooses nothing there, and leaves it to the caller to say the reason that it resolves to. */
  async attempt(gesture: Gesture, said: string): Promise<string | undefined> {
    const { readOnly } = this;
    return readOnly ?? (await this.#made(gesture, said)).refused;
  }

  async #made(gesture: Gesture, said: string | undefined): Promise<GestureAnswer> {
    this.#events.begins();
    const answer = await this.#sender.make(gesture);
    if (answer.refused !== undefined) return answer;
    this.#notice.refused(undefined);
    if (answer.note !== undefined) this.#announcer.remark(answer.note);
    else if (said !== undefined) this.#announcer.say(said);
    return answer;
  }
}
