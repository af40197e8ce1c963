import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Value } from '../../../src/model/value.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

interface Row {
  readonly text: string;
  readonly claim: string;
}

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../cases/${name}.yaml`, import.meta.url), 'utf8'));
const families = read('statements') as Record<Value['type'], readonly Row[]>;
const { none } = read('not-statements') as { readonly none: readonly string[] };
const kit = shippedKit();

function valueInWords(value: Value): string {
  if (value.type === 'date') return `${value.from}..${value.to}`;
  if (value.type === 'rank') {
    const among = value.among?.length ? ` (${value.among.join(', ')})` : '';
    return `${value.position} from the ${value.from}, ${value.of}${among}`;
  }
  if (value.type === 'role') {
    const also = (value.also ?? []).map((office) => `and ${office}`);
    return [value.modifier, value.role, ...also, value.at && `at ${value.at}`].filter(Boolean).join(' ');
  }
  if (value.type === 'term') return `${value.negated ? 'not ' : ''}${value.term}`;
  return value.type === 'name' ? `${value.role} = ${value.name}` : '';
}

function inWords({ attribute, subject, scope, certainty, value }: Claim): string {
  const narrowed = scope.length > 0 ? ` (${scope.join(', ')})` : '';
  const toCome = certainty === 'forecast' ? ', to come' : '';
  return `${attribute} of ${subject[0]}${narrowed}${toCome}: ${valueInWords(value)}`;
}

const statements = (text: string): Claim[] =>
  extract([{ name: 'source.txt', text, published: '2025-10-15' }], kit).claims.filter(
    ({ value }) => value.type !== 'quantity',
  );

describe.each(Object.entries(families))('%s', (type, rows) => {
  test.each(rows)('$text', ({ text, claim }) => {
    const found = statements(text).filter(({ value }) => value.type === type);
    expect(found.map(inWords)).toContain(claim);
  });
});

test.each(none)('nothing is stated by “%s”', (text) => {
  expect(statements(text).map(inWords)).toEqual([]);
});
