import type { Mention } from '../../model/mention.ts';
import type { StatementContext } from './statement-reader.ts';

/** Words that tie a rank to what it is given to. */
export interface LinkWords {
  readonly copulas: ReadonlySet<string>;
  readonly causatives: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

export type RankedThing = Pick<Mention, 'subject' | 'subjectImplied' | 'scope'>;

/** Words behind a rank in which the name of what is ranked may begin. */
const NAME_REACH = 9;
/** Words between a name or a pronoun and the rank that it is given: "is probably the", "was, remember, the agency's". */
const LINK_REACH = 8;

/**
 * What is ranked: the name before "is" or before a comma, or behind one ("the largest ferry, the Aurelia"); for "it is" and "making it"
 * what the document is about. Undefined where the sentence does not say so: most ranks in passing are of something else.
 */
export function rankedThing(
  context: StatementContext,
  words: LinkWords,
  first: number,
  end: number,
): RankedThing | undefined {
  const { view, names, focus } = context;
  const behind = nameBehind(context, end);
  if (behind !== undefined) return { subject: [behind] };
  for (let at = first - 1; at >= 0 && first - at <= LINK_REACH; at--) {
    const word = view.lower[at] as string;
    const named = names.find((hit) => hit.endWord === at + 1);
    const isApposition = hasComma(context, at);
    if (named !== undefined && !named.possessive)
      return isApposition && first - at <= 3 ? { subject: [named.name] } : undefined;
    if (BECOMING.has(word) && view.lower[at - 1] === 'to') return opening(context);
    if (words.copulas.has(word)) return linkedTo(context, words, at);
    // "finished as the leading scorer"
    if (word === 'as') return linkedTo(context, words, at - 1);
    if (isApposition && first - at <= 2 && isAside(context, first)) return ofClause(context);
    if (PRONOUNS.has(word) && words.causatives.has(view.lower[at - 1] ?? '')) return about(focus);
  }
  return undefined;
}

const PRONOUNS = new Set(['it', 'this', 'that', 'he', 'she', 'they']);
const PERSONAL = /^s?he$/;

export const about = (focus: readonly string[]): RankedThing | undefined =>
  focus.length === 0 ? undefined : { subject: focus, subjectImplied: true };

/** ", the largest penalty it has ever imposed": an article right behind the comma. */
const isAside = ({ view }: StatementContext, first: number): boolean =>
  /^(?:the|its|their)$/.test(view.lower[first - 1] ?? '') && hasCommaAt(view.text, view.words[first - 2]?.end ?? 0);

/** What a whole clause tells of: one of those that it names, or what the document is about. */
const ofClause = ({ names, focus }: StatementContext): RankedThing | undefined => {
  const named = names.filter((hit) => !hit.possessive).map((hit) => hit.name);
  return about([...new Set([...named.slice(0, 1), ...focus])]);
};

const BECOMING = new Set(['become', 'be']);

/** "Arden overtook its rival to become the largest": whoever the sentence begins with. */
function opening({ view, names, focus }: StatementContext): RankedThing | undefined {
  if (PRONOUNS.has(view.lower[0] ?? '')) return about(focus);
  const named = names.find((hit) => !hit.possessive);
  return named === undefined ? undefined : { subject: [named.name] };
}

/** Longest apposition between a name and its verb, and most common nouns behind a name ("the Brenholt road tunnel"). */
const APPOSITION = 12;
const NOUNS_BEHIND = 2;

const hasComma = ({ view }: StatementContext, at: number): boolean => hasCommaAt(view.text, view.words[at]?.end ?? 0);

/** The subject of a copula: the name before it, with its noun and over an apposition, or a pronoun. */
function linkedTo(context: StatementContext, words: LinkWords, copula: number): RankedThing | undefined {
  const { view, names, focus } = context;
  let at = copula - 1;
  while (at > 0 && words.auxiliaries.has(view.lower[at] as string)) at--;
  if (hasComma(context, at)) {
    const stop = Math.max(0, at - APPOSITION);
    do at--;
    while (at > stop && !hasComma(context, at));
  }
  if (PRONOUNS.has(view.lower[at] ?? '')) {
    // "For Lund it was history: she is the first woman": the sentence itself names her.
    const before = PERSONAL.test(view.lower[at] as string) ? names.findLast((hit) => hit.endWord <= at) : undefined;
    return before === undefined ? about(focus) : { subject: [before.name] };
  }
  const named = names.find((hit) => hit.endWord <= at + 1 && hit.endWord >= at + 1 - NOUNS_BEHIND && !hit.possessive);
  if (named === undefined) return ofDefinite(context, words, at);
  const nouns = view.lower.slice(named.endWord, at + 1);
  return nouns.some((word) => words.functionWords.has(word))
    ? ofDefinite(context, words, at)
    : { subject: [named.name] };
}

/** Words of a phrase without a name: "the new west bridge", "Ms Brandauer's time". */
const PHRASE = 4;
const DEFINITE = /^(?:the|this|that|its|their|his|her)$/;

/** "The tower is the tallest", "Ida Lund's time is the fastest": what the document is about, or whose it is, by what it is called. */
function ofDefinite({ view, names, focus }: StatementContext, words: LinkWords, head: number): RankedThing | undefined {
  // "What came out is the largest" calls it nothing.
  if (view.lower[0] === 'what') return { subject: focus, subjectImplied: true };
  const scope = [`thing: ${words.stem(view.lower[head] ?? '')}`];
  for (let at = head; at >= 0 && head - at <= PHRASE; at--) {
    const word = view.words[at];
    if (word === undefined || (at < head && hasCommaAt(view.text, word.end))) return undefined;
    if (head === 0) return { subject: focus, subjectImplied: true, scope };
    const owner = names.find((hit) => hit.endWord === at + 1);
    if (owner !== undefined) return owner.possessive ? { subject: [owner.name], scope } : undefined;
    if (at < head && DEFINITE.test(word.lower)) return { subject: focus, subjectImplied: true, scope };
    if (words.functionWords.has(word.lower)) return undefined;
  }
  return undefined;
}

const hasCommaAt = (text: string, at: number): boolean => text[at] === ',';

/** "the largest ferry of the line, the Aurelia,": a name between commas right behind the phrase. */
function nameBehind({ view, names }: StatementContext, end: number): string | undefined {
  const comma = view.words.findIndex(
    (word, at) => at >= end - 1 && at < end + NAME_REACH && view.text[word.end] === ',',
  );
  if (comma < 0) return undefined;
  const start = view.lower[comma + 1] === 'the' ? comma + 2 : comma + 1;
  const named = names.find((hit) => hit.firstWord === start);
  const closing = named === undefined ? undefined : view.text[named.end];
  return named !== undefined && (closing === ',' || closing === '.') ? named.name : undefined;
}
