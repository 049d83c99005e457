import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Severity } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import { rulePage } from '../../core/rule-page.ts';
import { isBlank } from '../../core/source/nodes.ts';
import type { BlueprintDocument } from '../documents.ts';
import { betweenPlaces, toRange } from '../position.ts';

/** Shown as the origin of a diagnostic, beside its code. */
export const source = 'service-blueprint';

/** The severities of the protocol. */
export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * Returns everything that is wrong with a version, in the order of the linter. Nothing is wrong with a file in which
 * nothing is written yet: it is what everybody begins with, and the preview says how.
 */
export function diagnostics(document: BlueprintDocument, problems: readonly Problem[]): Diagnostic[] {
  if (isBlank(document.file.source.document)) return [];
  return problems.map((problem) => toDiagnostic(document, problem));
}

/** Converts a problem of this version to a diagnostic of the protocol. */
export function toDiagnostic(document: BlueprintDocument, problem: Problem): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document.text, problem.span),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: { href: rulePage(problem.code) },
    source,
    message: problem.message,
  };
  if (problem.unused) diagnostic.tags = [DiagnosticTag.Unnecessary];
  const related = relatedInformation(document, problem);
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

function relatedInformation(
  { uri, text }: BlueprintDocument,
  { related = [], elsewhere = [] }: Problem,
): DiagnosticRelatedInformation[] {
  return [
    ...related.map(({ message, span }) => ({ message, location: { uri, range: toRange(text, span) } })),
    ...elsewhere.map(({ message, file, start, end }) => ({
      message,
      location: { uri: file, range: betweenPlaces(start, end) },
    })),
  ];
}
