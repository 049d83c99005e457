import { fromMermaidJourney } from '../../core/import/mermaid-journey.ts';
import { blueprintText } from '../../core/import/yaml-text.ts';
import { decoded } from './decoded.ts';
import type { Importer } from './importer.ts';
import { NotReadable } from './not-readable.ts';

/** Makes a blueprint of a user journey of Mermaid, alone or in a fence of Markdown. */
export const mermaid: Importer = async ({ bytes, title }) => {
  if (bytes.length > 1_000_000) throw new NotReadable('It is far larger than a blueprint can be.');
  const { text, notes } = decoded(bytes);
  const found = fromMermaidJourney(text, title);
  if (found === undefined) {
    throw new NotReadable(
      'It has no user journey of Mermaid: no line that says "journey". Other diagrams are not read.',
    );
  }
  const { blueprint, account } = found;
  return { text: blueprintText(blueprint), account: { ...account, summary: [...account.summary, ...notes] } };
};
