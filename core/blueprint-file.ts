import { type Analysis, analyse } from './analysis.ts';
import { buildModel } from './build-model.ts';
import { type BuiltPicture, buildPicture } from './diagram/build-picture.ts';
import type { Blueprint } from './model.ts';
import type { ReadProblem } from './problem.ts';
import { parseSource, type Source } from './source.ts';
import type { Straightened } from './structure/straightened.ts';
import { straighten } from './structure.ts';

/**
 * One version of a blueprint, read once: everything else starts from here. What is marked as internal is not part of the
 * types that the package brings.
 */
export interface BlueprintFile {
  /** @internal */
  readonly source: Source;
  /** The blueprint as its author wrote it, each element with its span in the text. */
  readonly model: Blueprint;
  /** @internal */
  readonly analysis: Analysis;
  /** False when there was too much of it to read it all, which is one of the problems. */
  readonly isWhole: boolean;
  /**
   * Problems of its YAML and its shape, at default severities. `lint` gives all problems.
   * @internal
   */
  readonly problems: readonly ReadProblem[];
  /**
   * The file with its lines where they belong, when its problems come from lines that are not. Found when asked for.
   * @internal
   */
  readonly straightened: Straightened<BlueprintFile> | undefined;
  /**
   * Its picture, and which element each part of that shows. Built when asked for.
   * @internal
   */
  readonly drawn: BuiltPicture;
}

/**
 * Reads a text as a blueprint. Never throws; a text that is no blueprint gives an empty one with problems.
 *
 * @param before What was read of a text that differs little, such as by a keystroke, to be faster. The result is the
 * same.
 */
export function readBlueprint(text: string, before?: BlueprintFile): BlueprintFile {
  return blueprintIn(parseSource(text, before?.source));
}

/** Reads a text as {@link readBlueprint} does, for whoever formats it then: it is not read once more for that. */
export function readToFormat(text: string): BlueprintFile {
  return blueprintIn(parseSource(text, undefined, true));
}

function blueprintIn(source: Source): BlueprintFile {
  const { model, problems, isWhole } = buildModel(source);
  const read = {
    source,
    model,
    isWhole,
    analysis: analyse(model),
    problems: [...source.problems, ...problems],
  };
  let known: { readonly straightened: Straightened<BlueprintFile> | undefined } | undefined;
  let drawn: BuiltPicture | undefined;
  return {
    ...read,
    get straightened() {
      known ??= { straightened: straighten(read, readBlueprint) };
      return known.straightened;
    },
    get drawn() {
      drawn ??= buildPicture(read);
      return drawn;
    },
  };
}

/**
 * Returns the reason for which changes all over a file are not made: of one that was read in part they would reach only
 * that part. `undefined` when it was read whole.
 */
export function whyNotEdited({ isWhole }: Pick<BlueprintFile, 'isWhole'>): string | undefined {
  return isWhole
    ? undefined
    : 'This file is too large: only a part of it is read, and a change would miss the rest. Split it into several blueprints first.';
}

/**
 * Returns the reason for which a file gives no picture, in a sentence; `undefined` when it has a step, and so gives
 * one.
 */
export function whyNotDrawn({
  model,
  isWhole,
}: Pick<BlueprintFile, 'model' | 'isWhole'>): string | undefined {
  if (model.stages.some(({ steps }) => steps.length > 0)) return undefined;
  return isWhole
    ? 'There is nothing to draw yet: the blueprint has no step.'
    : 'There is nothing to draw: this file is too large, and the part of it that is read has no step. Split it into several blueprints.';
}
