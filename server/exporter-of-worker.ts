import type { ExporterModule } from '../office/exporter.ts';
import type { LoadExporter } from './load-exporter.ts';

/** The globals of a worker that are needed; the worker's types would bring the whole DOM in. */
interface WorkerGlobals {
  importScripts(address: string): void;
  /** Left there by the bundle of an exporter. */
  serviceBlueprintOffice?: ExporterModule;
}

/** Loads an exporter in a worker of a browser: as a script, since a worker that is none of modules has no other way. */
export const exporterOfWorker: LoadExporter = async (format, bundles) => {
  if (bundles === undefined) throw new Error('The client does not say where the bundles are.');
  const worker = globalThis as unknown as WorkerGlobals;
  worker.importScripts(`${bundles}office/${format}.js`);
  const loaded = worker.serviceBlueprintOffice;
  if (loaded === undefined) throw new Error(`The bundle of ${format} has no exporter.`);
  return loaded;
};
