import type { Role } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { laneRoles } from '../vocabulary.ts';
import { foldedWord } from './words/folded-word.ts';
import { type KeyMeaning, keyWords } from './words/key-words.ts';
import { laneWords, roleOfHead } from './words/lane-words.ts';

/**
 * The meaning of a column of a list, or of a row of a matrix: one of the words of {@link keyWords}, a lane
 * (`lane:frontstage`, or one of one's own by its role: `lane:backstage+`), or `none`.
 */
export type Meaning = KeyMeaning | `lane:${Role}` | `lane:${Role}+` | 'none';

const words: ReadonlyMap<string, KeyMeaning> = new Map(
  keyWords
    .flatMap(({ meaning, en, de, es, fr }) =>
      [...en, ...de, ...es, ...fr].map((word) => [foldedWord(word), meaning] as const),
    )
    .toReversed(),
);

/** Everything that a column or a row can be taken for, in the order in which it is offered, with its name. */
export const meanings: readonly { readonly meaning: Meaning; readonly name: string }[] = [
  ...keyWords.map(({ meaning, name }) => ({ meaning, name })),
  ...laneRoles.map(({ role, name }) => ({ meaning: `lane:${role}` as const, name: `the lane ${name}` })),
  ...laneRoles.map(({ role, name }) => ({
    meaning: `lane:${role}+` as const,
    name: `a lane of its own, of the kind ${name}`,
  })),
  { meaning: 'none', name: 'nothing that a blueprint holds' },
];

/** Returns the meaning of a head by its words; `undefined` when they are not known. */
export function meaningOfHead(head: string): Meaning | undefined {
  if (head.trim() === '') return undefined;
  const role = roleOfHead(head);
  const key = words.get(foldedWord(head));
  // "Touchpoints" and "Moment" can be either: what is a word for steps is one.
  return key ?? (role === undefined ? qualified(head) : `lane:${role}`);
}

/** `Frontstage – Technology`, `Customer: traveller`: a lane of its own, of the kind that its first words say. */
function qualified(head: string): Meaning | undefined {
  const [first, ...rest] = head.split(/\s*[:–—/|]\s*|\s+-\s+/);
  const role = rest.length === 0 || first === undefined ? undefined : roleOfHead(first);
  return role === undefined ? undefined : `lane:${role}+`;
}

/** Returns the role of the lane that a meaning stands for; `undefined` when it is no lane. */
export function roleOfMeaning(meaning: Meaning): Role | undefined {
  const [, role] = /^lane:(\w+)\+?$/.exec(meaning) ?? [];
  return laneRoles.find((words) => words.role === role)?.role;
}

/** Returns the role of an unknown lane that stands beneath one of a role: below the customer are those who serve. */
export function roleBeneath(role: Role): Role {
  return role === 'evidence' || role === 'customer' ? 'frontstage' : role;
}

/** Returns the name of a meaning, as in "taken for the lane Backstage". */
export function meaningName(wanted: Meaning): string {
  return meanings.find(({ meaning }) => meaning === wanted)?.name ?? wanted;
}

/** Returns the lane of a meaning under a head: its id, and its name where that is not the usual one. */
export function laneOfMeaning(
  meaning: Meaning,
  head: string,
): { id: string; name?: string; role: Role } | undefined {
  const role = roleOfMeaning(meaning);
  if (role === undefined) return undefined;
  if (!meaning.endsWith('+')) return { id: role, role };
  const id = kebabCase(head);
  return { id: id === '' ? role : id, name: head.replaceAll(/\s+/g, ' ').trim(), role };
}

const languages = ['en', 'de', 'es', 'fr'] as const;

const languagesOfWord: ReadonlyMap<string, readonly (typeof languages)[number][]> = (() => {
  const found = new Map<string, (typeof languages)[number][]>();
  for (const table of [...keyWords, ...Object.values(laneWords)]) {
    for (const language of languages) {
      for (const word of table[language]) {
        const key = foldedWord(word);
        const known = found.get(key) ?? [];
        if (!known.includes(language)) found.set(key, [...known, language]);
      }
    }
  }
  return found;
})();

/** Returns the languages of a head that is known. */
export function languageOfHead(head: string): readonly (typeof languages)[number][] {
  return languagesOfWord.get(foldedWord(head)) ?? [];
}
