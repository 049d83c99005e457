import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { guessLanguage } from '../../../hyphenation/guess-language.ts';
import { root } from '../../../tooling/root.ts';

const guess = (text: string) => guessLanguage(readBlueprint(text).drawn.picture);
const sentence = (text: string) => `blueprint: A\nscenario: "${text}"\n`;

describe('guessLanguage', () => {
  it('knows a language by its short words', () => {
    for (const [lang, text] of [
      ['en', 'The guest asks at the desk for the key and takes the lift to the room.'],
      ['de', 'Der Gast fragt an der Rezeption nach dem Schlüssel und fährt mit dem Aufzug auf das Zimmer.'],
      ['fr', 'Le client demande la clé à la réception et prend l’ascenseur pour aller dans sa chambre.'],
      ['es', 'El huésped pide la llave en la recepción y sube por el ascensor con las maletas.'],
      ['it', 'Il cliente chiede la chiave alla reception e il portiere gli dà la mappa della città.'],
      ['nl', 'De gast vraagt het meisje van de balie om een sleutel en gaat met de lift naar de kamer.'],
      ['pt', 'O hóspede pede a chave na receção e sobe no elevador para o quarto com as malas e os filhos.'],
      [
        'pl',
        'Gość prosi o klucz w recepcji i idzie do pokoju na piętrze, bo nie ma windy, a portier się do niego uśmiecha.',
      ],
      [
        'ru',
        'Гость просит ключ на стойке и идёт в номер на лифте, а багаж несёт к нему носильщик с тележкой.',
      ],
    ] as const)
      assert.equal(guess(sentence(text)), lang, text);
  });

  it('does not guess where too little is written, or two languages alike', () => {
    for (const text of [
      '',
      'Check-in',
      'Registrierungssystem',
      'The guest, der Gast, and the und das die der of',
    ])
      assert.equal(guess(sentence(text)), undefined, text);
  });

  it('knows that of the examples', () => {
    for (const name of ['appliance', 'clinic', 'fast-food', 'hotel']) {
      const text = readFileSync(`${root}/examples/${name}.blueprint.yaml`, 'utf8');
      assert.equal(guess(text.replace(/^lang: .*$/m, '')), 'en', name);
    }
  });
});
