import { type BlueprintFile, readBlueprint } from '../core/index.ts';
import { placeAt } from '../core/source/place.ts';
import { firstFault } from '../core/structure.ts';
import { exitCode } from './environment.ts';
import { Failure } from './failure.ts';

/**
 * Reads a blueprint that has to be readable as YAML; fails with the first place at which it is not.
 *
 * @param read reads the text
 */
export function readReadable(name: string, text: string, read = readBlueprint): BlueprintFile {
  const file = read(text);
  const broken = firstFault(file);
  if (broken === undefined) return file;
  const { line, column } = placeAt(file.source, broken.span.start);
  throw new Failure(`${name}:${line}:${column}  ${broken.message}`, exitCode.findings);
}
