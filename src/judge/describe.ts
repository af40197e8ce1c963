import type { Claim } from '../model/claim.ts';
import { eventOf } from '../model/event.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { foldName } from '../model/names.ts';
import type { Quantity } from '../model/value.ts';

/** A topic in words and as a key that survives edits. */
export interface TopicDescription {
  readonly key: string;
  readonly label: string;
  readonly subject: readonly string[];
  readonly attribute: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How often each participant is named outright, most often first; implied ones count only where no claim names any. */
function participants(claims: readonly Claim[]): string[] {
  const explicit = claims.filter((claim) => !claim.implied.includes('subject'));
  const counts = new Map<string, number>();
  for (const claim of explicit.length > 0 ? explicit : claims) {
    claim.subject.slice(0, explicit.length > 0 ? 2 : 1).forEach((name, index) => {
      counts.set(name, (counts.get(name) ?? 0) + (index === 0 ? 1.01 : 1));
    });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([name]) => name)
    .slice(0, 2);
}

/** First word of the main participant that comes first in the alphabet: another source that agrees does not change it, as counts would. */
function keyName(claims: readonly Claim[]): string {
  const explicit = claims.filter((claim) => !claim.implied.includes('subject'));
  const mains = (explicit.length > 0 ? explicit : claims).flatMap((claim) => claim.subject.slice(0, 1));
  return mains.map((name) => foldName(name).split(' ')[0] as string).sort()[0] ?? '';
}

/** The words of a quote whose stems make up an attribute that the lexicon does not have. */
function wordsOfAttribute(claim: Claim, lexicon: Lexicon): string {
  const named = eventOf(claim.attribute)?.replaceAll('-', ' ') ?? claim.attribute.replace('count:', '');
  const stems = new Set(named.split(' '));
  const words: string[] = [];
  for (const [word] of claim.quote.matchAll(/[\p{L}][\p{L}'’-]*/gu)) {
    if (stems.size === 0) break;
    const lower = word.toLowerCase();
    if (stems.delete(lexicon.stem(lower))) words.push(lower);
  }
  return words.length > 0 ? words.join(' ') : named;
}

function attributeLabel(claim: Claim, lexicon: Lexicon): string {
  const entry = lexicon.data.attributes[claim.attribute];
  if (entry !== undefined) return capital(entry.label);
  const terms = lexicon.data.terms[claim.attribute] ?? lexicon.data.opposites[claim.attribute];
  if (terms !== undefined) return capital(terms.label);
  if (claim.attribute.startsWith('count:')) return `Number of ${wordsOfAttribute(claim, lexicon)}`;
  if (eventOf(claim.attribute) !== undefined) return `Date (${wordsOfAttribute(claim, lexicon)})`;
  // Where no word of the passage names the property, what is measured does.
  return capital(wordsOfAttribute(claim, lexicon) || dimensionInWords(claim));
}

const dimensionInWords = ({ value }: Claim): string =>
  value.type === 'quantity' ? (value.dimension.split(':')[0] as string) : value.type;

const RELEVANT_SCOPE = (scope: string): boolean =>
  scope !== 'headline' && scope !== 'time: earlier' && scope.includes(': ');

/** Scope that all claims which have any agree on. What a number or a letter labels is said with it: "series c", "level 3". */
function sharedScope(claims: readonly Claim[], labels: ReadonlySet<string>): string[] {
  const members = new Map<string, Set<string>>();
  for (const claim of claims)
    for (const scope of claim.scope.filter(RELEVANT_SCOPE)) {
      const [set, member] = scope.split(': ') as [string, string];
      members.set(set, (members.get(set) ?? new Set()).add(member));
    }
  return [...members]
    .flatMap(([set, found]) =>
      found.size === 1 ? [...found].map((one) => (labels.has(set) ? `${set} ${one}` : one)) : [],
    )
    .sort();
}

/**
 * Names a topic. The key is made of the attribute, the dimension, a participant and the scope: values, places, names of files
 * and the order of sources play no part.
 */
export function describeTopic(claims: readonly Claim[], lexicon: Lexicon): TopicDescription {
  const first = claims[0] as Claim;
  const subject = participants(claims);
  const [main, second] = subject;
  const preposition = lexicon.data.attributes[first.attribute]?.of?.[0] ?? 'of';
  const scope = sharedScope(claims, lexicon.words('scope-labels'));
  const label = attributeLabel(first, lexicon) + (scope.length > 0 ? ` (${scope.join(', ')})` : '');
  const whose = main === undefined ? '' : second === undefined ? `, ${main}` : ` by ${main} ${preposition} ${second}`;
  const dimension = first.value.type === 'quantity' ? (first.value as Quantity).dimension : first.value.type;
  return {
    key: [first.attribute, dimension, keyName(claims), ...scope].join('|'),
    label: `${label}${whose}`,
    subject,
    attribute: first.attribute,
  };
}
