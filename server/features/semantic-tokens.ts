import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver-types';
import { laneKeys } from '../../core/analysis/lane-keys.ts';
import { everyReference } from '../../core/analysis/mentions.ts';
import type { Element, Role, Stage } from '../../core/model.ts';
import type { Span } from '../../core/span.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toSpan } from '../position.ts';

/** Words that are coloured each in their own way. */
type Look = 'stage' | 'step' | Role | 'lane' | 'id' | 'reference';

/**
 * Standard types, so that every theme and client has a colour for each, and with each a modifier of our own, by
 * which a theme or an author can give it another.
 */
const types: Readonly<Record<Look, SemanticTokenTypes>> = {
  stage: SemanticTokenTypes.namespace,
  step: SemanticTokenTypes.class,
  evidence: SemanticTokenTypes.enumMember,
  customer: SemanticTokenTypes.function,
  frontstage: SemanticTokenTypes.method,
  backstage: SemanticTokenTypes.property,
  support: SemanticTokenTypes.macro,
  lane: SemanticTokenTypes.type,
  id: SemanticTokenTypes.variable,
  reference: SemanticTokenTypes.variable,
};

const looks = Object.keys(types) as Look[];
const standard = [...new Set(Object.values(types))];

/** The types and modifiers that the numbers in the answer stand for. */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: standard,
  tokenModifiers: ['declaration', ...looks],
};

interface Token {
  readonly span: Span;
  readonly looks: readonly Look[];
  readonly declares?: boolean;
}

/** Returns the names, ids and references of a document as tokens, so that each can have the colour of its role. */
export function semanticTokens(document: BlueprintDocument, range?: Range): SemanticTokens {
  const { text, file } = document;
  const asked = range === undefined ? { start: 0, end: text.getText().length } : toSpan(text, range);
  const touches = ({ start, end }: Span): boolean => start <= asked.end && asked.start <= end;
  const stages = file.model.stages.filter(({ span }) => touches(span));
  const written = text.getText();
  const tokens = [...namesOf(document, stages), ...referencesOf(document)]
    .filter(({ span }) => span.start < span.end && touches(span) && !/[*<]/.test(written[span.start] ?? ''))
    .sort((a, b) => a.span.start - b.span.start);
  return { data: encode(text, tokens) };
}

function* namesOf(document: BlueprintDocument, stages: readonly Stage[]): Generator<Token> {
  const { model, analysis } = document.file;
  const declared: readonly Element[] = [
    ...model.actors,
    ...model.channels,
    ...model.systems,
    ...model.processes,
  ];
  for (const { idSpan } of declared) if (idSpan) yield { span: idSpan, looks: ['id'], declares: true };
  if (model.lanesSpan !== undefined) {
    for (const { idSpan, nameSpan, role } of model.lanes) {
      yield { span: idSpan ?? nameSpan, looks: ['lane', role], declares: true };
    }
  }
  for (const { lane, span } of laneKeys(document.file, stages)) yield { span, looks: ['lane', lane.role] };
  for (const stage of stages) {
    yield* named(stage, 'stage');
    for (const step of stage.steps) {
      yield* named(step, 'step');
      for (const cell of step.cells) yield* named(cell, analysis.laneOf(cell).role);
    }
  }
  for (const { finding } of analysis.findings)
    if (finding.idSpan) yield { span: finding.idSpan, looks: ['id'], declares: true };
}

function* named({ nameSpan, idSpan }: Element, look: Look): Generator<Token> {
  yield { span: nameSpan, looks: [look], declares: true };
  if (idSpan !== undefined) yield { span: idSpan, looks: ['id'], declares: true };
}

/** A reference that names nothing has no colour: that it is wrong is seen. */
function* referencesOf({ file }: BlueprintDocument): Generator<Token> {
  for (const { reference, element } of everyReference(file.analysis)) {
    if (element !== undefined) yield { span: reference.span, looks: ['reference'] };
  }
}

/** Five numbers a token, as the protocol has them: lines and columns relative to the token before. */
function encode(text: TextDocument, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character, end] = [0, 0, -1];
  for (const { span, looks, declares } of tokens) {
    // Two elements at one place: the first is enough.
    if (span.start < end) continue;
    end = span.end;
    for (const piece of linesOf(text, span)) {
      const start = text.positionAt(piece.start);
      const column = start.line === line ? start.character - character : start.character;
      data.push(
        start.line - line,
        column,
        piece.end - piece.start,
        typeOf(looks),
        modifiersOf(looks, declares),
      );
      ({ line, character } = start);
    }
  }
  return data;
}

/** A token may not go over the end of a line. */
function* linesOf(text: TextDocument, { start, end }: Span): Generator<Span> {
  let at = start;
  for (const line of text.getText().slice(start, end).split('\n')) {
    const from = at + line.length - line.trimStart().length;
    const to = at + line.trimEnd().length;
    if (from < to) yield { start: from, end: to };
    at += line.length + 1;
  }
}

function typeOf([look = 'id']: readonly Look[]): number {
  return standard.indexOf(types[look]);
}

function modifiersOf(own: readonly Look[], declares = false): number {
  return own.reduce((bits, look) => bits | (1 << (looks.indexOf(look) + 1)), declares ? 1 : 0);
}
