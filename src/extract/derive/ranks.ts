import type { Claim } from '../../model/claim.ts';
import type { LexiconData } from '../../model/lexicon.ts';
import { decimal } from '../values/decimal.ts';
import { type Figure, isPlain } from './figure.ts';
import type { PhraseHit, RelationList, RelationWords } from './relation-words.ts';
import { withUnit } from './wording.ts';
import { type Working, workedOut } from './working.ts';

/** Most words between a rank and the value that it is measured by. */
const REACH = 24;
/** Values of one source that a rank is held against. */
const MOST_RANKED = 8;

interface Rule {
  readonly rank: RelationList;
  readonly link: RelationList;
  readonly below: boolean;
}

const RULES: readonly Rule[] = [
  { rank: 'rank-behind', link: 'rank-follows', below: true },
  { rank: 'rank-ahead', link: 'rank-leads', below: false },
];

/**
 * "the second-largest gift, after the $19 million of 2014": what is ranked must be smaller. It is held against the values of the same
 * attribute in the same source, other than the one it is ranked by and those of other participants.
 */
export function rankBounds(
  figures: readonly Figure[],
  claims: readonly Claim[],
  words: RelationWords,
  lexicon: LexiconData,
): Working[] {
  const [any] = figures;
  if (any === undefined) return [];
  return RULES.flatMap(({ rank, link, below }) => {
    const hit = words.find(rank, any.view.lower).at(-1);
    if (hit === undefined) return [];
    const measure = figures.find((figure) => figure.first >= hit.endWord);
    if (measure === undefined || !isPlain(measure) || !links(hit, measure, link, words)) return [];
    const before = figures.filter((figure) => figure.end <= hit.firstWord);
    return rankedBy(measure, before, claims, lexicon).map((ranked) => workBound(ranked, measure, below, lexicon));
  });
}

/** The rank and its measure stand in one clause, joined by "after" or the like ("second only to" joins by itself). */
function links(hit: PhraseHit, measure: Figure, link: RelationList, words: RelationWords): boolean {
  const { lower, text, words: row } = measure.view;
  if (measure.first - hit.endWord > REACH) return false;
  const between = text.slice(row[hit.endWord]?.start ?? 0, measure.start);
  if (/[;.!?](?!\d)/.test(between)) return false;
  const joins = words.find(link, lower.slice(hit.firstWord, measure.end));
  return joins.length > 0 || lower[hit.endWord - 1] === 'to';
}

/** The value right before the rank if there is one of the kind, and every other value of its attribute in the source. */
function rankedBy(measure: Figure, before: readonly Figure[], claims: readonly Claim[], lexicon: LexiconData): Claim[] {
  const { dimension } = measure.value;
  const nearest = before.filter(({ value }) => value.dimension === dimension).at(-1)?.claim;
  if (nearest === undefined) return [];
  if (lexicon.attributes[nearest.attribute] === undefined) return [nearest];
  const alike = claims.filter(
    (claim) =>
      claim.value.type === 'quantity' &&
      claim.value.dimension === dimension &&
      claim.attribute === nearest.attribute &&
      claim.id !== measure.claim.id &&
      claim.certainty !== 'refuted' &&
      claim.subject.some((name) => nearest.subject.includes(name)),
  );
  return distinctValues([nearest, ...alike]).slice(0, MOST_RANKED);
}

/** One claim for each figure, one that names its participants before one that leaves them to the context. */
function distinctValues(claims: readonly Claim[]): Claim[] {
  const byFigure = new Map<string, Claim>();
  for (const claim of claims) {
    const figure = claim.value.type === 'quantity' ? claim.value.exact.join(' ') : '';
    const known = byFigure.get(figure);
    const better = known?.implied.includes('subject') === true && !claim.implied.includes('subject');
    if (known === undefined || better) byFigure.set(figure, claim);
  }
  return [...byFigure.values()];
}

function workBound(ranked: Claim, measure: Figure, below: boolean, lexicon: LexiconData): Working {
  const { value } = measure;
  const figure = decimal(value.exact[0] ?? '0');
  const bounds = below
    ? { min: null, max: value.max, minOpen: true, maxOpen: true }
    : { min: value.min, max: null, minOpen: true, maxOpen: true };
  return {
    how: 'rank',
    parts: [measure.claim],
    like: ranked,
    bound: true,
    value: workedOut(value, figure, bounds),
    explanation: `ranked ${below ? 'below' : 'above'} ${withUnit(figure, value, lexicon)}`,
  };
}
