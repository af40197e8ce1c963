import type { Claim } from '../model/claim.ts';
import { CONDITIONS, type Condition, type SourceFacts } from '../model/rule.ts';

/** Two claims, with what is known of their sources. The order plays no part in any condition. */
export interface ClaimPair {
  readonly claims: readonly [Claim, Claim];
  readonly sources: readonly [SourceFacts, SourceFacts];
}

export const conditionNames = Object.keys(CONDITIONS) as readonly Condition[];

const HOLDS: Readonly<Record<Condition, (pair: ClaimPair) => boolean>> = {
  'same-publisher': ({ sources: [a, b] }) => (a.publisher ?? a.name) === (b.publisher ?? b.name),
  copies: ({ sources: [a, b] }) => a.name !== b.name && a.witness === b.witness,
  'other-day': ({ sources: [a, b] }) =>
    a.published !== undefined && b.published !== undefined && dayOf(a.published) !== dayOf(b.published),
  undated: ({ sources }) => sources.some(({ published }) => published === undefined),
  'other-period': ({ claims: [a, b] }) => periodOf(a) !== periodOf(b),
  'other-scope': ({ claims: [a, b] }) => scopesOf(a) !== scopesOf(b),
  attributed: ({ claims }) => claims.some(({ speaker }) => speaker !== undefined),
  reported: ({ claims }) => claims.some(({ certainty }) => certainty === 'reported' || certainty === 'rumoured'),
  forecast: ({ claims }) => claims.some(({ certainty }) => certainty === 'forecast'),
  hedged: ({ claims }) => claims.some(isHedged),
  'worked-out': ({ claims }) => claims.some(({ derived }) => derived !== undefined),
  headline: ({ claims }) => claims.some(({ scope }) => scope.includes(HEADLINE)),
};

const HEADLINE = 'headline';

const dayOf = (date: string): string => date.slice(0, 10);

/** The period that the text states; none if it is that of the document. */
const periodOf = ({ when, implied }: Claim): string =>
  when === undefined || implied.includes('when') ? '' : `${when.from} ${when.to} ${when.fiscal ?? ''}`;

/** Parts and measures; where in a text or table a value stands is none. */
const scopesOf = ({ scope }: Claim): string =>
  scope
    .filter((each) => each.includes(': ') && !/^(?:row|column): /.test(each))
    .sort()
    .join('|');

const isHedged = ({ value }: Claim): boolean =>
  (value.type === 'quantity' && (value.relation !== '=' || value.vague === true)) ||
  (value.type === 'date' && value.relation !== '=');

/** The first of the conditions that holds. */
export const firstThatHolds = (conditions: readonly Condition[], pair: ClaimPair): Condition | undefined =>
  conditions.find((condition) => HOLDS[condition](pair));
