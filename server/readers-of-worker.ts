import type { ReadersModule } from '../office/import/reader.ts';
import type { LoadReaders } from './load-readers.ts';

/** The globals of a worker that are needed; the worker's types would bring the whole DOM in. */
interface WorkerGlobals {
  importScripts(address: string): void;
  /** Left there by the bundle. */
  serviceBlueprintReaders?: ReadersModule;
}

/** Loads the readers in a worker of a browser, as a script. */
export const readersOfWorker: LoadReaders = async (bundles) => {
  if (bundles === undefined) throw new Error('The client does not say where the bundles are.');
  const worker = globalThis as unknown as WorkerGlobals;
  if (worker.serviceBlueprintReaders === undefined) worker.importScripts(`${bundles}office/readers.js`);
  if (worker.serviceBlueprintReaders === undefined) throw new Error('The bundle has no readers.');
  return worker.serviceBlueprintReaders;
};
