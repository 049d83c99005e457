export { accountText } from '../core/import/account-text.ts';
export { changeLine } from '../core/import/apply/sheet-change.ts';
export { sheetChanges } from '../core/import/apply/sheet-changes.ts';
export { takeChanges } from '../core/import/apply/take-changes.ts';
export { importRead } from '../core/import/import-read.ts';
