import type { Claim } from '../model/claim.ts';
import { dateInWords, LEVEL_IN_WORDS, valueInWords } from '../model/in-words.ts';
import type { Finding, Level, Severity } from '../model/report.ts';
import type { Rule } from '../model/rule.ts';
import type { TopicDescription } from './describe.ts';
import { type Conversion, conversionInWords } from './exchange.ts';
import type { TopicRules } from './topic-rules.ts';

/** Pairs of sides shown of a comparison: many sides make many pairs that say the same. */
const SHOWN_PAIRS = 6;
/** Values shown of one finding. */
const SHOWN_VALUES = 8;

/** Everything that led to one finding. */
export interface Traced {
  readonly topic: TopicDescription;
  /** The first claim of a side speaks for it. */
  readonly sides: readonly (readonly Claim[])[];
  readonly rule: Rule;
  readonly levelOf: TopicRules['levelOf'];
  readonly level: Level;
  /** After it was weighed against how sure the sides are. */
  readonly severity: Severity;
  /** Rates at which values of two sides were compared. */
  readonly conversions: readonly Conversion[];
}

type Step = Finding['trace'][number];

/** A value as its source has it: quoted, or the arithmetic that leads to it. */
const written = (claim: Claim): string => claim.derived?.explanation ?? `“${claim.text}”`;

const shownOf = (all: readonly string[], most: number): string => {
  const distinct = [...new Set(all)];
  const rest = distinct.length - most;
  return [...distinct.slice(0, most), ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
};

const ruleStep = ({ id, description }: Rule): Step => ({ step: 'rule', detail: `${id}: ${description}` });

const sentence = (step: string, detail: string): Step[] => (detail === '' ? [] : [{ step, detail: `${detail}.` }]);

const attributeStep = ({ attribute }: TopicDescription): string =>
  `All speak of ${attribute.startsWith('count:') ? 'the same counted noun' : `“${attribute}”`}`;

function participantsStep(topic: TopicDescription, claims: readonly Claim[]): string {
  const implied = claims.filter((claim) => claim.implied.includes('subject')).length;
  const named = topic.subject.length > 0 ? topic.subject.join(', ') : 'Nobody is named';
  return implied > 0 ? `${named}; taken from context in ${implied} of ${claims.length} passages` : named;
}

function periodStep(claims: readonly Claim[]): string {
  const stated = claims.filter((claim) => !claim.implied.includes('when'));
  const periods = shownOf(
    stated.flatMap(({ when }) => (when === undefined ? [] : [dateInWords(when)])),
    SHOWN_VALUES,
  );
  return periods === '' ? '' : `Stated: ${periods}`;
}

const scopeStep = (claims: readonly Claim[]): string => {
  const scopes = shownOf(
    claims.flatMap(({ scope }) => scope.filter((each) => each !== 'headline')),
    SHOWN_VALUES,
  );
  return scopes === '' ? '' : `${scopes}; nothing of it excludes another`;
};

const standingStep = (claims: readonly Claim[]): string =>
  shownOf(
    claims.flatMap((claim) => (claim.certainty === 'stated' ? [] : [`${written(claim)} is ${claim.certainty}`])),
    SHOWN_VALUES,
  );

export type Compared = Pick<Traced, 'sides' | 'rule' | 'levelOf'>;

/** Every two sides in turn, each by its first claim. */
function comparisonStep({ sides, rule, levelOf }: Compared): string {
  const firsts = sides.map((side) => side[0] as Claim);
  const pairs = firsts.flatMap((a, index) =>
    firsts.slice(index + 1).map((b) => {
      const level = levelOf(a, b);
      return `${written(a)} against ${written(b)}: ${level}, ${LEVEL_IN_WORDS[level]}`;
    }),
  );
  return `By ${rule.compare}, ${shownOf(pairs, SHOWN_PAIRS)}`;
}

function severityStep({ rule, level, severity }: Traced): string {
  const given = rule.severity[level];
  const asWritten = `The rule makes ${level} ${given === 'error' ? 'an error' : `a ${given}`}`;
  return given === severity
    ? asWritten
    : `${asWritten}, but fewer than two sides are stated outright, so it is a ${severity}`;
}

/** How a finding came about, step by step, in plain words. */
export function traceOf(traced: Traced): Finding['trace'] {
  const { topic, sides, rule } = traced;
  const claims = sides.flat();
  return [
    ...sentence(
      'value',
      shownOf(
        claims.map((claim) => `${written(claim)} stands for ${valueInWords(claim)}`),
        SHOWN_VALUES,
      ),
    ),
    ...sentence('attribute', attributeStep(topic)),
    ...sentence('participants', participantsStep(topic, claims)),
    ...sentence('period', periodStep(claims)),
    ...sentence('scope', scopeStep(claims)),
    ...sentence('standing', standingStep(claims)),
    ...sentence('comparison', comparisonStep(traced)),
    ...traced.conversions.map((conversion) => ({ step: 'rate', detail: conversionInWords(conversion) })),
    ruleStep(rule),
    ...sentence('severity', severityStep(traced)),
  ];
}

/** How claims that were compared came to be no finding: what the comparator says, and what the rule makes of it. */
export function traceOfCleared(compared: Compared, because: string): Finding['trace'] {
  return [
    ...sentence('comparison', comparisonStep(compared)),
    ruleStep(compared.rule),
    ...sentence('severity', because),
  ];
}
