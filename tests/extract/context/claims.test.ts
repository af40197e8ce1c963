import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

interface Row {
  readonly text: string;
  readonly value: string;
  readonly attribute?: string;
  readonly subject?: readonly string[];
  readonly scope?: readonly string[];
  readonly certainty?: string;
  readonly speaker?: string;
}

const families = parse(readFileSync(new URL('../../cases/claims.yaml', import.meta.url), 'utf8')) as Record<
  string,
  readonly Row[]
>;
const kit = shippedKit();

const claimOf = (row: Row): Claim | undefined =>
  extract([{ name: 'source.txt', text: row.text }], kit).claims.find(
    (claim) => claim.text === row.value && claim.derived === undefined,
  );

describe.each(Object.entries(families))('%s', (_, rows) => {
  test.each(rows.map((row) => [`${row.value} in “${row.text}”`, row] as const))('%s', (_name, row) => {
    const { text, value, ...expected } = row;
    expect(claimOf(row), `no claim “${value}” in “${text}”`).toMatchObject(expected);
  });
});

test('every wording is one that no other row has, but for its value', () => {
  const rows = Object.values(families).flat();
  expect(new Set(rows.map(({ text, value }) => `${text} ${value}`)).size).toBe(rows.length);
});
