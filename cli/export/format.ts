import { extname } from 'node:path';
import { Failure } from '../failure.ts';

/** What can be exported, and the endings by which a name asks for it. The first is the one that is written. */
export const endings = {
  svg: ['.svg'],
  png: ['.png'],
  pdf: ['.pdf'],
  html: ['.html', '.htm'],
  mermaid: ['.mmd', '.mermaid'],
  json: ['.json'],
} as const;

export type Format = keyof typeof endings;

export const formats = Object.keys(endings) as readonly Format[];

/** The format that a name asks for by its ending; `undefined` without an ending. An ending that is not known fails. */
export function formatOf(name: string): Format | undefined {
  const ending = extname(name).toLowerCase();
  if (ending === '') return undefined;
  const found = formats.find((format) => (endings[format] as readonly string[]).includes(ending));
  if (found !== undefined) return found;
  const known = formats.map((format) => endings[format][0]).join(', ');
  throw new Failure(
    `"${name}" cannot be written: ${ending} is not among the endings that are known (${known}).`,
  );
}
