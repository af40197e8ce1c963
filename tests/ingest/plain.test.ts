import { expect, test } from 'vitest';
import { outline, read } from './support.ts';

test.each([
  {
    name: 'paragraphs between blank lines',
    text: 'Harbour to get a new quay\n\nThe town will rebuild its quay.\n\nWork starts in May.\n',
    blocks: [
      'headline: Harbour to get a new quay',
      'paragraph: The town will rebuild its quay.',
      'paragraph: Work starts in May.',
    ],
  },
  {
    name: 'one paragraph a line, without blank lines',
    text: 'Harbour to get a new quay\nThe town will rebuild its quay.\nWork starts in May.',
    blocks: [
      'headline: Harbour to get a new quay',
      'paragraph: The town will rebuild its quay.',
      'paragraph: Work starts in May.',
    ],
  },
  {
    name: 'lines wrapped by hand are one paragraph',
    text: [
      'Ferry timetable',
      '',
      'The ferry between the two islands will run every forty minutes in',
      'summer, and once an hour from October on, the operator said when it',
      'presented the timetable.',
    ].join('\n'),
    blocks: [
      'headline: Ferry timetable',
      'paragraph: The ferry between the two islands will run every forty minutes in summer, and once an hour from October on, the operator said when it presented the timetable.',
    ],
  },
  {
    name: 'short lines ended on purpose stay apart',
    text: 'Minutes of the meeting\n\nChair: Ada Holm\nTreasurer: Per Vik\n\nThe budget was approved.',
    blocks: [
      'headline: Minutes of the meeting',
      'paragraph: Chair: Ada Holm',
      'paragraph: Treasurer: Per Vik',
      'paragraph: The budget was approved.',
    ],
  },
  {
    name: 'bullets and numbers are items without their marks',
    text: 'What changes\n\n• Fares rise by 4%.\n- Dogs travel free.\n2. Bikes cost 30 kroner.\n(3) Cars cost 90.',
    blocks: [
      'headline: What changes',
      'item: Fares rise by 4%.',
      'item: Dogs travel free.',
      'item: Bikes cost 30 kroner.',
      'item: Cars cost 90.',
    ],
  },
  {
    name: 'a numbered heading is no item',
    text: 'Terms of hire\n\n1. Deposit\nThe deposit is 200 kroner.\n\n2. Return\nBoats are returned by six.',
    blocks: [
      'headline: Terms of hire',
      'headline: 1. Deposit',
      'paragraph: The deposit is 200 kroner.',
      'headline: 2. Return',
      'paragraph: Boats are returned by six.',
    ],
  },
  {
    name: 'the name of the paper and the byline are no headlines',
    text: 'THE ISLAND GAZETTE\nMonday, March 3, 2025\n\nFerry breaks down again\n\nBy Ada Holm\n\nThe ferry broke down on Sunday.',
    blocks: [
      'boilerplate: THE ISLAND GAZETTE',
      'paragraph: Monday, March 3, 2025',
      'headline: Ferry breaks down again',
      'paragraph: By Ada Holm',
      'paragraph: The ferry broke down on Sunday.',
    ],
  },
  {
    name: 'a text of one sentence has no headline',
    text: 'The quay is 140 metres long.',
    blocks: ['paragraph: The quay is 140 metres long.'],
  },
])('plain text: $name', ({ text, blocks }) => {
  expect(outline(read('a.txt', text))).toEqual(blocks);
});

test('headings give the section of what follows', () => {
  const document = read('a.txt', 'Harbour plan\n\nFirst words here.\n\nThe costs\n\nThe quay costs 3 million.');
  expect(document.blocks.map((block) => block.section)).toEqual([
    undefined,
    'Harbour plan',
    'Harbour plan',
    'The costs',
  ]);
});

test('an unknown ending is read as plain text', () => {
  expect(outline(read('notes.log', 'Harbour plan\n\nThe quay is long.'))).toEqual([
    'headline: Harbour plan',
    'paragraph: The quay is long.',
  ]);
});
