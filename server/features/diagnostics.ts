import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Severity } from '../../core/model.ts';
import type { Problem } from '../../core/problem.ts';
import type { BlueprintDocument, RuleLevels } from '../documents.ts';
import { toRange } from '../position.ts';
import { rulePage } from '../rule-page.ts';

/** Shown as the origin of a diagnostic, beside its code. */
const source = 'service-blueprint';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Everything that is wrong with a blueprint, in the order of the linter. */
export function diagnostics(document: BlueprintDocument, levels: RuleLevels): Diagnostic[] {
  return document.problems(levels).map((problem) => toDiagnostic(document, problem));
}

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
  if (problem.related !== undefined && problem.related.length > 0) {
    diagnostic.relatedInformation = problem.related.map(
      ({ message, span }): DiagnosticRelatedInformation => ({
        message,
        location: { uri: document.uri, range: toRange(document.text, span) },
      }),
    );
  }
  return diagnostic;
}
