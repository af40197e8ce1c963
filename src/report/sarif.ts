import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Finding, Problem, Report } from '../model/report.ts';
import { sourcesByName } from './finding-view.ts';
import { plainText } from './plain-text.ts';
import { ROOT_ID } from './sarif/locations.ts';
import { notificationOf } from './sarif/notifications.ts';
import { resultOf } from './sarif/results.ts';
import { descriptorsOf } from './sarif/rules.ts';
import type { Log, Notification, Result, Run } from './sarif/types.ts';
import { counted, isAboutSuppression } from './wording.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What GitHub takes in one run. */
const MOST_RESULTS = 25_000;
/** Bytes of all results; leaves room for the rest below the 20 MB that viewers open. */
const MOST_BYTES = 18_000_000;
/** Spaces before every line of a result in the whole document. */
const INDENT = 8;

function sizeOf(result: Result): number {
  const text = JSON.stringify(result, null, 2);
  return new TextEncoder().encode(text).length + (text.split('\n').length + 1) * (INDENT + 1);
}

/** The first results that fit; a report has the most severe first. */
function fitting(findings: readonly Finding[], convert: (finding: Finding) => Result): Result[] {
  const results: Result[] = [];
  let bytes = 0;
  for (const finding of findings.slice(0, MOST_RESULTS)) {
    const result = convert(finding);
    bytes += sizeOf(result);
    if (bytes > MOST_BYTES) break;
    results.push(result);
  }
  return results;
}

const leftOut = (count: number): Notification => ({
  descriptor: { id: 'results-left-out' },
  level: 'warning',
  message: { text: `${counted(count, 'finding')} did not fit into this file; the JSON report holds them all.` },
});

function runOf(report: Report, { rules = [], sourceFolder = '' }: RenderOptions): Run {
  const sources = sourcesByName(report);
  const descriptors = descriptorsOf(rules, report.findings);
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const results = fitting(report.findings, (finding) =>
    resultOf(finding, indexOf.get(plainText(finding.rule)) ?? -1, sources, sourceFolder),
  );
  const missing = report.findings.length - results.length;
  const notify = (problem: Problem): Notification => notificationOf(problem, sourceFolder);
  return {
    tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, rules: descriptors } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT_ID]: { description: { text: 'The folder that the check ran in.' } } },
    invocations: [
      {
        executionSuccessful: report.sources.length > 0,
        toolExecutionNotifications: [
          ...report.problems.filter((problem) => !isAboutSuppression(problem)).map(notify),
          ...(missing > 0 ? [leftOut(missing)] : []),
        ],
        toolConfigurationNotifications: report.problems.filter(isAboutSuppression).map(notify),
      },
    ],
    results,
  };
}

function render(report: Report, options: RenderOptions): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [runOf(report, options)] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

export const sarif: Renderer = {
  id: 'sarif',
  extensions: ['.sarif'],
  description: 'SARIF 2.1.0, for code scanning and editors, with every rule',
  declaresRules: true,
  render,
};
