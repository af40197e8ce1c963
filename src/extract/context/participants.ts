import type { AttributeEntry } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { NameHit } from '../names/find.ts';
import { describesAnother, explainsAnother, governingPreposition, startsRelativeClause } from '../names/position.ts';
import { distinctNames, type NameRegistry } from '../names/registry.ts';
import type { NameVocabulary } from '../names/vocabulary.ts';
import { continuesPrevious } from './ellipsis.ts';
import { type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

export interface Participants {
  /** Canonical names, main one first. */
  readonly subject: readonly string[];
  /** True if context supplied them: a pronoun, or nothing at all. The names are then candidates, most likely first. */
  readonly implied: boolean;
}

export interface ParticipantContext {
  readonly view: PassageView;
  /** Names of the passage that do not merely speak. */
  readonly hits: readonly NameHit[];
  readonly registry: NameRegistry;
  readonly vocabulary: NameVocabulary;
  /** Canonical names of those who speak in the passage. */
  readonly speakers: readonly string[];
  /** Subject of the sentence before in the same block. */
  readonly previous: readonly string[];
  /** What the section and the document are about. */
  readonly focus: readonly string[];
}

const preposition = (context: ParticipantContext, hit: NameHit): string | undefined =>
  governingPreposition(context.view, hit, context.vocabulary);

/** Words between a possessive and the value that it owns: "Arden's annual revenue of". */
const OWNS_WITHIN = 5;

/** The last name before the value that no preposition governs. A possessive counts if it owns what the value is a value of. */
function clauseSubject(context: ParticipantContext, value: WordRange, cue: WordRange | undefined): NameHit | undefined {
  const { view, vocabulary } = context;
  let subject: NameHit | undefined;
  let owner: NameHit | undefined;
  let previous: NameHit | undefined;
  for (const hit of context.hits) {
    if (hit.firstWord >= value.first) break;
    if (describesAnother(view, hit, vocabulary) || explainsAnother(view, hit, previous) || isBracketed(view, hit))
      continue;
    previous = hit;
    if (hit.possessive) owner = hit;
    else if (startsRelativeClause(view, hit) || preposition(context, hit) === undefined) subject = hit;
  }
  const owns =
    owner !== undefined &&
    value.first - owner.endWord <= OWNS_WITHIN &&
    (owner.endWord === value.first || (cue !== undefined && cue.first >= owner.endWord)) &&
    separation(view, owner.endWord - 1, value.first) === 0;
  if (owns) return owner;
  // "Arden's port, opened in 2016, holds 54,000": nobody else is named before the value.
  return subject ?? (owner !== undefined && owner.firstWord <= FRAME_AT ? owner : undefined);
}

/** "Disk encryption (AES-256) is on": a label alone in brackets explains what stands before them. */
const isBracketed = ({ text }: PassageView, hit: NameHit): boolean =>
  text[hit.start - 1] === '(' && text[hit.end] === ')' && /\d/.test(hit.name);

/** Words that may stand before the name that a sentence opens with. */
const FRAME_AT = 1;

/** Names that prepositions of the attribute introduce after its cue or the value: "a stake in X", "178 passengers of X". */
function governedNames(
  context: ParticipantContext,
  entry: AttributeEntry | undefined,
  anchors: readonly WordRange[],
): NameHit[] {
  const prepositions = new Set(entry?.of ?? ['of']);
  return context.hits.filter((hit) => {
    const governing = preposition(context, hit);
    if (governing === undefined || !prepositions.has(governing)) return false;
    return anchors.some(
      (anchor) =>
        hit.firstWord >= anchor.end &&
        hit.firstWord - anchor.end <= 6 &&
        separation(context.view, anchor.end - 1, hit.firstWord) === 0,
    );
  });
}

/** A name that a preposition puts at the very head of the sentence sets the frame: "In neighbouring X, inflation stood at …". */
function frameName(context: ParticipantContext, value: WordRange): NameHit | undefined {
  const [first] = context.hits;
  if (first === undefined || first.firstWord > 3 || first.firstWord >= value.first) return undefined;
  return context.vocabulary.prepositions.has(context.view.lower[0] ?? '') ? first : undefined;
}

const INTRODUCING = new Set(['a', 'an', 'another']);
const INTRODUCED_WITHIN = 7;

/** "A similar pier at Sandholm, 510 metres long, …": a sentence that opens with something new speaks of that, told by its name. */
function introducedName({ view, hits }: ParticipantContext, value: WordRange): NameHit | undefined {
  const [first] = hits;
  if (first === undefined || !INTRODUCING.has(view.lower[0] ?? '')) return undefined;
  const within = first.firstWord <= INTRODUCED_WITHIN && first.firstWord < value.first;
  return within && separation(view, 0, first.firstWord) === 0 ? first : undefined;
}

/** "Sorrel Haas is one of 700 volunteers", "among 700 volunteers": the figure counts more than the subject. */
const isOneOf = (view: PassageView, value: WordRange): boolean => {
  const before = view.lower.slice(Math.max(0, value.first - 4), value.first);
  return before.includes('among') || (before.includes('of') && before.includes('one'));
};

/** "Engineer Sorrel Haas gave it a span of 400 metres": people are not what is long, wide or heavy by so much. */
const isMeasured = ({ value }: Mention): boolean =>
  value.type === 'quantity' && ['length', 'area', 'volume', 'speed', 'power', 'energy'].includes(value.dimension);

/** "298 were treated in Arden, 71 in Belmar and 53 at Corby": of a list whose parts a preposition gives to one name each, that name. */
function listedName(context: ParticipantContext, mention: Mention, anchor: WordRange): NameHit | undefined {
  const { view, hits } = context;
  const index = view.mentions.findIndex(({ span }) => span.start === mention.span.start);
  const next = view.mentions[index + 1];
  const opens = next !== undefined && continuesPrevious(view, index + 1);
  if (!opens && !continuesPrevious(view, index)) return undefined;
  const until = next === undefined ? view.words.length : wordRange(view, next.span).first;
  const own = hits.filter((hit) => hit.firstWord >= anchor.end && hit.endWord <= until);
  const last = own.at(-1);
  return own.length === 1 && last !== undefined && preposition(context, last) !== undefined ? last : undefined;
}

/** Who or what a value is said of. */
export function participantsOf(
  context: ParticipantContext,
  mention: Mention,
  entry: AttributeEntry | undefined,
  cue: WordRange | undefined,
): Participants {
  const value = wordRange(context.view, mention.span);
  const anchor = mention.noun === undefined ? value : wordRange(context.view, mention.noun.span);
  const canonical = (hit: NameHit): string => context.registry.canonical(hit.name);
  const hits = governedNames(context, entry, cue === undefined ? [anchor] : [cue, anchor]);
  const governed = hits.map(canonical);
  const named = isOneOf(context.view, value) ? undefined : clauseSubject(context, value, cue);
  const member = listedName(context, mention, anchor);
  if (named === undefined && member !== undefined) return { subject: [canonical(member)], implied: false };
  const subject =
    (named !== undefined && isMeasured(mention) && named.titled ? undefined : named) ??
    frameName(context, value) ??
    introducedName(context, value);
  if (subject !== undefined) return { subject: distinctNames([canonical(subject), ...governed]), implied: false };
  // "the mass of X" is said of X; "a stake in X" is held by somebody whom the context names.
  if (hits.some((hit) => preposition(context, hit) === 'of'))
    return { subject: distinctNames(governed), implied: false };
  const [first, ...others] = candidates(context, value, anchor, canonical);
  return {
    subject: distinctNames([first, ...governed, ...others].filter((name) => name !== undefined)).slice(
      0,
      MOST_CANDIDATES,
    ),
    implied: true,
  };
}

/** Names that a pronoun may take up, and names taken from context in all. */
const MOST_ANTECEDENTS = 2;
const MOST_CANDIDATES = 6;

/** Whom the context offers for a value that names nobody before it, likeliest first. */
function candidates(
  context: ParticipantContext,
  value: WordRange,
  anchor: WordRange,
  canonical: (hit: NameHit) => string,
): string[] {
  const { view, vocabulary, previous, speakers, focus, hits } = context;
  const [only] = hits;
  const follows =
    hits.length === 1 &&
    only !== undefined &&
    only.firstWord >= anchor.end &&
    preposition(context, only) === undefined &&
    separation(view, anchor.end - 1, only.firstWord) === 0;
  if (follows) return distinctNames([canonical(only), ...focus]);
  const pronoun = view.lower.slice(0, value.first).some((word) => vocabulary.subjectPronouns.has(word));
  const antecedents = distinctNames([...speakers, ...previous]).slice(0, MOST_ANTECEDENTS);
  const [main, ...others] = focus;
  // "Arden said it would": the speaker is meant, and nobody else.
  if (pronoun && speakers.length > 0) return distinctNames(speakers);
  if (pronoun && antecedents.length > 0)
    return distinctNames([antecedents[0], main, ...antecedents, ...others].filter((name) => name !== undefined));
  // "The haul from the museum is worth": a name of the sentence that a preposition governs comes before what the text is about.
  const nearby = hits
    .filter((hit) => hit.firstWord < value.first && !describesAnother(view, hit, vocabulary))
    .map(canonical);
  return distinctNames(
    [...nearby.slice(-1), main, ...others, ...previous, ...speakers].filter((name) => name !== undefined),
  );
}

/** Whom a value is of, as far as its reader knows; where context must tell, whoever the sentence before spoke of comes first. */
export const candidatesOf = (
  { subject = [], subjectImplied }: Mention,
  previous: readonly string[],
): readonly string[] =>
  subjectImplied === true ? [...new Set([...subject.slice(0, 1), ...previous.slice(0, 1), ...subject])] : subject;
