import { expect, test } from 'vitest';
import { createEntryMemory } from '../../src/io/entry-memory.ts';

test('keeps what the last turn used, and forgets the rest', async () => {
  const memory = createEntryMemory();
  await memory.put('a', 'nine lamps');
  await memory.put('b', 'ten lamps');
  memory.turn();
  expect(await memory.get('a')).toBe('nine lamps');
  memory.turn();
  expect(await memory.get('a')).toBe('nine lamps');
  expect(await memory.get('b')).toBeUndefined();
  expect(await memory.get('c')).toBeUndefined();
});
