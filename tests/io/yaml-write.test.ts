import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/io/yaml.ts';
import { yamlInline, yamlText } from '../../src/io/yaml-write.ts';

const readBack = (yaml: string): unknown => {
  const { root, problems } = parseYaml(`key: ${yaml}\n`, 'test.yaml');
  expect(problems).toEqual([]);
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return value?.kind === 'scalar' ? value.value : value;
};

describe('a text as a scalar', () => {
  test.each([
    ['bare words', 'bare words'],
    ['./desk/words.yaml', './desk/words.yaml'],
    ['off', '"off"'],
    ['2025-06-13', '"2025-06-13"'],
    ['0.87', '"0.87"'],
    ['a: b', '"a: b"'],
    ['# no comment', '"# no comment"'],
    ['', '""'],
    ['right\u202eleft', '"right\\u202eleft"'],
    ['{ a }', '"{ a }"'],
  ])('%j is written %s', (text, written) => {
    expect(yamlText(text)).toBe(written);
    expect(readBack(written)).toBe(text);
  });

  test('reads back, whatever it holds, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const written = yamlText(text);
        expect(written).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
        expect(readBack(written)).toBe(text);
      }),
      { seed: 20262, numRuns: 500 },
    );
  });
});

test('maps and lists stand on one line; what is absent is left out', () => {
  expect(yamlInline({ from: 'USD', days: [1, 2], note: undefined, more: {}, none: [] })).toBe(
    '{ from: USD, days: [1, 2], more: {}, none: [] }',
  );
});
