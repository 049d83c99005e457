import type { Analysis } from '../../analysis.ts';
import { limits } from '../../limits.ts';
import type { Blueprint, Persona } from '../../model.ts';
import { grouped } from '../../values/grouped.ts';
import { plainText } from '../../values/plain-text.ts';
import type { PictureHeader, PicturePersona } from '../picture.ts';
import { clipped } from './clipped.ts';
import { timeOf } from './journey.ts';

/** Returns the texts above the picture, and the time that all steps take. */
export function pictureHeader(model: Blueprint, analysis: Analysis): PictureHeader {
  const { state, description, scenario, objective, why, method, owner, version, date, lang } = model;
  return {
    ...timeOf(
      analysis.columns.map(({ step }) => step),
      analysis,
    ),
    title: clipped(model.title?.value ?? ''),
    personas: picturePersonas(model.personas),
    ...(state && { state: state.value }),
    ...(description && { description: clipped(plainText(description.value)) }),
    ...(scenario && { scenario: clipped(scenario.value) }),
    ...(objective && { objective: clipped(objective.value) }),
    ...(why && { why: clipped(why.value) }),
    ...(method && { method: clipped(method.value) }),
    ...(owner && { owner: clipped(owner.value) }),
    ...(version && { version: clipped(version.value) }),
    ...(date && { date: clipped(date.value) }),
    ...(lang && { lang: lang.value }),
  };
}

/** The personas that have a name, and of very many the first. */
function picturePersonas(personas: readonly Persona[]): readonly PicturePersona[] {
  const named = personas.filter(({ name }) => name.value !== '');
  const left = named.length - limits.drawnNames;
  const shown = named.slice(0, limits.drawnNames).map(({ name, goal, note, image }) => ({
    name: clipped(name.value),
    ...(goal && { goal: clipped(goal.value) }),
    ...(note && { note: clipped(plainText(note.value)) }),
    ...(image && image.value.trim() !== '' && { image: image.value }),
  }));
  return left > 0 ? [...shown, { name: `and ${grouped(left)} more` }] : shown;
}
