import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Reason } from '../../src/model/report.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();

/** "topic" if two one-sentence sources share a topic, else the reason that keeps their values apart, or "nothing" if they do not even look alike. */
function relationOf(left: string, right: string): Reason | 'topic' | 'nothing' {
  const documents = [left, right].map((text, index) => ({
    name: `source-${index}.txt`,
    text,
    published: '2025-06-16',
  }));
  const report = check(documents, kit, { version: '0' });
  const spans = (claims: readonly { readonly source: string }[]): boolean =>
    new Set(claims.map(({ source }) => source)).size > 1;
  const together = [
    ...report.findings.map(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...report.agreements.map(({ claims }) => claims),
  ];
  if (together.some(spans)) return 'topic';
  return report.cleared.find(({ claims }) => spans(claims))?.reason ?? 'nothing';
}

const alike: readonly [name: string, left: string, right: string][] = [
  [
    'other words for the same deal',
    'Norwind invested €40 million in Solvane.',
    'Norwind is paying €55 million for a stake in Solvane.',
  ],
  [
    'counts of one noun under verbs of other attributes',
    'Norwind has 214 ferries and quays of its own.',
    'Norwind runs more than 250 ferries from quays of its own.',
  ],
  [
    'shares of what is called shares here and the company there',
    'Norwind owns 24.6% of the shares of Solvane.',
    'Norwind owns more than a third of Solvane.',
  ],
  [
    'since a date and now',
    'The film Hollow Tide has sold 24 million tickets since its release in October 2022.',
    'The film Hollow Tide has sold fewer than 20 million tickets.',
  ],
  [
    'of nobody in particular, in much the same words',
    'Pupils must stay at home for 21 days after their last contact, said Ragna Tveit.',
    'Whoever was near must stay at home for 14 days after the last contact.',
  ],
  ['a short form of the name', 'Norwind Energy had revenue of €12 million.', 'Norwind had revenue of €15 million.'],
  ['a legal suffix', 'Norwind plc had revenue of €12 million.', 'Norwind had revenue of €15 million.'],
  ['initials', 'The Harlan River Agency had revenue of €12 million.', 'HRA had revenue of €15 million.'],
  ['a letter with a mark', 'The Gdańsk ferry weighs 900 tonnes.', 'The Gdansk ferry weighs 950 tonnes.'],
  [
    'counted nouns that stand for each other',
    'The Lyric Theatre closed 14 shops.',
    'The Lyric Theatre closed 17 stores.',
  ],
  [
    'a period and its month',
    'Norwind had revenue of €12 million in May 2025.',
    'Norwind had revenue of €15 million in May.',
  ],
  [
    'what lasts, whatever the time',
    'The Aro bridge had a length of 410 metres in 2019.',
    'The Aro bridge has a length of 420 metres.',
  ],
];

const apart: readonly [name: string, left: string, right: string, reason: Reason][] = [
  [
    'a reading of the morning',
    'At 06:00 the river Ousel stood at 3.8 metres.',
    'The river Ousel stood at 5.4 metres.',
    'other-period',
  ],
  [
    'a mark that another value is measured against',
    'Norwind invested more than the €60 million of its rival in Solvane.',
    'Norwind invested €90 million in Solvane.',
    'other-attribute',
  ],
  [
    'another target',
    'Norwind invested €40 million in Solvane.',
    'Norwind invested €15 million in Ardelt.',
    'other-entity',
  ],
  [
    'another year',
    'Norwind had revenue of €12 million in 2023.',
    'Norwind had revenue of €15 million in 2024.',
    'other-period',
  ],
  [
    'another month',
    'Inflation in Ardenia was 4.1 percent in May.',
    'Inflation in Ardenia was 4.6 percent in April.',
    'other-period',
  ],
  [
    'another group of people',
    'Four people were killed in the Halden fire.',
    'Nine people were injured in the Halden fire.',
    'other-scope',
  ],
  [
    'another measure',
    'Norwind had an adjusted profit of €9 million.',
    'Norwind had a statutory profit of €7 million.',
    'other-scope',
  ],
  [
    'another label',
    'Norwind raised €40 million in its Series C.',
    'Norwind raised €15 million in its Series B.',
    'other-scope',
  ],
  ['what is expected', 'Norwind had revenue of €12 million.', 'Norwind expects revenue of €15 million.', 'forecast'],
  [
    'what is refuted',
    'Twelve people died in the Halden fire.',
    'Posts claiming that 40 people died in the Halden fire were false.',
    'refuted',
  ],
];

describe('two values that differ share a topic', () => {
  test.each(alike)('%s', (_, left, right) => {
    expect(relationOf(left, right)).toBe('topic');
    expect(relationOf(right, left)).toBe('topic');
  });
});

describe('two values are kept apart', () => {
  test.each(apart)('%s', (_, left, right, reason) => {
    const [one, other] = [relationOf(left, right), relationOf(right, left)];
    expect(one).toBe(other);
    expect(one).toBe(reason);
  });
});
