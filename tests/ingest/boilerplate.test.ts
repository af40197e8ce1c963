import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasPhoneNumber } from '../../src/ingest/contact.ts';
import { outline, read } from './support.ts';

const kinds = (text: string): string[] =>
  outline(read('a.md', `# Quay opens\n\nThe quay is open.\n\n${text}`)).slice(2);

test.each([
  'ADVERTISEMENT',
  'Leave a Reply',
  'Your email address will not be published. Required fields are marked \\*',
  'Sign up for our newsletter and get the tides every morning.',
  'Subscribe to the Gazette: 12 weeks for 12 kroner.',
  'Issue 9 | Friday | Forwarded this? Subscribe for 8 kroner a month',
  '411 comments | Sort by: Newest',
  '1,204 Comments',
  'By Ada Holm · 6 min read',
  'Read also: Ten whales seen from the pier',
  '© 2009–2025 Island Gazette. All rights reserved.',
  'Copyright 2025 Island Gazette',
  '(Reporting by Ada Holm; Editing by Per Vik)',
  'Photo: Per Vik',
  'We use 12 cookies.',
  'Page 1 of 3',
  'Like this story? Follow us, 45,000 people do.',
  'Questions? Call the harbour office at +47 55 12 34 56.',
  'Tips: 614-555-0112',
])('boilerplate: %s', (text) => expect(kinds(text).every((kind) => kind.startsWith('boilerplate: '))).toBe(true));

test.each([
  'More than 4,000 readers subscribe to the paper, which has 12 reporters.',
  'The comments of the mayor were read by 411 people.',
  'The related costs came to 3 million kroner.',
  'Advertisements brought in 4 million kroner last year.',
  'He shared the 40,000 kroner with his sister.',
  'The copyright dispute was settled for 2 million kroner.',
  'Comments by the mayor on the 12 whales drew a crowd.',
  'They sell 500-1000 tickets a day in 2024-2025.',
  'Sales rose from 1,200,000 to 1,500,000 kroner.',
  `Subscribe to ${'the idea that the quay should be longer than the pier '.repeat(10)}`,
])('text: %s', (text) => expect(kinds(text).every((kind) => kind.startsWith('paragraph: '))).toBe(true));

test('a heading takes its section with it, up to the next heading of its level', () => {
  const text =
    '## Most read\n\n- Ten whales\n\n### Today\n\nThe fog lifts at 9.\n\n## Costs\n\nThe quay costs 3 million.';
  expect(kinds(text).map((kind) => kind.split(':')[0])).toEqual([
    'boilerplate',
    'boilerplate',
    'boilerplate',
    'boilerplate',
    'headline',
    'paragraph',
  ]);
});

test('a line such as a heading takes teasers with it, but not the heading of the next text', () => {
  const text =
    'Quay opens\n\nThe quay is open.\n\nRead also\n\nTen whales seen\n\nFog in the sound\n\nThe quay costs 3 million.';
  expect(outline(read('a.txt', text)).slice(2)).toEqual([
    'boilerplate: Read also',
    'boilerplate: Ten whales seen',
    'headline: Fog in the sound',
    'paragraph: The quay costs 3 million.',
  ]);
});

test.each([
  '+47 55 12 34 56',
  '0800 555 0130',
  '(0800) 555 013',
  '614-555-0112',
  '1-800-555-0112',
  '+1 (614) 555 0112',
])('phone: %s', (text) => expect(hasPhoneNumber(`Call ${text} now`)).toBe(true));

test.each([
  '2025-10-14',
  '01-02-2025',
  '1,187,000',
  '12 000 000',
  '3-4',
  '500-1000',
  '$1 million',
  '0.5 2 3',
  '2:23-cr-00148',
])('no phone: %s', (text) => expect(hasPhoneNumber(`It is ${text} now`)).toBe(false));

test('no phrase of the lexicon is cut short by a YAML comment', () => {
  const file = readFileSync(new URL('../../rules/lexicon/boilerplate.yaml', import.meta.url), 'utf8');
  const written = file.split('\n').filter((line) => /^ {4}- .*#/.test(line));
  expect(written.length).toBeGreaterThan(10);
  expect(written.every((line) => line.startsWith('    - "'))).toBe(true);
});
