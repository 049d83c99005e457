import type { Key } from '../../core/diagram/picture.ts';
import type { Form } from '../../server/protocol.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';

type FormMessage = Extract<FromWebview, { readonly type: 'form' }>;

/** Asks the extension for forms, each by a number with which its answer finds it. */
export class FormRequests {
  readonly #post: (message: FormMessage) => void;
  readonly #pending = new Map<number, (form: Form | undefined) => void>();
  #count = 0;

  constructor(post: (message: FormMessage) => void) {
    this.#post = post;
  }

  /** Resolves to the form of an element; to `undefined` when there is none. */
  ask(uri: string, key: Key): Promise<Form | undefined> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#post({ type: 'form', id, uri, key });
    });
  }

  /** Takes an answer. One to no open request is ignored. */
  take({ id, form }: Extract<ToWebview, { readonly type: 'form' }>): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.(form);
  }
}
