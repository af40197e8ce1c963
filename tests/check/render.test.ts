import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { parseReport, renderers } from '../../src/report/index.ts';
import { corpus, runs, seeds } from './corpus.ts';
import { shippedKit } from './shipped-kit.ts';

const kit = shippedKit();
const page = { script: 'show()', style: 'p {}' };

describe.each(renderers)('the format $id', ({ render }) => {
  test('says the same of a report that was written and read again', () => {
    fc.assert(
      fc.property(corpus, fc.boolean(), (documents, withText) => {
        const report = check(documents, kit, { version: '0.0.0', withText });
        const again = parseReport(JSON.stringify(report), 'report.json');
        expect(render(again, { page })).toBe(render(report, { page }));
      }),
      runs(15),
    );
  });

  test('names every source of the seeds that a finding rests on', () => {
    const report = check(seeds, kit, { version: '0.0.0' });
    const written = render(report, { page });
    const named = new Set(report.findings.flatMap(({ sides }) => sides.flatMap((side) => side.claims)));
    expect(named.size).toBeGreaterThan(1);
    for (const { source } of named) expect(written).toContain(source);
  });
});
