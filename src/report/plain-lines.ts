import type { Finding, Problem } from '../model/report.ts';
import { type SourcesByName, viewFinding } from './finding-view.ts';
import { placeInWords } from './place.ts';
import { plainText } from './plain-text.ts';

/** A finding in a few plain lines, for formats that have no table: message, why it may differ, then every passage. */
export function plainLines(finding: Finding, sources: SourcesByName): string[] {
  const passages = viewFinding(finding, sources).sides.flatMap(({ label, rows }) =>
    rows.map(({ claim, who }) => {
      const place = placeInWords(claim);
      const where = who === claim.source ? place : `${plainText(who)}, ${place}`;
      return `${plainText(label)}: ${where}: “${plainText(claim.quote)}”`;
    }),
  );
  return [
    plainText(finding.message),
    ...(finding.why === undefined ? [] : [`Why it may differ: ${plainText(finding.why)}`]),
    ...passages,
  ];
}

/** What is wrong and what to do about it. */
export const problemSentence = ({ message, hint }: Problem): string =>
  plainText(hint === undefined ? message : `${message} ${hint}`);
