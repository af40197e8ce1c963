import type { Claim } from '../../model/claim.ts';
import { LEVEL_IN_WORDS } from '../../model/in-words.ts';
import {
  type Rule,
  type RuleTarget,
  type RuleTest,
  type TestSource,
  testSourceName,
  testSourceText,
} from '../../model/rule.ts';
import { claimFields, plainText, REASON_IN_WORDS } from '../../report/index.ts';
import type { RuleTrial, TriedTopic } from '../../try-rule.ts';
import { aboutInWords } from './page.ts';

/** Lines shown of each part of a trial: tests are short, and whoever writes long ones sees where the first things go wrong. */
const SHOWN = 12;

/** "source-2" for source-2.txt. */
const shortName = (source: string): string => plainText(source.replace(/\.txt$/, ''));

const named = (claim: Claim): string => `“${plainText(claim.text)}” of ${shortName(claim.source)}`;

const claimLine = (claim: Claim): string =>
  `“${plainText(claim.text)}”  ${claimFields(claim)
    .map(({ field, detail }) => `${field} ${plainText(detail)}`)
    .join('; ')}`;

function sourceLines(trial: RuleTrial, source: TestSource, index: number): string[] {
  const name = testSourceName(source, index);
  const claims = trial.claims.filter((claim) => claim.source === name);
  const leftOut = trial.leftOut.filter((each) => each.source === name);
  return [
    `${shortName(name)}: ${plainText(testSourceText(source))}`,
    ...claims.slice(0, SHOWN).map((claim) => `  ${claimLine(claim)}`),
    ...leftOut.slice(0, SHOWN).map(({ text, reason }) => `  “${plainText(text)}”  left out: ${reason}`),
    ...(claims.length + leftOut.length === 0 ? ['  no value was read'] : []),
  ];
}

const targetInWords = ({ attribute, dimension, unit, set }: RuleTarget): string =>
  [`attribute ${attribute}`, dimension && `dimension ${dimension}`, unit && `unit ${unit}`, set && `set ${set}`]
    .filter((part) => part !== undefined)
    .join(', ');

function topicLines(topic: TriedTopic, rule: Rule): string[] {
  const claims = topic.claims.map(named).join(', ');
  const pairs = topic.pairs.map(({ a, b, level, excused }) => {
    const leftAlone = excused === undefined ? '' : `; left alone, as ${excused}`;
    return `compared: ${named(a)} and ${named(b)}: ${level}, ${LEVEL_IN_WORDS[level]}${leftAlone}`;
  });
  if (pairs.length > 0) return pairs;
  if (topic.owned) return [`nothing to compare with: ${claims}`];
  return [`not what the rule is about (${aboutInWords(rule.about)}): ${claims}: ${targetInWords(topic.target)}`];
}

const reasonInWords = (reason: RuleTrial['apart'][number]['reason']): string =>
  reason === 'unrelated' ? 'no participant and no property in common' : REASON_IN_WORDS[reason];

const apartLines = ({ apart }: RuleTrial): string[] =>
  apart.map(({ a, b, reason }) => `kept apart: ${named(a)} and ${named(b)}: ${reason}, ${reasonInWords(reason)}`);

/** What was read from each source of a test, how it was grouped, what was compared, and how that differs from what was expected. */
export function trialLines(trial: RuleTrial, rule: Rule, { sources, expect }: RuleTest): string[] {
  const grouped = trial.topics.flatMap((topic) => topicLines(topic, rule));
  return [
    ...sources.flatMap((source, index) => sourceLines(trial, source, index)),
    ...grouped.slice(0, SHOWN),
    ...apartLines(trial).slice(0, SHOWN),
    `expected: ${expect}; the gravest level between two claims: ${trial.gives}`,
  ];
}
