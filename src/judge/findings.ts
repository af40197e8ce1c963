import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Finding, Level, Side } from '../model/report.ts';
import type { Rule, RuleBook } from '../model/rule.ts';
import { describeTopic, type TopicDescription } from './describe.ts';
import { dateInWords, intervalInWords } from './in-words.ts';
import { severityOf } from './severity.ts';
import { contradict, type Sides } from './sides.ts';
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

type LabellingBench = Bench & { readonly labelOf: (source: string) => string };

function finding(
  bench: LabellingBench,
  rule: Rule,
  level: Level,
  topic: TopicDescription,
  sides: readonly (readonly Claim[])[],
  shares: readonly Claim[],
): Finding | undefined {
  const fromRule = rule.severity[level];
  if (fromRule === undefined) return undefined;
  const [a, b] = sides.map((side) => side[0] as Claim) as [Claim, Claim];
  const why = level === 'conflict' ? whyItMayDiffer(sides, shares) : undefined;
  const values = {
    topic: topic.label,
    attribute: topic.attribute,
    subject: topic.subject[0] ?? 'nobody named',
    'a.source': bench.labelOf(a.source),
    'a.text': a.text,
    'a.quote': a.quote,
    'a.speaker': a.speaker ?? bench.labelOf(a.source),
    'b.source': bench.labelOf(b.source),
    'b.text': b.text,
    'b.quote': b.quote,
    'b.speaker': b.speaker ?? bench.labelOf(b.source),
    arithmetic: sides.flat().find((claim) => claim.derived !== undefined)?.derived?.explanation ?? '',
  };
  return {
    id: digest(['v1', rule.id, topic.key, level === 'conflict' ? '' : level]),
    state: stateOf(sides),
    rule: rule.id,
    level,
    severity: severityOf(fromRule, sides),
    topic,
    message: bench.rules.messageOf(rule, values),
    ...(why === undefined ? {} : { why }),
    status: 'open',
    sides: sides.map(sideOf),
    trace: traceOf(topic, sides, rule, level),
  };
}

/** Values all worked out, by different sources: what they are worked out from disagrees already, where it does. */
function followsFromOthers(sides: readonly (readonly Claim[])[]): boolean {
  const [first, ...others] = sides.map((side) => new Set(side.map((claim) => claim.source)));
  const oneSource = others.every((sources) => [...sources].some((source) => first?.has(source)));
  return !oneSource && sides.flat().every((claim) => claim.derived !== undefined);
}

/** The findings of one topic: its contradicting sides, and vague words where the rule asks for them. */
export function findingsOf(
  bench: LabellingBench,
  rule: Rule,
  claims: readonly Claim[],
  built: Sides,
  shares: readonly Claim[],
): Finding[] {
  const comparator = bench.comparatorOf(rule.compare);
  if (comparator === undefined) return [];
  const topic = describeTopic(claims, bench.lexicon);
  const disputed = built.sides.filter((side) =>
    built.sides.some((other) => other !== side && contradict(side, other, comparator.compare)),
  );
  const conflict =
    disputed.length < 2 || followsFromOthers(disputed)
      ? undefined
      : finding(bench, rule, 'conflict', topic, disputed, shares);
  const besideVague = built.sides.filter((side) =>
    built.vague.some((claim) => comparator.compare(claim.value, (side[0] as Claim).value) === 'vague'),
  );
  const vague =
    built.vague.length === 0 || besideVague.length === 0
      ? undefined
      : finding(bench, rule, 'vague', topic, [besideVague.flat(), built.vague], shares);
  return [conflict, vague].filter((one): one is Finding => one !== undefined);
}
