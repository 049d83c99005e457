import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { whyNotEdited } from '../../core/blueprint-file.ts';
import { format, formatLine } from '../../core/format.ts';
import { lineStart } from '../../core/source/lines.ts';
import { climb } from '../cursor/climb.ts';
import { readLine } from '../cursor/yaml-line.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toOffset, toSpan, toTextEdit } from '../position.ts';

/** After these the line that was typed is put in order. */
export const formattingTriggers = { first: '\n', more: ['}', ']'] };

/**
 * Returns the white space of the whole document, or of the lines of a range, in its usual form; refused where the
 * document is not read whole.
 */
export function formatting(document: BlueprintDocument, range?: Range): TextEdit[] | ResponseError<void> {
  const { text, file } = document;
  const refused = whyNotEdited(file);
  if (refused !== undefined) return new ResponseError(LSPErrorCodes.RequestFailed, refused);
  const changes = format(file.source, range === undefined ? undefined : toSpan(text, range));
  return changes.map((change) => toTextEdit(text, change));
}

/** Returns the line that has just been ended, or in which a bracket has just been closed. Only that line is read. */
export function formattingOnType(document: BlueprintDocument, position: Position, typed: string): TextEdit[] {
  const { text } = document;
  const written = text.getText();
  const own = lineStart(written, toOffset(text, position));
  if (typed === '\n' && own === 0) return [];
  const start = typed === '\n' ? lineStart(written, own - 1) : own;
  const line = readLine(written, start);
  const first = { line, column: line.indent, marks: [], offset: start + line.indent };
  // Inside a text of several lines there is nothing to put in order.
  if (line.blank || climb(written, first) === undefined) return [];
  return formatLine(written.slice(start, line.end), start).map((change) => toTextEdit(text, change));
}
