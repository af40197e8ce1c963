import { describe, expect, test } from 'vitest';
import { check, extract } from '../../src/check.ts';
import type { Claim } from '../../src/model/claim.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();

const written = ({ source, text }: Claim): string => `${source}: ${text}`;

describe('a table against prose', () => {
  const documents = [
    {
      name: 'results.md',
      text: '# Kelmar Ferries, annual results\n\n| £m | 2023 | 2024 |\n|---|---|---|\n| Revenue | 118.2 | 131.5 |\n| Debt | 9.1 | 12.4 |\n',
    },
    {
      name: 'release.txt',
      text: 'Kelmar Ferries reported revenue of £135.1m for 2024. In 2023 Kelmar Ferries reported revenue of £118.2m.',
    },
  ];

  test('a cell takes unit, property and period from the heads around it, and quotes its row', () => {
    const [first] = extract(documents, kit).claims.filter(
      ({ source, text }) => source === 'results.md' && text === '131.5',
    );
    expect(first).toMatchObject({
      attribute: 'revenue',
      quote: 'Revenue | 118.2 | 131.5',
      line: 5,
      when: { from: '2024-01-01', granularity: 'year' },
      value: { dimension: 'money:GBP', figures: [131_500_000] },
    });
  });

  test('is compared year by year: one differs, the other is confirmed', () => {
    const { findings, agreements } = check(documents, kit, { version: '0.0.0' });
    expect(
      findings.map(({ rule, sides }) => [rule, sides.flatMap(({ claims }) => claims.map(written)).sort()]),
    ).toEqual([['revenue', ['release.txt: £135.1m', 'results.md: 131.5']]]);
    expect(agreements.map(({ claims }) => claims.map(written).sort())).toEqual([
      ['release.txt: £118.2m', 'results.md: 118.2'],
    ]);
  });
});

describe('a page that is kept up to date', () => {
  const page = (entries: readonly (readonly [time: string, text: string])[]): string =>
    `<html><head><meta property="article:published_time" content="2025-03-03T18:00:00Z"></head><body><article><h1>Blast at Solvane refinery</h1>${entries
      .map(([time, text]) => `<h2>${time}</h2><p>${text}</p>`)
      .join('')}</article></body></html>`;
  const live = {
    name: 'live.html',
    text: page([
      ['16:10', 'The blast at the Solvane refinery injured 19 people, the clinic says.'],
      ['14:30', 'The blast at the Solvane refinery injured 12 people, the clinic says.'],
    ]),
  };

  test('does not contradict itself: the later entry replaces the earlier one, and that is said', () => {
    const { findings, cleared } = check([live], kit, { version: '0.0.0' });
    expect(findings).toEqual([]);
    expect(cleared.map(({ reason, claims }) => [reason, claims.map(({ text }) => text)])).toEqual([
      ['superseded', ['19', '12']],
    ]);
  });

  test('is held to its latest figure by other sources', () => {
    const report = (count: number) => ({
      name: 'agency.txt',
      text: `SOLVANE, 3 March 2025 - The blast at the Solvane refinery injured ${count} people, the clinic says.`,
    });
    const levels = (count: number): readonly string[] =>
      check([live, report(count)], kit, { version: '0.0.0' }).findings.map(({ level }) => level);
    expect(levels(19)).toEqual([]);
    expect(levels(23)).toEqual(['conflict']);
  });
});

test('figures of page furniture make no claims, and are listed with the reason', () => {
  const text =
    '<article><p>The ferry carried 412 passengers.</p></article><footer>Call us for 20% off 3 tickets</footer>';
  const { claims, leftOut } = extract([{ name: 'page.html', text }], kit);
  expect(claims.map(written)).toEqual(['page.html: 412']);
  expect(new Set(leftOut.map(({ reason }) => reason))).toEqual(new Set(['boilerplate']));
});

test('a copy is no second witness', () => {
  const text =
    'The Solvane refinery was opened by the mayor on a rainy morning, and the band of the harbour school played three songs. The blast at the Solvane refinery injured 19 people, the clinic says.';
  const copies = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, text }));
  const { sources, agreements } = check(copies, kit, { version: '0.0.0' });
  expect(sources.map(({ copyOf }) => copyOf)).toEqual([undefined, 'a.txt', 'a.txt']);
  expect(agreements).toEqual([]);
});
