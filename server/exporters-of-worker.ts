import type { ExportersModule } from '../office/exporter.ts';
import type { LoadExporters } from './load-exporters.ts';

/** The globals of a worker that are needed; the worker's types would bring the whole DOM in. */
interface WorkerGlobals {
  importScripts(address: string): void;
  /** Left there by the bundle. */
  serviceBlueprintExporters?: ExportersModule;
}

/** Loads the exporters in a worker of a browser: as a script, since a worker that is none of modules has no other way. */
export const exportersOfWorker: LoadExporters = async (bundles) => {
  if (bundles === undefined) throw new Error('The client does not say where the bundles are.');
  const worker = globalThis as unknown as WorkerGlobals;
  if (worker.serviceBlueprintExporters === undefined) worker.importScripts(`${bundles}office/exporters.js`);
  if (worker.serviceBlueprintExporters === undefined) throw new Error('The bundle has no exporters.');
  return worker.serviceBlueprintExporters;
};
