import type { Blueprint } from '../model.ts';
import type { Located } from '../span.ts';

/** Returns the paths of all images that a blueprint names, in the order of the text within each kind. */
export function imageReferences({ personas, stages }: Blueprint): readonly Located<string>[] {
  const steps = stages.flatMap((stage) => stage.steps);
  return [
    ...personas.flatMap(({ image }) => image ?? []),
    ...steps.flatMap((step) => [
      ...(step.image ? [step.image] : []),
      ...step.cells.flatMap(({ image }) => image ?? []),
    ]),
  ];
}

/** Returns each path once, of very many the first. */
export function imagePaths(model: Blueprint): readonly string[] {
  return [...new Set(imageReferences(model).map(({ value }) => value))].slice(0, maxImages);
}

/** The most different images of one blueprint that are looked at. */
const maxImages = 500;
