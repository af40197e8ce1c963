import { check, extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Finding, Report } from '../../../src/model/report.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

const kit = shippedKit();

/** Everything that follows from one text. */
export const derivedFrom = (text: string): Claim[] =>
  extract([{ name: 'source.md', text }], kit).claims.filter((claim) => claim.derived !== undefined);

/** What is worked out of several figures; which share of a whole a count is has its own tests. */
export const workings = (text: string): string[] =>
  derivedFrom(text)
    .filter(({ derived }) => derived?.how !== 'definition')
    .map(({ derived }) => derived?.explanation ?? '');

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
