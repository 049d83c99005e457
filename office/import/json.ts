import { fromJson, readMapping } from '../../core/import/json-journey.ts';
import type { JsonValue } from '../../core/import/json-pointer.ts';
import { blueprintText } from '../../core/import/yaml-text.ts';
import { decoded } from './decoded.ts';
import type { Importer } from './importer.ts';
import { NotReadable } from './not-readable.ts';

/** Makes a blueprint of journeys in JSON, by a mapping that says where they are. */
export const json: Importer = async ({ bytes, title, mapping: mappingText }) => {
  if (mappingText === undefined) {
    throw new NotReadable(
      'JSON needs a mapping that says where stages and steps are: --mapping FILE (see docs/import.md).',
    );
  }
  if (bytes.length > 8_000_000) throw new NotReadable('It is far larger than a blueprint can be.');
  const read = readMapping(mappingText);
  if ('refused' in read) throw new NotReadable(read.refused);
  const { blueprint, account } = fromJson(parsed(decoded(bytes).text), read.mapping, title);
  if (blueprint.stages.length === 0) {
    throw new NotReadable(
      `There are no stages at "${read.mapping.stages ?? '/stages'}". Look at "stages" of the mapping.`,
    );
  }
  return { text: blueprintText(blueprint), account };
};

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new NotReadable(`It is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
