import { findingsIn, type PlacedFinding } from '../../analysis/findings.ts';
import type { FailPoint } from '../../model.ts';
import { toLines } from '../lines.ts';
import { listSheet } from '../list-sheet.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetInput } from './sheet-input.ts';

/** Returns the sheet with what was found: pains, opportunities, ideas, questions and fail points, a row each. */
export function findingsSheet({ file, keys, lookOf }: SheetInput): Sheet {
  const failed = ({ kind, finding }: PlacedFinding): Partial<FailPoint> => (kind === 'fail' ? finding : {});
  return listSheet(
    'Findings',
    [...findingsIn(file.analysis.columns)],
    [
      { head: 'Stage', width: 18, value: ({ column }) => column.stage.name, look: () => 'stage' },
      { head: 'Step', width: 24, value: ({ column }) => column.step.name },
      {
        head: 'Card',
        width: 30,
        value: ({ cell }) => cell?.name,
        look: ({ cell }) => cell && lookOf(cell.lane),
      },
      { head: 'Kind', width: 12, value: ({ kind }) => kind },
      { head: 'Finding', width: 44, value: ({ finding }) => finding.name },
      { head: 'Severity', width: 9, value: ({ finding }) => finding.severity?.value },
      { head: 'Occurrence', width: 11, value: (placed) => failed(placed).occurrence?.value },
      { head: 'Detection', width: 10, value: (placed) => failed(placed).detection?.value },
      { head: 'Effort', width: 8, value: ({ finding }) => finding.effort?.value },
      { head: 'Owner', width: 18, value: ({ finding }) => finding.owner?.value },
      { head: 'Status', width: 10, value: ({ finding }) => finding.status?.value },
      { head: 'Due', width: 12, value: ({ finding }) => finding.due?.value },
      { head: 'Recovery', width: 32, value: (placed) => failed(placed).recovery?.value },
      { head: 'Evidence', width: 28, value: ({ finding }) => finding.evidence?.value },
      { head: 'Link', width: 24, value: ({ finding }) => finding.url?.value },
      {
        head: 'Answers',
        width: 20,
        value: ({ finding }) => toLines(finding.answers.map(({ value }) => value)),
      },
      {
        head: 'Id',
        width: 12,
        hidden: true,
        value: ({ finding }) => (finding.idSpan === undefined ? undefined : finding.id),
      },
      { head: 'Step key', width: 12, hidden: true, value: ({ column }) => keys.of(column.step) },
      { head: 'Cell key', width: 12, hidden: true, value: ({ cell }) => cell && keys.of(cell) },
    ],
    3,
  );
}
