import type { DetailsCard } from '../../describe/details-card.ts';
import type { Key, Picture } from '../../diagram/picture.ts';
import { plainText } from '../../values/plain-text.ts';

/** The cards of details by the keys of what they tell of. */
export type DetailsCards = ReadonlyMap<Key, DetailsCard>;

/** Returns what the speaker says to the slide of the whole: what the blueprint is about. */
export function notesOfWhole({ header, remarks }: Picture): readonly string[] {
  const named = (label: string, text: string | undefined) => (text ? [`${label}: ${plainText(text)}`] : []);
  return [
    ...(header.description ? [plainText(header.description)] : []),
    ...header.personas.flatMap(({ name, goal, note }) => [
      ...named('Persona', [name, goal].filter(Boolean).join(', ')),
      ...(note ? [plainText(note)] : []),
    ]),
    ...named('Scenario', header.scenario),
    ...named('Objective', header.objective),
    ...named('Why', header.why),
    ...named('Method', header.method),
    ...named('Time', header.time),
    ...remarks.flatMap(({ of, texts }) => named(of, texts.join('; '))),
  ];
}

/** Returns what the speaker says to a slide: the description of its stage, then step by step what cards do not show. */
export function notesOfPart(whole: Picture, part: Picture, cards: DetailsCards): readonly string[] {
  return [
    ...part.stages.flatMap(({ key }) => body(cards.get(key))),
    ...part.steps.flatMap((step, index) => {
      const own = cards.get(step.key);
      const said = [...body(own), ...factsOf(own)];
      const cells = part.cells.filter(({ column }) => column === index);
      const onCards = cells.flatMap((cell) => {
        const lane = part.lanes[cell.lane]?.name ?? '';
        const isOwn = whole.lanes.some(({ name, role }) => name === lane && role === 'customer');
        const known = cards.get(cell.key);
        // The card of a customer tells what its step does, once more.
        const told = [...body(known), ...(isOwn ? [] : factsOf(known))];
        return told.length === 0 ? [] : [`${lane}, ${cell.name}: ${told.join(' ')}`];
      });
      const all = [...said, ...onCards];
      return all.length === 0 ? [] : [`${step.number} ${step.name}`, ...all];
    }),
  ];
}

/** Returns what an author wrote of something, without markup; nothing when that is blank. */
export function body(card: DetailsCard | undefined): readonly string[] {
  return card?.body === undefined || card.body.trim() === '' ? [] : [plainText(card.body)];
}

/** Returns what is known of something but for the names of others, which stand on its card. */
export function factsOf(card: DetailsCard | undefined): readonly string[] {
  return (card?.facts ?? []).flatMap(({ label, values }) =>
    values.some(({ target }) => target !== undefined)
      ? []
      : [`${label}: ${values.map(({ text }) => plainText(text)).join('; ')}.`],
  );
}
