import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

/** `is`: written value → "attribute" or "attribute | scope; scope"; `not`: written value → attribute that it must not get. */
interface Row {
  readonly text: string;
  readonly is?: Readonly<Record<string, string>>;
  readonly not?: Readonly<Record<string, string>>;
}

const BEATS = [
  'disasters',
  'accidents',
  'courts',
  'elections',
  'health',
  'science',
  'sport',
  'culture',
  'environment',
  'society',
] as const;

const kit = shippedKit();

const rowsOf = (beat: string): readonly Row[] => {
  const families = parse(
    readFileSync(new URL(`../../cases/attributes-${beat}.yaml`, import.meta.url), 'utf8'),
  ) as Record<string, readonly Row[]>;
  return Object.values(families).flat();
};

const claimOf = (text: string, value: string): Claim => {
  const { claims } = extract([{ name: 'source.txt', text }], kit);
  const claim = claims.find((one) => one.text === value && one.derived === undefined);
  if (claim === undefined) throw new Error(`no claim “${value}” in “${text}”`);
  return claim;
};

describe.each(BEATS)('%s', (beat) => {
  const rows = rowsOf(beat);
  const positives = rows.flatMap(({ text, is = {} }) =>
    Object.entries(is).map(([value, said]) => [`${value} in “${text}”`, text, value, said] as const),
  );
  const negatives = rows.flatMap(({ text, not = {} }) =>
    Object.entries(not).map(([value, attribute]) => [`${value} in “${text}”`, text, value, attribute] as const),
  );

  test.each(positives)('%s', (_name, text, value, said) => {
    const [attribute, scopes] = said.split(' | ');
    const claim = claimOf(text, value);
    expect(claim.attribute).toBe(attribute);
    expect(claim.scope).toEqual(expect.arrayContaining(scopes?.split('; ') ?? []));
  });

  test.each(negatives)('not %s', (_name, text, value, attribute) => {
    expect(claimOf(text, value).attribute).not.toBe(attribute);
  });
});
