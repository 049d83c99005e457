import pico from 'picocolors';
import type { ReportedProblem } from '../../core/index.ts';
import { type CheckedFile, countBySeverity } from '../../core/report/checked-file.ts';
import { visibleText } from '../../core/visible-text.ts';
import { counted } from '../counted.ts';
import type { Report } from './report.ts';

/** For people: a line for each problem, which terminals and editors turn into a link to its place. */
export const text: Report = (files, { colour }) => {
  const paint = pico.createColors(colour);
  const severity = {
    error: paint.red('error'),
    warning: paint.yellow('warning'),
    information: paint.blue('information'),
    hint: paint.dim('hint'),
  };
  const line = (name: string, problem: ReportedProblem) => {
    const { start, message, code } = problem;
    const place = paint.bold(`${visibleText(name)}:${start.line}:${start.column}`);
    return `${place}  ${severity[problem.severity]}  ${visibleText(message)}  ${paint.dim(code)}\n`;
  };
  const lines = files.flatMap(({ name, problems }) => problems.map((problem) => line(name, problem)));
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${summary(files)}\n`;
};

function summary(files: readonly CheckedFile[]): string {
  const counts = countBySeverity(files);
  const found = [
    counts.error > 0 ? counted(counts.error, 'error') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning') : '',
    counts.information > 0 ? `${counts.information} for information` : '',
    counts.hint > 0 ? counted(counts.hint, 'hint') : '',
  ].filter((part) => part !== '');
  const brands = files.filter(({ isBrand }) => isBrand).length;
  const checked =
    counted(files.length - brands, 'blueprint') + (brands > 0 ? ` and ${counted(brands, 'brand file')}` : '');
  if (found.length === 0) return `${checked} checked, nothing found.`;
  const fixable = files.flatMap((file) => file.problems).filter((problem) => problem.fixable).length;
  const offer = fixable === 0 ? '' : ` --fix fixes ${fixable} of them.`;
  return `${checked} checked: ${found.join(', ')}.${offer}`;
}
