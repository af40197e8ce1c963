import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createByteArena } from '../../src/io/byte-arena.ts';

describe('an arena of bytes', () => {
  test('gives back what was put in, whatever the sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 90 })), (runs) => {
        const arena = createByteArena(64);
        const places = runs.map((run) => arena.put(run));
        runs.forEach((run, index) => {
          expect([...arena.get(places[index] as number, run.length)]).toEqual([...run]);
        });
      }),
    );
  });

  test('begins every run where a list of 32-bit numbers may begin', () => {
    const arena = createByteArena(64);
    for (const length of [3, 1, 70, 5, 64, 2]) {
      const place = arena.put(new Uint8Array(length));
      expect(arena.get(place, length).byteOffset % 4).toBe(0);
    }
  });
});
