import type { Words } from './protocol.ts';

/** The parts of VS Code's interface for pages that the views use. */
export interface Editor<Message> {
  postMessage(message: Message): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Editor<unknown>;

/** Returns the editor that shows this page, for messages of one view. May be called once. */
export function editorOf<Message>(): Editor<Message> {
  return acquireVsCodeApi() as Editor<Message>;
}

/** Returns a function that gives the texts of the page by their names, with what stands for `{0}` in them. */
export function wordsOf(page: Document): (name: string, ...values: readonly (string | number)[]) => string {
  const words = JSON.parse(page.getElementById('words')?.textContent ?? '{}') as Words;
  return (name, ...values) =>
    (words[name] ?? name).replaceAll(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ''));
}
