// The server in Node and in a worker of a browser: one file for both holds what they share once.
void ('WorkerGlobalScope' in globalThis ? import('./browser.ts') : import('./node.ts'));

export {};
