import type { Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { addKey, fixWith } from '../fixes.ts';
import type { Fix } from '../problem.ts';
import type { Finding } from '../rule.ts';
import { isEmpty } from '../source/nodes.ts';
import { pairOf, placeOf } from '../source/places.ts';

/** A blueprint with so many stages has grown up: from there on it is asked what it is for. */
const stagesOfGrownUp = 2;

/**
 * Asks for a key of the document that is not there, once the blueprint has two stages.
 *
 * @param value what the fix writes behind the key, with something to fill in
 */
export function askedFor(
  file: BlueprintFile,
  key: string,
  message: string,
  value: string,
): readonly Finding[] {
  if (file.model.stages.length < stagesOfGrownUp) return [];
  const pair = pairOf(file.source.document.contents, key);
  // What is there and cannot be read has been reported.
  if (pair !== undefined && !isEmpty(pair.value as Node | null)) return [];
  const fix = (): readonly Fix[] =>
    fixWith(`Add "${key}"`, addKey(file, file.model.span, 'document', key, value));
  const span =
    placeOf(file.source, key) ?? placeOf(file.source, 'blueprint') ?? placeOf(file.source, 'stages');
  return span === undefined ? [] : [{ message, span, fix }];
}
