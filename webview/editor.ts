import type { FromWebview } from './protocol.ts';
import type { State } from './state.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromWebview): void;
  getState(): State | undefined;
  setState(state: State): void;
};

/** The editor that shows this page. */
export const editor = acquireVsCodeApi();

// Told before the rest of the script is run: the editor answers meanwhile, and the answer waits for the end of it.
editor.postMessage({ type: 'ready' });
