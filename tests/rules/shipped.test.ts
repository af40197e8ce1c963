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

describe('the rules together', () => {
  test('say no two things of one attribute or set of terms: each has one rule of its own at most', () => {
    const plain = rules.filter(({ about }) => Object.keys(about).length === 1);
    const claimed = plain.flatMap(({ id, about }) =>
      [
        ...(about.attribute ?? []).map((name) => `attribute ${name}`),
        ...(about.set ?? []).map((name) => `set ${name}`),
      ].map((name) => ({ name, id })),
    );
    const twice = claimed.filter(({ name }, index) => claimed.findIndex((other) => other.name === name) !== index);
    expect(twice).toEqual([]);
  });

  test('have descriptions of their own, and tests of their own', () => {
    for (const field of ['description', 'help'] as const) {
      const said = rules.flatMap((rule) => rule[field] ?? []);
      expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
    }
  });

  test('name both sides in their message', () => {
    const silent = rules.filter(
      ({ message }) => !/\{(?:arithmetic|a\.\w+)\}/.test(message) || !/\{b\.\w+\}|\{arithmetic\}/.test(message),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
