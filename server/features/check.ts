import { type CheckReport, checkReport } from '../../core/report/check-report.ts';
import { checkText } from '../../core/report/checked-file.ts';
import { dayOf } from '../../core/values/date.ts';
import type { RuleLevels } from '../documents.ts';
import type { CheckParams } from '../protocol.ts';

/** Returns everything that is wrong with a text that need not be open. */
export function check({ name, text }: CheckParams, levels: RuleLevels): CheckReport {
  return checkReport([checkText(name, text, levels, dayOf(new Date()))]);
}
