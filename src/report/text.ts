import pc from 'picocolors';
import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Finding, Problem, Report, Severity } from '../model/report.ts';
import { standingInWords } from './decision-in-words.ts';
import { attributionOf, type Row, type SourcesByName, sourcesByName, viewFinding } from './finding-view.ts';
import { cutPassage } from './passage.ts';
import { placeInWords } from './place.ts';
import { plainText } from './plain-text.ts';
import { dateInWords } from './published.ts';
import { partedFindings, suppressedLine } from './suppressed.ts';
import { isAboutSuppression, reportInWords, restInWords } from './wording.ts';

/** Characters of a quotation that fit two lines of a terminal. */
const QUOTE_LIMIT = 150;

type Paint = ReturnType<typeof pc.createColors>;

function paintSeverity(severity: Severity, paint: Paint): string {
  const colour = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  return paint.bold(colour(severity));
}

function quotation(quote: string, value: string, paint: Paint): string {
  const passage = cutPassage(quote, value, QUOTE_LIMIT);
  return `“${passage.before}${passage.value === '' ? '' : paint.bold(passage.value)}${passage.after}”`;
}

function rowLines(row: Row, paint: Paint): string[] {
  const { claim } = row;
  const published = row.published === undefined ? '' : `${dateInWords(row.published)}${row.later ? ' (later)' : ''}`;
  const publisher = row.who === claim.source ? '' : row.who;
  const about = [publisher, published, attributionOf(claim)].filter((part) => part !== '').map(plainText);
  return [
    `     ${[paint.cyan(placeInWords(claim)), ...about].join(', ')}`,
    ...(claim.derived ? [`       worked out: ${plainText(claim.derived.explanation)}`] : []),
    `       ${quotation(claim.quote, claim.text, paint)}`,
  ];
}

function findingLines(finding: Finding, number: number, sources: SourcesByName, paint: Paint): string[] {
  const view = viewFinding(finding, sources);
  const standing = standingInWords(finding, { quote: plainText, strong: paint.bold });
  return [
    `${number}. ${paintSeverity(finding.severity, paint)}  ${paint.bold(plainText(view.headline))}`,
    ...view.sides.flatMap((side) => [
      `   ${paint.bold(plainText(side.label))}`,
      ...side.rows.flatMap((row) => rowLines(row, paint)),
    ]),
    ...(finding.why === undefined ? [] : [`   Why it may differ: ${plainText(finding.why)}`]),
    ...(standing === '' ? [] : [`   ${standing}`]),
    paint.dim(`   ${plainText(finding.rule)}, ${finding.level}, ${plainText(finding.id)}`),
    '',
  ];
}

function suppressedLines(suppressed: readonly Finding[], sources: SourcesByName, paint: Paint): string[] {
  if (suppressed.length === 0) return [];
  const lines = suppressed.flatMap((finding) => {
    const { headline, reason, where } = suppressedLine(finding, sources);
    const why = plainText(where === '' ? reason : `${reason} (${where})`);
    return [
      `   ${plainText(headline)}`,
      paint.dim(`     ${plainText(finding.rule)}, ${plainText(finding.id)}: ${why}`),
    ];
  });
  return [paint.bold('Suppressed'), ...lines, ''];
}

function problemLines(title: string, problems: readonly Problem[], paint: Paint): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ file, line, column, message, hint }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const words = [message, hint ?? ''].filter((part) => part !== '').join(' ');
    return `   ${plainText(`${place === '' ? '' : `${place}: `}${words}`)}`;
  });
  return [paint.bold(title), ...lines, ''];
}

function summaryLines(report: Report): string[] {
  const rest = restInWords(report);
  return [reportInWords(report), ...(rest === '' ? [] : [`${rest}.`])];
}

function render(report: Report, options: RenderOptions): string {
  const paint = pc.createColors(options.color ?? false);
  const sources = sourcesByName(report);
  const { shown, suppressed } = partedFindings(report);
  const lines = [
    ...shown.flatMap((finding, index) => findingLines(finding, index + 1, sources, paint)),
    ...suppressedLines(suppressed, sources, paint),
    ...problemLines(
      'Could not be read',
      report.problems.filter((each) => !isAboutSuppression(each)),
      paint,
    ),
    ...problemLines('Suppressions to look at', report.problems.filter(isAboutSuppression), paint),
    ...summaryLines(report),
  ];
  return `${lines.join('\n')}\n`;
}

export const text: Renderer = {
  id: 'text',
  extensions: ['.txt'],
  description: 'for the terminal: findings with their passages, then a summary',
  render,
};
