import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { declarationOf } from '../../core/analysis/mentions.ts';
import { codesOfComments } from '../../core/lint/disable-comments.ts';
import type { Element } from '../../core/model.ts';
import { contains, type Span } from '../../core/span.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';

/**
 * Returns the declaration of the element at the position; several places when its name is ambiguous. On the code in a
 * comment that disables a rule, where `lint` sets the rule.
 */
export function definition(document: BlueprintDocument, position: Position): LocationLink[] {
  const { file } = document;
  const offset = toOffset(document.text, position);
  const code = codesOfComments(file.source).find(({ span }) => contains(span, offset));
  if (code !== undefined) {
    const level = file.model.lint.get(code.value)?.span;
    return level === undefined ? [] : [link(document, code.span, level, level)];
  }
  const found = elementAt(file, offset);
  if (found === undefined) return [];
  return meant(document, found.span, found.element).flatMap((element) => {
    const declaration = declarationOf(element);
    return declaration === undefined ? [] : [link(document, found.span, element.span, declaration)];
  });
}

/** Returns the same as {@link definition} for a client that knows only places. */
export function definitionPlaces(document: BlueprintDocument, position: Position): Location[] {
  return definition(document, position).map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

function meant({ file }: BlueprintDocument, span: Span, element: Element): readonly Element[] {
  const reference = file.analysis
    .referencesTo(element)
    .find((one) => one.reference.span.start === span.start && one.reference.span.end === span.end);
  return reference === undefined ? [element] : file.analysis.candidates(reference);
}

function link({ uri, text }: BlueprintDocument, origin: Span, target: Span, declaration: Span): LocationLink {
  const whole = {
    start: Math.min(target.start, declaration.start),
    end: Math.max(target.end, declaration.end),
  };
  return {
    originSelectionRange: toRange(text, origin),
    targetUri: uri,
    targetRange: toRange(text, whole),
    targetSelectionRange: toRange(text, declaration),
  };
}
