import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { ReportedProblem } from '../../core/index.ts';
import type { Severity } from '../../core/model.ts';
import type { CheckedFile } from '../../core/report/checked-file.ts';
import { rulePage } from '../../core/rule-page.ts';
import { rules } from '../../core/rules/index.ts';
import { visibleJson, visibleText } from '../../core/visible-text.ts';
import type { Report } from './report.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, which code scanning services read (OASIS, Static Analysis Results Interchange Format). */
export const sarif: Report = (files, { version, folder }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'service-blueprint',
            version,
            informationUri: 'https://github.com/service-blueprint/service-blueprint',
            rules: rules.map(toDescriptor),
          },
        },
        originalUriBaseIds: { FOLDER: { uri: `${pathToFileURL(folder).href.replace(/\/$/, '')}/` } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ name }) => ({ location: artifact(name) })),
        results: files.flatMap((file) => file.problems.map((problem) => toResult(file, problem))),
      },
    ],
  };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
};

function toDescriptor({ code, severity, summary, rationale }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    help: { text: rationale, markdown: rationale },
    helpUri: rulePage(code),
    defaultConfiguration: { level: levels[severity] },
  };
}

function toResult({ name }: CheckedFile, problem: ReportedProblem): Result {
  const { code, severity, message, related } = problem;
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: visibleText(message) },
    locations: [located(name, problem)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...located(place.file ?? name, place),
        message: { text: visibleText(place.message) },
      })),
    }),
  };
}

function located(name: string, place: Pick<ReportedProblem, 'start' | 'end'>): Location {
  return { physicalLocation: { artifactLocation: artifact(name), region: toRegion(place) } };
}

function artifact(name: string) {
  if (isAbsolute(name)) return { uri: pathToFileURL(name).href };
  const uri = name.split(/[\\/]/).map(encodeURIComponent).join('/');
  return { uri, uriBaseId: 'FOLDER' };
}

function toRegion({ start, end }: Pick<ReportedProblem, 'start' | 'end'>): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
