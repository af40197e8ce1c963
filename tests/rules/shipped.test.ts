import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { loadShipped } from '../../src/shipped.ts';
import { testRule } from '../../src/try-rule.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const { rules } = loadShipped();
const kit = shippedKit();

test('every file under rules/checks became a rule of its own name', () => {
  const files = readdirSync(new URL('../../rules/checks/', import.meta.url));
  expect(rules.map(({ id }) => `${id}.yaml`).sort()).toEqual(files.sort());
});

describe.each(rules)('$id', (rule) => {
  const levels = Object.keys(rule.severity);

  test('makes a finding of at least one level, and shows one that is not', () => {
    const expected = rule.tests.map(({ expect: level }) => level);
    expect(expected.some((level) => levels.includes(level))).toBe(true);
    expect(expected.some((level) => !levels.includes(level))).toBe(true);
  });

  test.each(rule.tests)('$name: $expect', ({ sources, expect: expected }) => {
    expect(testRule(rule, sources, kit)).toBe(expected);
  });
});
