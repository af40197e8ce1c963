import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/report.ts';
import { standingInWords } from '../decision-in-words.ts';
import {
  attributionOf,
  type FindingView,
  type Row,
  type SideView,
  type SourcesByName,
  viewFinding,
} from '../finding-view.ts';
import { dateInWords } from '../published.ts';
import { capitalised, counted, LEVEL_IN_WORDS } from '../wording.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import { placeLink, quotation } from './passage.ts';
import { table } from './table.ts';

/** Written values shown of a long derivation; its explanation names them all. */
const SHOWN_PARTS = 6;

function derivedPassage(claim: Claim, prefix: string): string {
  if (!claim.derived) return quotation(claim.quote, claim.text);
  const { explanation, from } = claim.derived;
  const firstOfQuote = from.filter((part, index) => from.findIndex((other) => other.quote === part.quote) === index);
  const shown = firstOfQuote
    .slice(0, SHOWN_PARTS)
    .map((part) => `${quotation(part.quote, part.text)} (${placeLink(part, prefix)})`);
  const rest = firstOfQuote.length - shown.length;
  const more = rest > 0 ? [`and ${counted(rest, 'more passage')}`] : [];
  return [`worked out: ${escapeMarkdown(explanation)}`, ...shown, ...more].join('<br>');
}

function publishedCell(row: Row): string {
  if (row.published === undefined) return '';
  return `${escapeMarkdown(dateInWords(row.published))}${row.later ? ' (later)' : ''}`;
}

function rowCells(side: SideView, row: Row, prefix: string): string[] {
  const place = placeLink(row.claim, prefix);
  const who = row.who === row.claim.source ? place : `${escapeMarkdown(row.who)}, ${place}`;
  return [
    escapeMarkdown(side.label),
    who,
    publishedCell(row),
    derivedPassage(row.claim, prefix),
    escapeMarkdown(attributionOf(row.claim)),
  ];
}

const HEADS = ['Value', 'Source', 'Published', 'Passage', 'Said by'];

/** One row per claim, the sides one after the other; a column without content is left out. */
function sidesTable(view: FindingView, prefix: string): string {
  const rows = view.sides.flatMap((side) => side.rows.map((row) => rowCells(side, row, prefix)));
  const used = HEADS.map((_, column) => rows.some((row) => row[column] !== ''));
  const keepUsed = (cells: readonly string[]): string[] => cells.filter((_, column) => used[column]);
  return table(keepUsed(HEADS), rows.map(keepUsed));
}

function newestSentence({ newest }: FindingView): string[] {
  if (!newest) return [];
  const name = (row: Row, other: Row): string => {
    const shown = row.who === other.who ? row.claim.source : row.who;
    return `${escapeMarkdown(shown)} (${escapeMarkdown(dateInWords(row.published ?? ''))})`;
  };
  return [`${name(newest.row, newest.than)} is later than ${name(newest.than, newest.row)}.`];
}

function traceList(finding: Finding): string[] {
  if (finding.trace.length === 0) return [];
  const steps = finding.trace.map(
    ({ step, detail }) => `- ${escapeMarkdown(capitalised(step))}: ${escapeMarkdown(detail)}`,
  );
  return ['Why it is flagged:', steps.join('\n')];
}

/** One finding as a section with a heading of level 2. Blocks are joined by blank lines by the caller. */
export function findingBlocks(finding: Finding, number: number, sources: SourcesByName, prefix: string): string[] {
  const view = viewFinding(finding, sources);
  return [
    `## ${number}. ${escapeMarkdown(view.headline)}`,
    `**${capitalised(finding.severity)}**, rule ${codeSpan(finding.rule)}, level ${codeSpan(finding.level)}: ${LEVEL_IN_WORDS[finding.level]}.`,
    standingInWords(finding, { quote: escapeMarkdown, strong: (words) => `**${words}**` }),
    escapeMarkdown(finding.message),
    sidesTable(view, prefix),
    ...newestSentence(view),
    ...(finding.why === undefined ? [] : [`Why it may differ: ${escapeMarkdown(finding.why)}`]),
    ...traceList(finding),
    `Finding ${codeSpan(finding.id)}`,
  ];
}
