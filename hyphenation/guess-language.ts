import type { Picture } from '../core/diagram/picture.ts';
import { eachText } from '../core/diagram/text/syllables.ts';

/** Short words that each language needs in a few sentences, the most frequent ones that others do not have as well. */
const frequent: readonly (readonly [lang: string, words: string])[] = [
  ['en', 'the and of to for with is are by from on at that it not'],
  ['de', 'der die das und den dem mit für auf von ein eine einen ist nicht zum zur wird bei aus des im'],
  ['fr', 'le la les des du une et dans pour sur avec est au aux ou par pas sa'],
  ['es', 'el la los las del una y por con para se su al no que lo'],
  ['it', 'il la gli di che una per con del della nel si alla dal le i e'],
  ['nl', 'de het een en van voor met op is niet naar bij wordt aan zijn te'],
  ['pt', 'o os as do da dos das uma e em no na com para não ao por que'],
  ['sv', 'och att det som för med på är en ett till av den inte från sin'],
  ['da', 'og at det som for med på er en et til af den ikke fra sin efter ved'],
  ['nb', 'og å det som for med på er en et til av den ikke fra sin etter ved'],
  ['fi', 'ja on ei että se tai kun mutta ovat joka myös hän'],
  ['pl', 'i w się jest nie że dla oraz lub przy przez czy ma bo jego'],
  ['cs', 'a v se je pro nebo při ze jako které který není si k'],
  ['ru', 'и в на не с по для что из от к за о'],
  ['uk', 'і в на не з та для що до від у за про'],
  ['tr', 've bir bu için ile da de çok olarak sonra kadar'],
];

/** So many frequent words are taken for the language that has them, and so many times as many as the next has. */
const least = 5;
const margin = 1.5;

/** Returns the tag of the language that a picture is most likely written in, by its short words; `undefined` when that is open. */
export function guessLanguage(picture: Picture): string | undefined {
  const scores = frequent.map(([lang, words]) => ({ lang, words: new Set(words.split(' ')), hits: 0 }));
  eachText(picture, (text) => {
    for (const word of text.toLowerCase().split(/[^\p{L}\p{M}]+/u))
      for (const score of scores) if (score.words.has(word)) score.hits++;
  });
  const [first, second] = scores.sort((a, b) => b.hits - a.hits);
  if (first === undefined || second === undefined) return undefined;
  return first.hits >= least && first.hits >= second.hits * margin ? first.lang : undefined;
}
