import type { Finding, Report } from '../../src/model/report.ts';
import type { Suppression } from '../../src/model/suppression.ts';
import { claimOf, findingOf, sideOf, sourceOf } from '../report/fixtures.ts';

/** A claim at an offset of a source: "a.md@40" or "a.md". */
function claimAt(place: string): ReturnType<typeof claimOf> {
  const [source = '', at = '0'] = place.split('@');
  const start = Number(at);
  return claimOf(source, String(start), { start, end: start + 2 });
}

/** A finding whose sides are given as places, divided by blanks: `['a.md@40 b.md', 'c.md']`. */
export const findingAt = (sides: readonly string[], more: Partial<Finding> = {}): Finding =>
  findingOf(
    sides.map((side) => sideOf(side, ...side.split(' ').map(claimAt))),
    { id: `f0${sides.join('').length}`, ...more },
  );

export const reportOf = (findings: readonly Finding[], published: Readonly<Record<string, string>> = {}): Report => ({
  schema: 1,
  tool: { name: 'gainsay', version: '0.0.0' },
  sources: ['a.md', 'b.md', 'c.md'].map((name) =>
    sourceOf(name, published[name] === undefined ? {} : { published: { date: published[name], origin: 'stated' } }),
  ),
  findings,
  cleared: [],
  agreements: [],
  problems: [],
});

export const suppressionOf = (more: Partial<Suppression>): Suppression => ({
  by: 'configuration',
  reason: 'known',
  place: { file: 'gainsay.yaml', line: 3, column: 5 },
  ...more,
});
