import type { Finding } from '../../model/report.ts';
import { decisionInWords } from '../decision-in-words.ts';
import { type Row, type SourcesByName, viewFinding } from '../finding-view.ts';
import { placeInWords } from '../place.ts';
import { plainText } from '../plain-text.ts';
import { fileLocation, locationOf } from './locations.ts';
import { escapeMessage, locationLink } from './message.ts';
import type { Location, Result, Suppression } from './types.ts';

/** GitHub takes 1,000 locations of a result and shows 100. */
const MOST_LOCATIONS = 100;
/** Claims that the message itself names; the related locations hold more of them. */
const MOST_NAMED = 20;

/** Why a result is not to be acted on: what was written down for it, or what an editor decided. */
function suppressionsOf(finding: Finding, folder: string): Suppression[] {
  const { status, suppression, decision } = finding;
  if (status === 'suppressed') {
    const { by, reason, place } = suppression ?? { by: 'configuration', reason: 'no reason is given' };
    const location = place === undefined ? {} : { location: placeOf(place, by === 'comment' ? folder : '') };
    const kind = by === 'comment' ? 'inSource' : 'external';
    return [{ kind, status: 'accepted', justification: plainText(reason), ...location }];
  }
  if (status !== 'dismissed' && status !== 'resolved') return [];
  const words = decision === undefined ? '' : ` ${decisionInWords(decision, plainText)}`;
  return [{ kind: 'external', status: 'accepted', justification: `${status}${words}` }];
}

const placeOf = (
  { file, line, column }: { readonly file: string; readonly line: number; readonly column: number },
  folder: string,
): Location => ({
  physicalLocation: { ...fileLocation(file, folder), region: { startLine: line, startColumn: column } },
});

const sentenceOf = ({ claim, who }: Row, id: number): string => {
  const place = placeInWords(claim);
  return `${locationLink(claim.text, id)}: ${escapeMessage(who === claim.source ? place : `${who}, ${place}`)}`;
};

/** Message, and why it may differ, and every further passage as a link to its location. */
function messageText(finding: Finding, related: readonly Row[]): string {
  const named = related.slice(0, MOST_NAMED).map((row, index) => sentenceOf(row, index + 1));
  const rest = related.length - named.length;
  return [
    escapeMessage(finding.message),
    ...(finding.why === undefined ? [] : [`Why it may differ: ${escapeMessage(finding.why)}`]),
    ...named,
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ].join('\n');
}

/**
 * One finding as a result. The earliest passage is the location, all others are related locations, those of the other sides first, so
 * that a viewer with little room shows what it is at odds with.
 */
export function resultOf(finding: Finding, ruleIndex: number, sources: SourcesByName, folder: string): Result {
  const [first, ...others] = viewFinding(finding, sources).sides.map(({ rows }) => rows);
  const [primary, ...sameSide] = first ?? [];
  const related = [...others.flat(), ...sameSide].slice(0, MOST_LOCATIONS - 1);
  return {
    ruleId: plainText(finding.rule),
    ruleIndex,
    level: finding.severity,
    message: { text: messageText(finding, related) },
    locations: primary === undefined ? [] : [locationOf(primary.claim, folder)],
    relatedLocations: related.map(({ claim }, index) => ({ id: index + 1, ...locationOf(claim, folder) })),
    partialFingerprints: { 'gainsayFinding/v1': plainText(finding.id) },
    suppressions: suppressionsOf(finding, folder),
    properties: {
      topic: plainText(finding.topic.label),
      level: finding.level,
      status: finding.status,
      state: plainText(finding.state),
    },
  };
}
