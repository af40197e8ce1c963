import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { RawDocument } from '../../src/model/source.ts';
import { corpus, seeds, shuffledCorpus, unrelated } from './corpus.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
/** A check takes milliseconds, not microseconds: few runs, but on texts that often disagree. */
const RUNS = { numRuns: 40 };

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
      { numRuns: 10 },
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

describe('ids and states, on which decisions hang', () => {
  /** Sorted, because findings that are equal otherwise stand in the order of their places. */
  const identities = (documents: readonly RawDocument[]): string[] =>
    reportOn(documents)
      .findings.map(({ id, state }) => `${id} ${state}`)
      .sort();
  /** Other names, which sort the other way round. */
  const renamed = (documents: readonly RawDocument[]): RawDocument[] =>
    documents.map(({ name, text }, index) => ({ name: `archive/${9 - index}-${name}`, text }));

  test('do not depend on what files are called', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        expect(identities(renamed(documents))).toEqual(identities(documents));
      }),
      RUNS,
    );
  });

  test('nor do those of the seeds', () => {
    expect(identities(renamed(seeds))).toEqual(identities(seeds));
  });

  test('do not change when a copy of a source is added', () => {
    fc.assert(
      fc.property(corpus, (documents) => {
        const [first] = documents as [RawDocument];
        const copy = { ...first, name: `copy-of-${first.name}` };
        expect(identities([...documents, copy])).toEqual(identities(documents));
      }),
      RUNS,
    );
  });
});
