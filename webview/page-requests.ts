import type { FromWebview, ToWebview } from './protocol.ts';

/** A message to the page of a preview that it answers with `exported` or `failed` of the same id. */
export type PageRequest = Extract<ToWebview, { readonly type: 'export' | 'part' | 'copy-png' }>;

/** The answer to a request. */
export type ExportAnswer = Extract<FromWebview, { readonly type: 'exported' }>;

type WithoutId<Message> = Message extends PageRequest ? Omit<Message, 'id'> : never;

interface Pending {
  readonly request: PageRequest;
  readonly resolve: (answer: ExportAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** The requests to the page of one preview, each with a number of its own by which its answer finds it. */
export class PageRequests {
  readonly #post: (request: PageRequest) => void;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  /** @param post sends a message to the page */
  constructor(post: (request: PageRequest) => void) {
    this.#post = post;
  }

  /** Sends a request. Resolves to its answer, and rejects with the reason for which the page could not give one. */
  send(message: WithoutId<PageRequest>): Promise<ExportAnswer> {
    this.#last++;
    const request: PageRequest = { ...message, id: this.#last };
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { request, resolve, reject });
      this.#post(request);
    });
  }

  /** Takes an answer of the page. One to no open request is ignored. */
  take(
    answer: ExportAnswer | { readonly type: 'failed'; readonly id: number; readonly message: string },
  ): void {
    const pending = this.#pending.get(answer.id);
    if (!this.#pending.delete(answer.id)) return;
    if (answer.type === 'exported') pending?.resolve(answer);
    else pending?.reject(new Error(answer.message));
  }

  /** Sends what is not answered yet once more, to a page that has been loaded anew. */
  sendAgain(): void {
    for (const { request } of this.#pending.values()) this.#post(request);
  }

  /** Rejects what is not answered yet, because the page is closed. */
  rejectAll(reason: Error): void {
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}
