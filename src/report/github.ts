import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Finding, Problem, Report, Severity } from '../model/report.ts';
import { type SourcesByName, sourcesByName, viewFinding } from './finding-view.ts';
import { sourcePath } from './place.ts';
import { plainLines, problemSentence } from './plain-lines.ts';
import { plainText } from './plain-text.ts';
import { counted, isOpen, reportInWords } from './wording.ts';

type Command = 'error' | 'warning' | 'notice';

const COMMAND: Readonly<Record<Severity, Command>> = { error: 'error', warning: 'warning', note: 'notice' };

/** GitHub shows no more of one kind from one step; further ones would only push out those of problems. */
const MOST_OF_A_KIND = 10;

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

interface Annotation {
  readonly command: Command;
  readonly line: string;
}

function annotation(
  command: Command,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): Annotation {
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(plainText(String(value)))}`],
  );
  return { command, line: `::${command} ${written.join(',')}::${escapeData(text)}` };
}

function ofFinding(finding: Finding, sources: SourcesByName, folder: string): Annotation {
  const view = viewFinding(finding, sources);
  const claim = view.sides[0]?.rows[0]?.claim;
  const place =
    claim === undefined
      ? {}
      : {
          file: sourcePath(claim.source, folder),
          line: claim.line,
          col: claim.page === undefined ? claim.column : undefined,
        };
  const title = `${view.headline} (${finding.rule})`;
  return annotation(COMMAND[finding.severity], { ...place, title }, plainLines(finding, sources).join('\n'));
}

const ofProblem = (problem: Problem): Annotation =>
  annotation(
    'warning',
    { file: problem.file, line: problem.line, col: problem.column, title: problem.code },
    problemSentence(problem),
  );

/** What still has to be dealt with: a log has no use for what is settled. */
function annotationsOf(report: Report, folder: string): Annotation[] {
  const sources = sourcesByName(report);
  const unsettled = report.findings.filter((finding) => isOpen(finding) || finding.status === 'confirmed');
  return [...unsettled.map((finding) => ofFinding(finding, sources, folder)), ...report.problems.map(ofProblem)];
}

function render(report: Report, { sourceFolder = '' }: RenderOptions): string {
  const annotations = annotationsOf(report, sourceFolder);
  const shown = (['error', 'warning', 'notice'] as const).flatMap((command) =>
    annotations.filter((each) => each.command === command).slice(0, MOST_OF_A_KIND),
  );
  const rest = annotations.length - shown.length;
  const more = rest > 0 ? [`${counted(rest, 'more', 'more')} in the report.`] : [];
  return [...shown.map(({ line }) => line), ...more, reportInWords(report), ''].join('\n');
}

export const github: Renderer = {
  id: 'github',
  extensions: [],
  description: 'annotations for the log of a GitHub workflow',
  render,
};
