import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

interface Row {
  readonly text: string;
  /** Written value, attribute, scopes that must be among those of the claim. */
  readonly figures?: readonly (readonly [value: string, attribute: string, ...scope: string[]])[];
  /** Written value and an attribute that it must not get. */
  readonly unlike?: readonly (readonly [value: string, attribute: string])[];
}

const cases = new URL('../../cases/', import.meta.url);
const files = ['finance', 'work', 'projects', 'goods', 'business-more', 'tables'].map(
  (beat) => `attributes-${beat}.yaml`,
);
const kit = shippedKit();

/** Claims by the text they stand in: each text is a document of its own, read in one go as making the readers takes longer than reading. */
function claimsByText(rows: readonly Row[]): ReadonlyMap<string, readonly Claim[]> {
  const { claims } = extract(
    rows.map(({ text }, index) => ({ name: `${index}.md`, text })),
    kit,
  );
  const stated = claims.filter((claim) => claim.derived === undefined);
  return new Map(rows.map(({ text }, index) => [text, stated.filter(({ source }) => source === `${index}.md`)]));
}

describe.each(files)('%s', (file) => {
  const families = parse(readFileSync(new URL(file, cases), 'utf8')) as Record<string, readonly Row[]>;
  const rows = Object.entries(families).flatMap(([family, own]) =>
    own.map((row) => [`${family}: ${row.text}`, row] as const),
  );
  const byText = claimsByText(rows.map(([, row]) => row));
  test.each(rows)('%s', (_name, { text, figures = [], unlike = [] }) => {
    const claims = byText.get(text) ?? [];
    const of = (value: string): Claim | undefined => claims.find((claim) => claim.text === value);
    for (const [value, attribute, ...scope] of figures) {
      expect(of(value), `no claim “${value}”`).toMatchObject({ attribute });
      expect(of(value)?.scope).toEqual(expect.arrayContaining(scope));
    }
    for (const [value, attribute] of unlike) expect(of(value)?.attribute).not.toBe(attribute);
    expect(figures.length + unlike.length).toBeGreaterThan(0);
  });
});
