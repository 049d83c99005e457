import { checkReport } from '../../core/report/check-report.ts';
import { visibleJson } from '../../core/visible-text.ts';
import type { Report } from './report.ts';

/** For programs: every file with its problems, and the sums. Lines and columns count from 1. */
export const json: Report = (files) => `${visibleJson(JSON.stringify(checkReport(files), null, 2))}\n`;
