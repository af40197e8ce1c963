import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/identity/features.ts';
import { createCandidateMaker } from '../../src/identity/features.ts';
import { createSameParticipant } from '../../src/identity/participants.ts';
import { createRelation } from '../../src/identity/relation.ts';
import { groupTopics } from '../../src/identity/topics.ts';
import { createReading } from '../../src/reading.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();
const makeCandidate = createCandidateMaker(kit.lexicon, () => ['key']);
const SENTENCES = [
  'The ferry rescued 214 passengers from the burning pier.',
  'The owners of the pier put the damage at $30 million.',
];

const candidatesOf = (texts: readonly string[]): Candidate[] =>
  createReading(kit)(texts.map((text, at) => ({ name: `source-${String(at).padStart(3, '0')}.txt`, text })))
    .read.flatMap(({ records }) => records)
    .map(makeCandidate);

/** Topics of candidates, by the places of their members, and how many relations were asked for. */
function grouped(candidates: readonly Candidate[]): { readonly sizes: number[]; readonly asked: number } {
  let asked = 0;
  const relationOf = createRelation(createSameParticipant({}));
  const { topics } = groupTopics(candidates, (a, b) => {
    asked++;
    return relationOf(a, b);
  });
  return { sizes: topics.map(({ members }) => members.length).sort((a, b) => a - b), asked };
}

describe('what is said over and over', () => {
  test('in one source is compared in a number of steps that is linear in the source', () => {
    const saying = (times: number): string => Array.from({ length: times }, () => SENTENCES.join(' ')).join('\n\n');
    const [few, many] = [grouped(candidatesOf([saying(20)])), grouped(candidatesOf([saying(80)]))];
    expect(many.sizes).toEqual([80, 80]);
    expect(few.sizes).toEqual([20, 20]);
    expect(many.asked).toBeLessThan(5 * few.asked);
  });

  test('in many sources is compared for the first two of them', () => {
    const text = SENTENCES.join(' ');
    const copies = (times: number): string[] => Array.from({ length: times }, () => text);
    const [few, many] = [grouped(candidatesOf(copies(10))), grouped(candidatesOf(copies(60)))];
    expect(many.sizes).toEqual([60, 60]);
    expect(many.asked).toBe(few.asked);
  });
});
