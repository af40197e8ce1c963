import type { Claim } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Relation } from '../../model/relation.ts';
import type { Triggers } from '../triggers.ts';
import { meet } from './bounds.ts';
import { declaredRelations } from './declared.ts';
import { differences, margins } from './differences.ts';
import { conversions } from './exchange.ts';
import { exhaustiveLists, type Sentence } from './exhaustive.ts';
import { factorsInWords } from './factors.ts';
import { type Figure, figuresOf, type StatedPassage } from './figure.ts';
import { changes } from './growth.ts';
import { means } from './means.ts';
import { namedParts } from './named-parts.ts';
import { oppositeOutcomes } from './outcomes.ts';
import { portions } from './portions.ts';
import { rankBounds } from './ranks.ts';
import { billedSums, multiples } from './rates.ts';
import { createRelationWords, type RelationWords } from './relation-words.ts';
import { remainingShares } from './remaining-shares.ts';
import { restatedMeasures } from './restated-measures.ts';
import { sharesOfWholes } from './shares.ts';
import { spreadSums } from './spread.ts';
import { impliedWholes } from './stakes.ts';
import { headedTotal, listThenTotal, partsOfHead, totalThenList } from './sums.ts';
import { sumsOverSentences } from './sums-over-sentences.ts';
import { tableTotals } from './tables.ts';
import { weekdaysOfDates } from './weekdays.ts';
import { wholeAndRest } from './whole-and-rest.ts';
import { claimOf, type Working } from './working.ts';

export type { StatedPassage } from './figure.ts';

/** The claims that follow from what one source states. `focus`: names of what it is about, most likely first. */
export type Deriver = (passages: readonly StatedPassage[], focus: readonly string[]) => readonly Claim[];

/** Compiles the words of relations once, before any passage is looked at; the deriver then reads one document at a time. Pure. */
export function createDeriver(lexicon: Lexicon, triggers: Triggers, relations: readonly Relation[] = []): Deriver {
  const words = createRelationWords(lexicon, triggers);
  return (passages, focus) => {
    const source: Source = { claims: passages.flatMap((stated) => stated.claims), focus, words, lexicon };
    const workings = [
      ...blocksOf(passages).flatMap((block) => inBlock(block, source)),
      ...tableTotals(passages, words, lexicon.data),
      ...namedParts(passages, words, lexicon),
      ...conversions(passages, lexicon),
      ...declaredRelations(passages, relations, lexicon.data),
    ];
    return [...distinct(workings).map(claimOf), ...weekdaysOfDates(passages)];
  };
}

/** What the readers of relations look at besides one sentence. */
interface Source {
  readonly claims: readonly Claim[];
  readonly focus: readonly string[];
  readonly words: RelationWords;
  readonly lexicon: Lexicon;
}

/** Sentences that stand together. */
function blocksOf(passages: readonly StatedPassage[]): Sentence[][] {
  const blocks: Sentence[][] = [];
  let open: StatedPassage['passage']['block'] | undefined;
  for (const stated of passages) {
    if (stated.passage.block !== open) blocks.push([]);
    open = stated.passage.block;
    blocks.at(-1)?.push({ view: stated.view, lower: stated.view.lower, figures: figuresOf(stated) });
  }
  return blocks;
}

function inBlock(sentences: readonly Sentence[], source: Source): Working[] {
  if (sentences.every(({ figures }) => figures.length === 0)) return [];
  const { lexicon } = source;
  const words = source.words.within(sentences.map(({ view }) => view));
  return [
    ...sentences.flatMap(({ figures }, index) =>
      inSentence(figures, sentences[index - 1]?.figures ?? [], { ...source, words }),
    ),
    ...sentences.flatMap(({ figures }) => portions(figures, words, lexicon)),
    ...exhaustiveLists(sentences, words, lexicon.data),
    ...sumsOverSentences(sentences, words, lexicon.data),
    ...oppositeOutcomes(sentences, words, lexicon),
  ];
}

/** No relation ties fewer figures together. */
const FEWEST = 2;

function inSentence(figures: readonly Figure[], previous: readonly Figure[], source: Source): Working[] {
  if (figures.length === 0 || figures.length + previous.length < FEWEST) return [];
  const { words, claims, focus } = source;
  const { data } = source.lexicon;
  return [
    ...listThenTotal(figures, previous, words, data),
    ...headedTotal(figures, words, data),
    ...totalThenList(figures, words, data),
    ...partsOfHead(figures, words, data),
    ...wholeAndRest(figures, previous, words, data),
    ...sharesOfWholes(figures, words, data),
    ...billedSums(figures, words, data),
    ...multiples(figures, words, data),
    ...spreadSums(figures, words, data),
    ...changes(figures, words, data),
    ...remainingShares(figures, words, data),
    ...differences(figures, words, data),
    ...margins(figures, words, data),
    ...factorsInWords(figures, words, data),
    ...means(figures, words, data),
    ...restatedMeasures(figures, words, data),
    ...rankBounds(figures, claims, words, data),
    ...impliedWholes(figures, focus, words, data),
  ];
}

function agrees({ value, like }: Working): boolean {
  return like.value.type === 'quantity' && meet(value, like.value);
}

/**
 * One working for each stated value and way of working it out: where two readings of the text give two, the one that agrees with the
 * stated value is the one that was meant.
 */
function distinct(workings: readonly Working[]): Working[] {
  const best = new Map<string, Working>();
  for (const working of workings) {
    const key = `${working.how} ${working.like.id}`;
    const known = best.get(key);
    if (known === undefined || (!agrees(known) && agrees(working))) best.set(key, working);
  }
  return [...best.values()];
}
