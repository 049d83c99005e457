import { blueprintList } from '../core/office/blueprint-sheets.ts';
import { delimited } from './delimited.ts';
import type { Exporter } from './exporter.ts';

/** Writes the cells of a blueprint as one list, a row each, with tabs between the values. */
export const tsv: Exporter = async ({ file }) => delimited(blueprintList(file), '\t');
