import type { Renderer, RenderOptions } from '../model/plugin.ts';
import type { Finding, Report } from '../model/report.ts';
import { standingInWords } from './decision-in-words.ts';
import {
  attributionOf,
  type Row,
  type SideView,
  type SourcesByName,
  sourcesByName,
  viewFinding,
} from './finding-view.ts';
import { codeSpan, escapeMarkdown } from './markdown/escape.ts';
import { quotation } from './markdown/passage.ts';
import { placeInWords } from './place.ts';
import { dateInWords } from './published.ts';
import { capitalised, counted, isOpen, reportInWords, restInWords } from './wording.ts';

/** What GitHub takes for a comment is 65,536 characters; others take more. */
const MOST_CHARACTERS = 65_000;
/** Findings shown in full; the others can be opened. A comment is read in passing. */
const SHOWN_OPEN = 5;
/** Passages of one side; a reader of a comment checks one or two. */
const SHOWN_PASSAGES = 4;

/** By which a workflow finds its comment of an earlier run, to write the new one in its place. */
const MARK = '<!-- gainsay -->';

/** "#12" of a source would become a link to an issue, and that issue would tell of it; an invisible joiner keeps it text. */
const withoutReferences = (text: string): string => text.replace(/\\#(?=\d)/g, '$&\u2060');

/** Places are named, not linked: a relative link in a comment leads nowhere. */
function passageLine(row: Row, folder: string): string {
  const { claim } = row;
  const place = placeInWords({ ...claim, source: `${folder}${claim.source}` });
  const about = [
    row.who === claim.source ? '' : escapeMarkdown(row.who),
    row.published === undefined ? '' : `${escapeMarkdown(dateInWords(row.published))}${row.later ? ' (later)' : ''}`,
    escapeMarkdown(attributionOf(claim)),
    claim.derived === undefined ? '' : `worked out: ${escapeMarkdown(claim.derived.explanation)}`,
  ].filter((part) => part !== '');
  return `  - ${[codeSpan(place), ...about].join(', ')}: ${quotation(claim.quote, claim.text)}`;
}

function sideLines({ label, rows }: SideView, folder: string): string[] {
  const rest = rows.length - SHOWN_PASSAGES;
  return [
    `- **${escapeMarkdown(label)}**`,
    ...rows.slice(0, SHOWN_PASSAGES).map((row) => passageLine(row, folder)),
    ...(rest > 0 ? [`  - and ${counted(rest, 'more passage')}`] : []),
  ];
}

function findingText(finding: Finding, sources: SourcesByName, folder: string): string {
  const view = viewFinding(finding, sources);
  const standing = standingInWords(finding, { quote: escapeMarkdown, strong: (words) => `**${words}**` });
  return [
    `### ${escapeMarkdown(view.headline)}`,
    [
      `**${capitalised(finding.severity)}** of rule ${codeSpan(finding.rule)}: ${escapeMarkdown(finding.message)}`,
      ...(standing === '' ? [] : [`${standing}.`]),
    ].join(' '),
    view.sides.flatMap((side) => sideLines(side, folder)).join('\n'),
    ...(finding.why === undefined ? [] : [`Why it may differ: ${escapeMarkdown(finding.why)}`]),
  ].join('\n\n');
}

/** The first texts that fit into so many characters, most severe first as the report has them. */
function fitting(texts: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = texts.findIndex((text) => {
    left -= text.length + 2;
    return left < 0;
  });
  return end < 0 ? texts : texts.slice(0, end);
}

const folded = (texts: readonly string[]): string[] =>
  texts.length === 0
    ? []
    : [`<details>\n<summary>${counted(texts.length, 'further finding')}</summary>`, ...texts, '</details>'];

function render(report: Report, { sourceFolder = '' }: RenderOptions): string {
  const sources = sourcesByName(report);
  const unsettled = report.findings.filter((finding) => isOpen(finding) || finding.status === 'confirmed');
  const rest = restInWords(report);
  const head = [MARK, '## Discrepancies', `**${reportInWords(report)}**`];
  const foot = rest === '' ? [] : [`In the report: ${rest}.`];
  // The words around the findings, those that fold them among these, are far shorter than this.
  const texts = fitting(
    unsettled.map((finding) => withoutReferences(findingText(finding, sources, sourceFolder))),
    MOST_CHARACTERS - 1000,
  );
  const missing = unsettled.length - texts.length;
  return `${[
    ...head,
    ...texts.slice(0, SHOWN_OPEN),
    ...folded(texts.slice(SHOWN_OPEN)),
    ...(missing > 0 ? [`${counted(missing, 'more', 'more')} in the report.`] : []),
    ...foot,
  ].join('\n\n')}\n`;
}

export const comment: Renderer = {
  id: 'comment',
  extensions: [],
  description: 'Markdown short enough for a comment on a pull request, the most severe first',
  render,
};
