import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Finding, Side } from '../model/report.ts';
import type { MessageValues, Rule } from '../model/rule.ts';
import { severityOf } from '../model/severity.ts';
import { describeTopic, type TopicDescription } from './describe.ts';
import type { Disagreement } from './disagreements.ts';
import { type Conversion, conversionsBetween, rateInWords } from './exchange.ts';
import type { Comparing, TopicRules } from './topic-rules.ts';
import { traceOf } from './trace.ts';
import { whyItMayDiffer } from './why.ts';

/** What the judge needs besides claims. */
export interface Bench extends Comparing {
  readonly lexicon: Lexicon;
}

const byPlace = (a: Claim, b: Claim): number => {
  const [left, right] = [a.when?.from ?? '', b.when?.from ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.start - b.start;
};

const sideOf = (claims: readonly Claim[]): Side => ({
  label: (claims[0] as Claim).derived?.explanation ?? (claims[0] as Claim).text,
  claims: [...claims].sort(byPlace),
});

const normalised = (claim: Claim): string => {
  const value = claim.value;
  if (value.type === 'quantity') return [value.relation, value.exact.join('-'), value.unit].join(' ');
  return value.type === 'term' ? `${value.negated === true ? 'not ' : ''}${value.term}` : JSON.stringify(value);
};

const stateOf = (sides: readonly (readonly Claim[])[]): string =>
  digest([...new Set(sides.flat().map(normalised))].sort());

/** With what is known of the sources. */
export interface LabellingBench extends Bench {
  readonly labelOf: (source: string) => string;
  /** Day on which a source appeared, ISO 8601. */
  readonly publishedOf: (source: string) => string | undefined;
  /** All shares that any source states. */
  readonly shares: readonly Claim[];
}

/** What the templates of a rule may name. */
function valuesOf(
  { labelOf, publishedOf }: LabellingBench,
  topic: TopicDescription,
  { pair: [a, b], sides }: Disagreement,
): MessageValues {
  return {
    topic: topic.label,
    attribute: topic.attribute,
    subject: topic.subject[0] ?? 'nobody named',
    'a.source': labelOf(a.source),
    'a.text': a.text,
    'a.quote': a.quote,
    'a.speaker': a.speaker ?? labelOf(a.source),
    'a.published': publishedOf(a.source) ?? 'undated',
    'b.source': labelOf(b.source),
    'b.text': b.text,
    'b.quote': b.quote,
    'b.speaker': b.speaker ?? labelOf(b.source),
    'b.published': publishedOf(b.source) ?? 'undated',
    arithmetic: sides.flat().find((claim) => claim.derived !== undefined)?.derived?.explanation ?? '',
  };
}

/** Why the values may differ: what the rule says of such values, then what arithmetic shows of these. */
function whyOf(rule: Rule, values: MessageValues, found: Disagreement, bench: LabellingBench): string | undefined {
  const said = rule.why === undefined ? undefined : bench.rules.fill(rule.why, values);
  const shown = found.level === 'conflict' ? whyItMayDiffer(found.sides, bench.shares) : undefined;
  return said === undefined || shown === undefined ? (said ?? shown) : `${said} ${shown}`;
}

/** Sums that agreed on one day differ at the rate of another. */
function rateAsReason(conversions: readonly Conversion[]): string | undefined {
  if (conversions.length === 0) return undefined;
  return `They are compared at ${conversions.map(({ rate }) => rateInWords(rate)).join(' and ')}; at another rate they may agree.`;
}

function findingOf(
  bench: LabellingBench,
  topic: TopicDescription,
  found: Disagreement,
  levelOf: TopicRules['levelOf'],
): Finding[] {
  const { rule, level, sides } = found;
  const fromRule = rule.severity[level];
  if (fromRule === undefined) return [];
  const values = valuesOf(bench, topic, found);
  const severity = severityOf(fromRule, sides);
  const conversions = conversionsBetween(sides, bench.rates ?? []);
  const why = [whyOf(rule, values, found, bench), rateAsReason(conversions)]
    .filter((part) => part !== undefined)
    .join(' ');
  return [
    {
      id: digest(['v1', rule.id, topic.key, level === 'conflict' ? '' : level]),
      state: stateOf(sides),
      rule: rule.id,
      level,
      severity,
      topic,
      message: bench.rules.fill(rule.message, values),
      ...(why === '' ? {} : { why }),
      status: 'open',
      sides: sides.map(sideOf),
      trace: traceOf({ topic, sides, rule, level, severity, levelOf, conversions }),
    },
  ];
}

/**
 * Values all worked out, by different sources: what they are worked out from disagrees already, where it does. Which share of a whole a count
 * is, is no more than the count said in another way.
 */
function followsFromOthers(sides: readonly (readonly Claim[])[]): boolean {
  const [first, ...others] = sides.map((side) => new Set(side.map((claim) => claim.source)));
  const oneSource = others.every((sources) => [...sources].some((source) => first?.has(source)));
  const isWorkedOut = ({ derived }: Claim): boolean => derived !== undefined && derived.how !== 'definition';
  return !oneSource && sides.flat().every(isWorkedOut);
}

/** The findings of one topic, out of what the rules flag in it. */
export function findingsOf(
  bench: LabellingBench,
  claims: readonly Claim[],
  disagreements: readonly Disagreement[],
  levelOf: TopicRules['levelOf'],
): Finding[] {
  if (disagreements.length === 0) return [];
  const topic = describeTopic(claims, bench.lexicon);
  return disagreements
    .filter(({ level, sides }) => level !== 'conflict' || !followsFromOthers(sides))
    .flatMap((found) => findingOf(bench, topic, found, levelOf));
}
