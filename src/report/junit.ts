import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Finding, Problem, Report } from '../model/report.ts';
import { standingInWords } from './decision-in-words.ts';
import { type SourcesByName, sourcesByName, viewFinding } from './finding-view.ts';
import { sourcePath } from './place.ts';
import { plainLines, problemSentence } from './plain-lines.ts';
import { plainText } from './plain-text.ts';
import { suppressedLine } from './suppressed.ts';
import { isAboutSuppression, reportInWords } from './wording.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text of a source in XML 1.0, which has no place for two code points of its plane, not even as references. */
const escapeXml = (text: string): string =>
  plainText(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

interface Case {
  readonly outcome: 'failure' | 'skipped' | 'error' | 'passed';
  readonly xml: string;
}

interface Place {
  readonly file?: string;
  readonly line?: number;
}

function caseOf(outcome: Case['outcome'], className: string, name: string, content: string, place: Place = {}): Case {
  const file = place.file === undefined ? '' : ` file="${escapeXml(place.file)}"`;
  const line = place.line === undefined ? '' : ` line="${place.line}"`;
  const start = `    <testcase classname="${escapeXml(className)}" name="${escapeXml(name)}"${file}${line}`;
  return { outcome, xml: content === '' ? `${start}/>` : `${start}>\n      ${content}\n    </testcase>` };
}

/** Why a finding is not to fail a run; undefined if it is. */
function settledBecause(finding: Finding, sources: SourcesByName): string | undefined {
  if (finding.status === 'suppressed') {
    const { reason, where } = suppressedLine(finding, sources);
    return where === '' ? reason : `${reason} (${where})`;
  }
  if (finding.status !== 'dismissed' && finding.status !== 'resolved') return undefined;
  return standingInWords(finding, { quote: plainText, strong: (words) => words });
}

function findingCase(finding: Finding, sources: SourcesByName, folder: string): Case {
  const view = viewFinding(finding, sources);
  const claim = view.sides[0]?.rows[0]?.claim;
  const place = claim === undefined ? {} : { file: sourcePath(claim.source, folder), line: claim.line };
  const because = settledBecause(finding, sources);
  const name = `${view.headline} (${finding.id})`;
  if (because !== undefined) {
    return caseOf('skipped', finding.rule, name, `<skipped message="${escapeXml(because)}"/>`, place);
  }
  const details = plainLines(finding, sources).map(escapeXml).join('\n');
  const start = `<failure type="${finding.severity}" message="${escapeXml(finding.message)}">`;
  return caseOf('failure', finding.rule, name, `${start}${details}</failure>`, place);
}

const problemCase = (problem: Problem): Case =>
  caseOf(
    'error',
    problem.code,
    problem.file ?? problem.code,
    `<error message="${escapeXml(problemSentence(problem))}"/>`,
    problem,
  );

function casesOf(report: Report, folder: string): Case[] {
  const sources = sourcesByName(report);
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, sources, folder)),
    ...report.problems.filter((problem) => !isAboutSuppression(problem)).map(problemCase),
  ];
  // Readers of such files take one without a case for a run that went wrong.
  return cases.length > 0 ? cases : [caseOf('passed', report.tool.name, reportInWords(report), '')];
}

function render(report: Report, { sourceFolder = '' }: RenderOptions): string {
  const cases = casesOf(report, sourceFolder);
  const count = (outcome: Case['outcome']): number => cases.filter((each) => each.outcome === outcome).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  const name = escapeXml(report.tool.name);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${name}" ${counts}>`,
    `  <testsuite name="${name}" ${counts} skipped="${count('skipped')}">`,
    ...cases.map(({ xml }) => xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

export const junit: Renderer = {
  id: 'junit',
  extensions: ['.xml'],
  description: 'JUnit XML for build servers: open findings fail, settled ones are skipped',
  render,
};
