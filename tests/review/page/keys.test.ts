import { describe, expect, test } from 'vitest';
import {
  actionOf,
  BINDINGS,
  bindingsFor,
  type KeyContext,
  keyInWords,
  keyOf,
} from '../../../src/review/page/logic/keys.ts';

describe('keys', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  const context: KeyContext = { tab: 'findings', readOnly: false, typing: false, onControl: false };

  test.each([
    ['c', {}, 'confirm'],
    ['ArrowDown', {}, 'next'],
    ['r', {}, 'resolve'],
    ['r', { tab: 'near-misses' }, 'raise'],
    ['c', { tab: 'near-misses' }, undefined],
    ['c', { readOnly: true }, undefined],
    ['/', { readOnly: true }, 'search'],
    ['c', { typing: true }, undefined],
    ['Escape', { typing: true }, 'close'],
    ['Enter', { onControl: true }, undefined],
    ['ArrowDown', { onControl: true }, undefined],
    ['j', { onControl: true }, 'next'],
    ['q', {}, undefined],
  ] as const)('%s with %o asks for %s', (key, more, action) => {
    expect(actionOf({ ...plain, key }, { ...context, ...more })).toBe(action);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s a key is the browser’s', (modifier) => {
    expect(actionOf({ ...plain, key: 'c', [modifier]: true }, context)).toBeUndefined();
  });

  test.each(['findings', 'near-misses'] as const)('no key means two things among %s', (tab) => {
    const keys = bindingsFor({ tab, readOnly: false }).flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a report to read has no key that changes anything', () => {
    expect(bindingsFor({ tab: 'findings', readOnly: true }).filter(({ changes }) => changes)).toEqual([]);
    expect(BINDINGS.some(({ changes }) => changes)).toBe(true);
  });

  test('are named as they are printed', () => {
    expect(keyOf('confirm')).toBe('c');
    expect(keyOf('close')).toBe('Esc');
    expect(keyInWords('ArrowUp')).toBe('↑');
  });
});
