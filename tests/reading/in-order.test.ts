import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/reading/in-order.ts';
import { each } from './support.ts';

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

test('what comes out is in the order of what goes in, however long each takes', async () => {
  const property = fc.asyncProperty(
    fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }),
    fc.integer({ min: 1, max: 5 }),
    async (delays, atOnce) => {
      const numbered = delays.map((delay, index) => ({ delay, index }));
      const worked = inOrder(each(numbered), atOnce, async ({ delay, index }) => {
        await after(delay);
        return index;
      });
      expect(await all(worked)).toEqual(delays.map((_, index) => index));
    },
  );
  await fc.assert(property, { numRuns: 20, seed: 1 });
});

test('nothing is asked for while enough is under way or waits to be taken', async () => {
  let asked = 0;
  async function* endless(): AsyncGenerator<number> {
    for (;;) yield asked++;
  }
  const worked = inOrder(endless(), 3, async (item) => item);
  await worked.next();
  await after(20);
  expect(asked).toBe(3);
  await worked.next();
  await after(20);
  expect(asked).toBe(4);
  await worked.return();
});

describe('an end before the end', () => {
  test('closes what the items come from', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        for (let item = 0; ; item++) yield item;
      } finally {
        closed = true;
      }
    }
    for await (const item of inOrder(source(), 2, async (each) => each)) if (item === 4) break;
    expect(closed).toBe(true);
  });

  test('a failure is told in its turn, and later ones are not left unhandled', async () => {
    const worked = inOrder(each([0, 1, 2, 3]), 4, async (item) => {
      if (item > 0) throw new Error(`failed at ${item}`);
      return item;
    });
    expect(await worked.next()).toEqual({ done: false, value: 0 });
    await expect(worked.next()).rejects.toThrow('failed at 1');
    expect(await worked.next()).toEqual({ done: true, value: undefined });
  });
});
