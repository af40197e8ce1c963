import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { RawDocument } from '../../src/model/source.ts';
import { corpus, runs, seeds, shuffledCorpus, unrelated } from './corpus.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
const RUNS = runs(40);

const reportOn = (documents: readonly RawDocument[]): Report =>
  check(documents, kit, { version: '0.0.0', withText: true });
const bytesOf = (report: Report): string => JSON.stringify(report);

/** What an editor's decision hangs on, and what stands on each side. */
const essence = ({ id, state, rule, level, severity, sides }: Finding) => ({ id, state, rule, level, severity, sides });

const deepFrozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
};

test('the texts made here do disagree, so that what follows is about something', () => {
  const found = fc.sample(corpus, { numRuns: 60, seed: 1 }).map((documents) => reportOn(documents).findings.length);
  expect(found.filter((findings) => findings > 0).length).toBeGreaterThan(10);
});

describe('the order of the sources plays no part', () => {
  test('in generated texts', () => {
    fc.assert(
      fc.property(shuffledCorpus, ([documents, shuffled]) => {
        expect(bytesOf(reportOn(shuffled))).toBe(bytesOf(reportOn(documents)));
      }),
      RUNS,
    );
  });

  test('in the seeds', () => {
    const expected = bytesOf(reportOn(seeds));
    fc.assert(
      fc.property(fc.shuffledSubarray([...seeds], { minLength: seeds.length }), (shuffled) => {
        expect(bytesOf(reportOn(shuffled))).toBe(expected);
      }),
      runs(10),
    );
  });
});

describe('the same input gives the same bytes', () => {
  test('in generated texts, which stay untouched', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        expect(bytesOf(reportOn(deepFrozen(documents)))).toBe(bytesOf(reportOn(documents)));
      }),
      RUNS,
    );
  });

  test('in the seeds, with a kit of their own each time', () => {
    const again = check(seeds, shippedKit(), { version: '0.0.0', withText: true });
    expect(bytesOf(again)).toBe(bytesOf(reportOn(seeds)));
  });
});

describe('an unrelated document beside changes no finding', () => {
  test.each(unrelated)('$name beside the seeds', (stranger) => {
    expect(reportOn([...seeds, stranger]).findings.map(essence)).toEqual(reportOn(seeds).findings.map(essence));
  });

  test('beside generated texts', () => {
    fc.assert(
      fc.property(corpus, fc.constantFrom(...unrelated), (documents, stranger) => {
        const alone = reportOn(documents).findings.map(essence);
        expect(reportOn([...documents, stranger]).findings.map(essence)).toEqual(alone);
      }),
      RUNS,
    );
  });
});

/** Two sources that disagree, one more that agrees with the first. */
const three = (first: string, second: string, third: string): RawDocument[] =>
  [first, second, third].map((text, index) => ({ name: `source-${index + 1}.txt`, text }));

describe.each([
  ['the seeds', seeds],
  [
    'a length in two units',
    three(
      'The tunnel under Mount Aro has a length of 11 km.',
      'The tunnel under Mount Aro has a length of 11 miles.',
      'The tunnel under Mount Aro has a length of about 11 km.',
    ),
  ],
  [
    'two sums',
    three(
      'Kelmar Ferries invested $14.3 billion in Solvane in May 2024.',
      'Kelmar Ferries invested $29 billion in Solvane in May 2024.',
      'In May 2024 Kelmar Ferries invested more than $14 billion in Solvane.',
    ),
  ],
])('ids and states, on which decisions hang: %s', (_, documents) => {
  /** Sorted, because findings that are equal otherwise stand in the order of their places. */
  const identities = (some: readonly RawDocument[]): string[] =>
    reportOn(some)
      .findings.map(({ id, state }) => `${id} ${state}`)
      .sort();
  const expected = identities(documents);

  test('there are some', () => {
    expect(expected.length).toBeGreaterThan(0);
  });

  test('they do not depend on what files are called', () => {
    const renamed = documents.map(({ name, text }, index) => ({ name: `archive/${9 - index}-${name}`, text }));
    expect(identities(renamed)).toEqual(expected);
  });

  test.each(documents)('they do not change when a copy of $name is added', (document) => {
    expect(identities([...documents, { ...document, name: `copy-of-${document.name}` }])).toEqual(expected);
  });
});
