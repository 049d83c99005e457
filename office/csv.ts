import { blueprintList } from '../core/office/blueprint-sheets.ts';
import { delimited } from './delimited.ts';
import type { Exporter } from './exporter.ts';

/** Writes the cells of a blueprint as one list, a row each, with commas between the values. */
export const csv: Exporter = async ({ file }) => delimited(blueprintList(file), ',');
