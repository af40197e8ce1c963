import { builtins } from '../../../src/builtins.ts';
import { check, extract } from '../../../src/check.ts';
import { assembleKit } from '../../../src/kit.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import { loadShipped } from '../../../src/shipped.ts';
import { shippedLexicon } from '../values/lexicon.ts';

const kit = assembleKit([builtins], shippedLexicon(), loadShipped().rules);

/** Everything that follows from one text. */
export const derivedFrom = (text: string): Claim[] =>
  extract([{ name: 'source.md', text }], kit).claims.filter((claim) => claim.derived !== undefined);

export const workings = (text: string): string[] => derivedFrom(text).map((claim) => claim.derived?.explanation ?? '');

export const reportOn = (...texts: readonly string[]): Report =>
  check(
    texts.map((text, index) => ({ name: `source-${index + 1}.md`, text })),
    kit,
    { version: '0.0.0' },
  );

/** Findings that hold a derived value. */
export const contradictions = (...texts: readonly string[]): Finding[] =>
  reportOn(...texts).findings.filter(({ sides }) =>
    sides.some(({ claims }) => claims.some((claim) => claim.derived !== undefined)),
  );
