import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Finding, Level, Side } from '../model/report.ts';
import type { MessageValues, Rule, RuleBook } from '../model/rule.ts';
import { severityOf } from '../model/severity.ts';
import { describeTopic, type TopicDescription } from './describe.ts';
import type { Disagreement } from './disagreements.ts';
import { dateInWords, intervalInWords } from './in-words.ts';
import { whyItMayDiffer } from './why.ts';

/** What the judge needs besides claims. */
export interface Bench {
  readonly lexicon: Lexicon;
  readonly rules: RuleBook;
  readonly comparatorOf: (id: string) => Comparator | undefined;
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

function traceOf(
  topic: TopicDescription,
  sides: readonly (readonly Claim[])[],
  rule: Rule,
  level: Level,
): Finding['trace'] {
  const claims = sides.flat();
  const implied = claims.filter((claim) => claim.implied.includes('subject')).length;
  const periods = [
    ...new Set(
      claims.flatMap((claim) =>
        claim.when === undefined || claim.implied.includes('when') ? [] : [dateInWords(claim.when)],
      ),
    ),
  ];
  return [
    {
      step: 'attribute',
      detail: `All speak of ${topic.attribute.startsWith('count:') ? 'the same counted noun' : `“${topic.attribute}”`}.`,
    },
    {
      step: 'participants',
      detail: `${topic.subject.length > 0 ? topic.subject.join(', ') : 'Nobody is named'}${implied > 0 ? `; taken from context in ${implied} of ${claims.length} passages` : ''}.`,
    },
    ...(periods.length > 0 ? [{ step: 'period', detail: `Stated: ${periods.join('; ')}.` }] : []),
    {
      step: 'comparison',
      detail: `${sides.map((side) => `${written(side[0] as Claim)} stands for ${intervalInWords(side[0] as Claim)}`).join('; ')}: ${LEVEL_IN_WORDS[level]}.`,
    },
    { step: 'rule', detail: `${rule.id}: ${rule.description}` },
  ];
}

/** A value as its source has it: quoted, or the arithmetic that leads to it. */
const written = (claim: Claim): string => claim.derived?.explanation ?? `“${claim.text}”`;

const LEVEL_IN_WORDS: Record<Level, string> = {
  same: 'the same',
  rounding: 'one rounds to the other',
  bound: 'one satisfies the bound of the other',
  'far-bound': 'compatible, but far apart',
  vague: 'compatible, but one is exact and the other vague',
  conflict: 'no value fits both',
  'not-comparable': 'not comparable',
};

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

function findingOf(bench: LabellingBench, topic: TopicDescription, found: Disagreement): Finding[] {
  const { rule, level, sides } = found;
  const fromRule = rule.severity[level];
  if (fromRule === undefined) return [];
  const values = valuesOf(bench, topic, found);
  const why = whyOf(rule, values, found, bench);
  return [
    {
      id: digest(['v1', rule.id, topic.key, level === 'conflict' ? '' : level]),
      state: stateOf(sides),
      rule: rule.id,
      level,
      severity: severityOf(fromRule, sides),
      topic,
      message: bench.rules.fill(rule.message, values),
      ...(why === undefined ? {} : { why }),
      status: 'open',
      sides: sides.map(sideOf),
      trace: traceOf(topic, sides, rule, level),
    },
  ];
}

/** Values all worked out, by different sources: what they are worked out from disagrees already, where it does. */
function followsFromOthers(sides: readonly (readonly Claim[])[]): boolean {
  const [first, ...others] = sides.map((side) => new Set(side.map((claim) => claim.source)));
  const oneSource = others.every((sources) => [...sources].some((source) => first?.has(source)));
  return !oneSource && sides.flat().every((claim) => claim.derived !== undefined);
}

/** The findings of one topic, out of what the rules flag in it. */
export function findingsOf(
  bench: LabellingBench,
  claims: readonly Claim[],
  disagreements: readonly Disagreement[],
): Finding[] {
  if (disagreements.length === 0) return [];
  const topic = describeTopic(claims, bench.lexicon);
  return disagreements
    .filter(({ level, sides }) => level !== 'conflict' || !followsFromOthers(sides))
    .flatMap((found) => findingOf(bench, topic, found));
}
