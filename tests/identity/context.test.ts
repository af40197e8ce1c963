import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createContextReader, sharedContext } from '../../src/identity/context.ts';
import type { Claim } from '../../src/model/claim.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const read = createContextReader(shippedKit().lexicon);

/** What stands around a figure of a sentence; only text and quote of a claim are looked at. */
const around = (quote: string, text: string) => read({ quote, text } as Claim);
const stems = (quote: string, text: string): string[] => around(quote, text).map(({ stem }) => stem);

test('names, figures, units and function words tell nothing', () => {
  expect(stems('In Ardel 40 percent of the herons nested late.', '40 percent').sort()).toEqual([
    'heron',
    'late',
    'nest',
  ]);
});

test('what stands nearer tells more', () => {
  const order = stems('The warden of the marsh said that the ferry, full of reeds, passed 40 herons.', '40');
  expect(order.indexOf('heron')).toBe(0);
  expect(order.indexOf('reed')).toBeLessThan(order.indexOf('warden'));
});

test('synonyms are alike, though less than the same word', () => {
  const quake = around('The quake was felt for 40 seconds.', '40 seconds');
  const earthquake = around('The earthquake was felt for 55 seconds.', '55 seconds');
  const likeness = sharedContext(quake, earthquake);
  expect(likeness).toBeGreaterThan(sharedContext(quake, around('The concert was heard for 55 seconds.', '55 seconds')));
  expect(likeness).toBeLessThan(1);
});

test('likeness is symmetric, and between 0 and 1', () => {
  const words = fc.array(fc.constantFrom('heron', 'marsh', 'reed', 'nest', 'quake', 'earthquake', 'price', 'cost'), {
    maxLength: 9,
  });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const [a, b] = [around(`40 ${left.join(' ')}`, '40'), around(`40 ${right.join(' ')}`, '40')];
      expect(sharedContext(a, b)).toBe(sharedContext(b, a));
      expect(sharedContext(a, b)).toBeGreaterThanOrEqual(0);
      expect(sharedContext(a, b)).toBeLessThanOrEqual(1);
    }),
  );
});
