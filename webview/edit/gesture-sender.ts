import type { Picture } from '../../core/diagram/picture.ts';
import { namesIn } from '../../core/diagram/seen-names.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';

/** The answer to a gesture. */
export type GestureAnswer = Extract<ToWebview, { readonly type: 'gestured' }>;

/** The picture that gestures are made in. */
export interface GesturePicture {
  readonly uri: string;
  readonly version: number;
  readonly picture: Picture;
}

/** The longest that is waited for the picture after a gesture, in ms: then the next one is made without it. */
const delay = 3000;

/** Sends gestures, one after the other: each is made in the picture that the one before it has left. */
export class GestureSender {
  readonly #post: (message: Extract<FromWebview, { type: 'gesture' }>) => void;
  readonly #picture: () => GesturePicture | undefined;
  readonly #pending = new Map<number, (answer: GestureAnswer) => void>();
  readonly #waiting = new Set<() => void>();
  #count = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param picture the picture that is on the screen */
  constructor(
    post: (message: Extract<FromWebview, { type: 'gesture' }>) => void,
    picture: () => GesturePicture | undefined,
  ) {
    this.#post = post;
    this.#picture = picture;
  }

  /** Makes a gesture once those before it are made. Resolves to its answer, with the picture of it on the screen. */
  make(gesture: Gesture): Promise<GestureAnswer> {
    const next = this.#last.then(() => this.#make(gesture));
    this.#last = next;
    return next;
  }

  /** Takes an answer. One to no gesture is ignored. */
  take(answer: GestureAnswer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    pending?.(answer);
  }

  /** Another picture is on the screen. */
  drawn(): void {
    for (const look of [...this.#waiting]) look();
  }

  async #make(gesture: Gesture): Promise<GestureAnswer> {
    const picture = this.#picture();
    const id = ++this.#count;
    if (picture === undefined) return { type: 'gestured', id, refused: 'There is no picture to change.' };
    const { uri, version } = picture;
    const seen = namesIn(picture.picture, gesture);
    const answer = await new Promise<GestureAnswer>((resolve) => {
      this.#pending.set(id, resolve);
      this.#post({ type: 'gesture', id, uri, version, gesture, seen });
    });
    if (answer.version !== undefined) await this.#seen(answer.version);
    return answer;
  }

  /** Resolves when the picture of a version is on the screen, or will not come. */
  #seen(version: number): Promise<void> {
    const isThere = () => (this.#picture()?.version ?? 0) >= version;
    if (isThere()) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => {
        if (isThere()) done();
      };
      const late = setTimeout(done, delay);
      this.#waiting.add(look);
    });
  }
}
