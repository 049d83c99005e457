// The tables of docs/import.md: which words are known for lanes and for everything else, from the words in core.
import { keyWords } from '../../core/import/words/key-words.ts';
import { laneWords } from '../../core/import/words/lane-words.ts';
import { laneName } from '../../core/vocabulary.ts';
import { table, withTable } from './tables.mjs';

const head = ['what it is', 'English', 'Deutsch', 'Español', 'Français'];
const languages = ['en', 'de', 'es', 'fr'];

/** Returns the page with its tables renewed; everything around them stays. */
export function importPage(page) {
  const lanes = Object.entries(laneWords).map(([role, words]) => row(laneName(role), words));
  const others = keyWords.map((words) => row(words.name, words));
  return withTable(withTable(page, 'lanes', table(head, lanes)), 'heads', table(head, others));
}

function row(name, words) {
  return [name, ...languages.map((language) => words[language].join(', '))];
}
