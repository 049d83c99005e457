import { CompletionItemKind } from 'vscode-languageserver-types';
import type { BlueprintFile } from '../../core/blueprint-file.ts';
import type { EnumValue, ValueSchema } from '../../core/schema.ts';
import { commonLanguages, nameOf } from '../../core/values/language.ts';
import { commonStages, laneRoles } from '../../core/vocabulary.ts';
import { type Expected, shortFormOf } from '../cursor/expected.ts';
import type { Place } from '../cursor/place.ts';
import type { Beside } from './beside.ts';
import type { Proposal } from './proposal.ts';
import { referenceProposals } from './references.ts';
import { scalarText } from './scalar-text.ts';

/** Returns the plain values that can stand at a place. */
export function valueProposals(
  expected: Expected,
  place: Place,
  file: BlueprintFile,
  { stageNames, imagePaths, blueprintPaths }: Beside,
): Proposal[] {
  if (expected.value.type === 'element' && expected.value.element === 'lane')
    return laneProposals(file, place);
  if (expected.of === 'stage' && expected.key === 'stage') return stageProposals(file, place, stageNames);
  const short = shortFormOf(expected.value);
  if (expected.references !== undefined) {
    const words = short?.type === 'reference' ? wordProposals(short.words ?? []) : [];
    return [...words, ...referenceProposals(expected.references, place, file)];
  }
  if (expected.of === 'document' && expected.key === 'based-on') return fileProposals(blueprintPaths, place);
  if (short?.type === 'image') return fileProposals(imagePaths, place);
  return short === undefined ? [] : fixedValues(short);
}

/** With the folder as a word of its own, so that typing the name of a file finds it. */
function fileProposals(paths: readonly string[], place: Place): Proposal[] {
  return paths.map((path) => ({
    label: path,
    kind: CompletionItemKind.File,
    filter: [path, ...path.split('/').slice(1)].join(' '),
    text: scalarText(path, place),
  }));
}

function fixedValues(value: ValueSchema): Proposal[] {
  switch (value.type) {
    case 'enum':
      return wordProposals(value.values);
    case 'boolean':
      return ['true', 'false'].map((word) => ({ label: word, kind: CompletionItemKind.Value, text: word }));
    case 'integer':
      return Array.from({ length: value.max - value.min + 1 }, (_, index) => {
        const number = String(value.min + index);
        // Of `-1` and `1` an editor would select the wrong one, and there is nothing to complete.
        return { label: number, kind: CompletionItemKind.Value, text: number, onlyWhenBlank: true };
      });
    case 'language':
      return commonLanguages.map((tag) => ({
        label: tag,
        kind: CompletionItemKind.EnumMember,
        detail: nameOf(tag) ?? tag,
        filter: [tag, nameOf(tag), nameOf(tag, tag)].join(' '),
        text: tag,
      }));
    default:
      return [];
  }
}

function wordProposals(words: readonly EnumValue[]): Proposal[] {
  return words.map(({ value: word, description }) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    documentation: { sentence: description },
    text: word,
  }));
}

/** The canonical lanes that the blueprint does not name yet. */
function laneProposals(file: BlueprintFile, place: Place): Proposal[] {
  const { lanes, lanesSpan } = file.model;
  const named = new Set(
    lanesSpan === undefined
      ? []
      : lanes.filter(({ name, id }) => ![name, id].includes(place.typed)).map(({ id }) => id),
  );
  return laneRoles
    .filter(({ role }) => !named.has(role))
    .map(({ role, name, description }) => ({
      label: role,
      kind: CompletionItemKind.EnumMember,
      detail: name,
      documentation: { sentence: description },
      filter: `${role} ${name}`,
      text: role,
    }));
}

/** Names of stages in other blueprints first, then common ones; not those that this blueprint has already. */
function stageProposals(file: BlueprintFile, place: Place, others: readonly string[]): Proposal[] {
  const used = new Set(
    file.model.stages.filter(({ nameSpan }) => nameSpan.start !== place.span.start).map(({ name }) => name),
  );
  const fromOthers = new Set(others);
  const names = new Set([...others, ...commonStages].filter((name) => name !== '' && !used.has(name)));
  return [...names].map((name) => ({
    label: name,
    kind: CompletionItemKind.Class,
    detail: fromOthers.has(name) ? 'Stage of another blueprint' : 'Common stage',
    text: scalarText(name, place),
  }));
}
