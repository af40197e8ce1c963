import type { Finding, Report } from '../model/report.ts';
import { type Columns, csvOf, markdownFindings } from '../report/index.ts';

/** What decided findings are taken home as. */
export const EXPORT_FORMATS = {
  md: { type: 'text/markdown', extension: 'md' },
  csv: { type: 'text/csv', extension: 'csv' },
  json: { type: 'application/json', extension: 'json' },
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const isExportFormat = (format: string): format is ExportFormat => Object.hasOwn(EXPORT_FORMATS, format);

const isDecided = ({ decision, status }: Finding): boolean => decision !== undefined && status !== 'open';

/** The findings of a report that an editor decided, in its order. Pure. */
export function exported(report: Report, format: ExportFormat): string {
  const findings = report.findings.filter(isDecided);
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  return format === 'csv' ? csvOf(COLUMNS, findings) : markdownFindings('Decided findings', { ...report, findings });
}

const COLUMNS: Columns<Finding> = [
  ['finding', ({ id }) => id],
  ['status', ({ status }) => status],
  ['severity', ({ severity }) => severity],
  ['rule', ({ rule }) => rule],
  ['topic', ({ topic }) => topic.label],
  ['values', ({ sides }) => sides.map(({ label }) => label).join(' | ')],
  [
    'sources',
    ({ sides }) => [...new Set(sides.flatMap(({ claims }) => claims.map(({ source }) => source)))].join(' | '),
  ],
  ['decision', ({ decision }) => decision?.status ?? ''],
  ['scope', ({ decision }) => decision?.scope ?? ''],
  ['reason', ({ decision }) => decision?.reason ?? ''],
  ['value that holds', ({ decision }) => decision?.holds?.value ?? ''],
  ['from', ({ decision }) => decision?.holds?.source ?? ''],
  ['note', ({ decision }) => decision?.note ?? ''],
  ['author', ({ decision }) => decision?.author ?? ''],
  ['at', ({ decision }) => decision?.at ?? ''],
];
