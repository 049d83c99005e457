import * as vscode from 'vscode';
import type { PreviewModel } from '../../server/protocol.ts';
import { isEmptyRange } from '../innermost.ts';

/** Returns the range of the name of a part of the picture, else of all of it; `undefined` for what is written nowhere. */
export function rangeOf({ ranges, names }: PreviewModel, key: string): vscode.Range | undefined {
  const range = Object.hasOwn(ranges, key) ? ranges[key] : undefined;
  if (range === undefined || isEmptyRange(range)) return undefined;
  const { start, end } = names[key] ?? range;
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
