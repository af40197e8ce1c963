import type { Claim } from '../model/claim.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Changes, changesInWords } from './changes.ts';
import { standingInWords } from './decision-in-words.ts';
import { type SourcesByName, sourcesByName, viewFinding } from './finding-view.ts';
import { placeLinks } from './markdown/agreements.ts';
import { codeSpan, escapeMarkdown } from './markdown/escape.ts';
import { placeInWords } from './place.ts';
import { plainText } from './plain-text.ts';
import { against, capitalised } from './wording.ts';

/** The reports that were compared, with what came of it. */
export interface Comparison {
  readonly before: Report;
  readonly after: Report;
  readonly changes: Changes;
}

/** How a format writes what all of them say. */
interface Style {
  readonly heading: (words: string) => string;
  /** For text of sources and people. */
  readonly quote: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly places: (claims: readonly Claim[]) => string;
  readonly bullet: string;
}

function entry(finding: Finding, sources: SourcesByName, style: Style, more: string): string {
  const { headline, sides } = viewFinding(finding, sources);
  const standing = standingInWords(finding, style);
  const claims = sides.flatMap(({ rows }) => rows.map(({ claim }) => claim));
  return [
    `${style.bullet}${capitalised(finding.severity)}: ${style.strong(style.quote(headline))}${more}`,
    style.places(claims),
    ...(standing === '' ? [] : [standing]),
    `rule ${style.code(finding.rule)}, finding ${style.code(finding.id)}`,
  ].join('; ');
}

const valuesOf = ({ sides }: Finding): string => against(sides.map(({ label }) => label));

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [style.heading(title), lines.join('\n')];
}

function sections({ before, after, changes }: Comparison, style: Style): string[] {
  const [earlier, later] = [sourcesByName(before), sourcesByName(after)];
  const changed = changes.changed.map((pair) =>
    entry(pair.after, later, style, `, before ${style.quote(valuesOf(pair.before))}`),
  );
  return [
    ...section(
      'New',
      changes.added.map((finding) => entry(finding, later, style, '')),
      style,
    ),
    ...section('Changed', changed, style),
    ...section(
      'Gone',
      changes.gone.map((finding) => entry(finding, earlier, style, '')),
      style,
    ),
  ];
}

/** What changed, for a terminal. */
export function changesText(comparison: Comparison): string {
  const style: Style = {
    heading: (words) => words,
    quote: plainText,
    strong: (words) => words,
    code: plainText,
    places: (claims) => claims.map(placeInWords).join(', '),
    bullet: '   ',
  };
  return `${[...sections(comparison, style), changesInWords(comparison.changes)].join('\n')}\n`;
}

/** What changed, for readers; `prefix` leads to the sources in links. */
export function changesMarkdown(comparison: Comparison, prefix: string): string {
  const style: Style = {
    heading: (words) => `## ${words}`,
    quote: escapeMarkdown,
    strong: (words) => `**${words}**`,
    code: codeSpan,
    places: (claims) => placeLinks(claims, prefix),
    bullet: '- ',
  };
  const title = '# What changed between two reports';
  return `${[title, `**${changesInWords(comparison.changes)}**`, ...sections(comparison, style)].join('\n\n')}\n`;
}

/** What changed, for programs: the findings as the reports have them. */
export function changesJson({ changes }: Comparison): string {
  const { added, gone, changed, unchanged } = changes;
  return `${JSON.stringify({ schema: 1, new: added, gone, changed, unchanged }, null, 2)}\n`;
}
