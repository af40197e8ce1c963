import { describe, expect, test } from 'vitest';
import { createKnownPassages } from '../../src/extract/known-passages.ts';
import { createReaders } from '../../src/extract/readers.ts';
import { createReading } from '../../src/reading.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();
const readers = createReaders(kit.lexicon);
const SENTENCE = 'The council sold 214 allotments for £3 million on 12/06/2025.';

describe('known passages', () => {
  test('a text that comes again is not read again', () => {
    const known = createKnownPassages(readers);
    expect(known(SENTENCE)).toBe(known(SENTENCE));
    expect(known(SENTENCE).values(undefined)).toBe(known(SENTENCE).values(undefined));
    expect(known('Another text.')).not.toBe(known(SENTENCE));
  });

  test('so much is kept and no more', () => {
    const known = createKnownPassages(readers);
    const first = known(SENTENCE);
    for (let at = 0; at < 250; at++) known(`${'a long tale of the sea '.repeat(50)} ${at}`);
    expect(known(SENTENCE)).not.toBe(first);
    expect(known(SENTENCE).values(undefined)).toEqual(first.values(undefined));
  });

  test('dates of figures are read in the order of the document that a sentence stands in', () => {
    const read = createReading(kit);
    const claimsWith = (other: string): unknown =>
      read([{ name: 'a.txt', text: `${SENTENCE} ${other}` }]).read[0]?.records.map(({ claim }) => claim.when?.from);
    const britain = claimsWith('The sale ended on 25/06/2025.');
    const america = claimsWith('The sale ended on 06/25/2025.');
    expect(britain).toContain('2025-06-12');
    expect(america).toContain('2025-12-06');
    expect(claimsWith('The sale ended on 25/06/2025.')).toEqual(britain);
  });
});
