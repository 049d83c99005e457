import type { BlueprintFile } from '../blueprint-file.ts';
import type { Sheet } from './sheet.ts';
import { arrowsSheet } from './sheets/arrows.ts';
import { cellsSheet, journeySheet } from './sheets/cells.ts';
import { declaredSheet } from './sheets/declared.ts';
import { findingsSheet } from './sheets/findings.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { sheetInput } from './sheets/sheet-input.ts';
import { stepsSheet } from './sheets/steps.ts';

/** Returns the sheets of a blueprint: the matrix first, then what it is made of as lists. */
export function blueprintSheets(file: BlueprintFile): readonly [Sheet, ...Sheet[]] {
  const input = sheetInput(file);
  const others = [stepsSheet, cellsSheet, findingsSheet, arrowsSheet, declaredSheet];
  return [matrixSheet(input), ...others.map((sheet) => sheet(input))];
}

/** Returns the journey of a blueprint as one list, for files that hold one sheet. */
export function blueprintList(file: BlueprintFile): Sheet {
  return journeySheet(sheetInput(file));
}
