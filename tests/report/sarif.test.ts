import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { RuleDescription } from '../../src/model/plugin.ts';
import type { Report } from '../../src/model/report.ts';
import { sarif } from '../../src/report/sarif.ts';
import { CASES } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const schema = JSON.parse(readFileSync(new URL('../schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(schema);

const rules: readonly RuleDescription[] = [
  { id: 'boat-count', description: 'Counts of boats.', severity: { vague: 'note', conflict: 'error' } },
  {
    id: 'a-rule',
    description: 'Another.',
    help: 'Look [it] up.',
    references: ['desk handbook', 'https://example.org/a b', 'https://example.org/ü'],
    severity: {},
  },
];

function logOf(report: Report, folder = 'desk/'): Log {
  const log: Log = JSON.parse(sarif.render(report, { sourceFolder: folder, rules }));
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log;
}
const runOf = (report: Report) => {
  const [run] = logOf(report).runs;
  if (run === undefined) throw new Error('no run');
  return run;
};
function resultOf(report: Report): Result {
  const [result] = runOf(report).results ?? [];
  if (result === undefined) throw new Error('no result');
  return result;
}

test('the schema is not one that lets everything through', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', rulez: [] } } }] })).toBe(false);
});

describe('is valid by the published schema', () => {
  test.each(Object.entries(CASES))('%s', (_, report) => {
    const { results = [], tool } = runOf(report);
    expect(results).toHaveLength(report.findings.length);
    for (const { ruleId, ruleIndex = -1 } of results) expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
  });

  test('whatever the sources say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sides = [sideOf(text, claimOf(text, text)), sideOf('b', claimOf(`b${text}`, '1'))];
        logOf(reportOf({ sources: [sourceOf(text)], findings: [findingOf(sides, { message: text, rule: text })] }), '');
      }),
      { numRuns: 60 },
    );
  });
});

describe('rules', () => {
  test('all of them, by id, each with the gravest severity that it may give', () => {
    expect(runOf(reportOf()).tool.driver.rules).toMatchObject([
      {
        id: 'a-rule',
        help: { text: 'Look [it] up.' },
        helpUri: 'https://example.org/%C3%BC',
        defaultConfiguration: { level: 'note' },
      },
      { id: 'boat-count', help: { text: 'Counts of boats.' }, defaultConfiguration: { level: 'error' } },
    ]);
  });

  test('one that nobody describes is declared by what its finding says', () => {
    const finding = findingOf([sideOf('a', claimOf('a', '1'))], { rule: 'house-rule', severity: 'warning' });
    const declared = runOf(reportOf({ findings: [finding] })).tool.driver.rules ?? [];
    expect(declared.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level])).toEqual([
      ['a-rule', 'note'],
      ['boat-count', 'error'],
      ['house-rule', 'warning'],
    ]);
  });
});

describe('locations', () => {
  const sides = [
    sideOf(
      '41',
      claimOf('a b.txt', '41 boats', { line: 3, column: 5, ends: { line: 4, column: 6 } }),
      claimOf('a b.txt', 'forty-one', { line: 9 }),
    ),
    sideOf('58', claimOf('z.pdf', '58', { page: 2, line: 7 }), claimOf('z.txt', '5\u{1f6a2}8', { column: 2 })),
  ];
  const result = resultOf(reportOf({ findings: [findingOf(sides)] }));
  const regions = [...(result.locations ?? []), ...(result.relatedLocations ?? [])].map(
    ({ physicalLocation }) => physicalLocation?.region,
  );

  test('one, and the other sides before what says the same', () => {
    const uris = [...(result.locations ?? []), ...(result.relatedLocations ?? [])].map(
      ({ physicalLocation }) => physicalLocation?.artifactLocation?.uri,
    );
    expect(uris).toEqual(['desk/a%20b.txt', 'desk/z.pdf', 'desk/z.txt', 'desk/a%20b.txt']);
  });

  test('lines and columns count from 1 and end behind the value, in UTF-16 units', () => {
    expect(regions).toEqual([
      { startLine: 3, startColumn: 5, endLine: 4, endColumn: 6 },
      { startLine: 7 },
      { startLine: 3, startColumn: 2, endLine: 3, endColumn: 6 },
      { startLine: 9, startColumn: 1, endLine: 9, endColumn: 10 },
    ]);
  });

  test('a page is named in words', () => {
    expect(result.relatedLocations?.[0]?.logicalLocations).toEqual([{ fullyQualifiedName: 'z.pdf, page 2' }]);
  });

  test('the message links to every one of them', () => {
    expect(result.message.text).toBe(
      [
        'Two sources count the boats differently.',
        '[58](1): z.pdf, page 2',
        '[5\u{1f6a2}8](2): z.txt:3',
        '[forty-one](3): a b.txt:9',
      ].join('\n'),
    );
  });

  test('brackets and braces of sources are no links and no placeholders', () => {
    const finding = findingOf([sideOf('a', claimOf('a', '1'))], { message: 'see [this](1) \\ {0}' });
    expect(resultOf(reportOf({ findings: [finding] })).message.text).toBe('see \\[this\\](1) \\\\ {{0}}');
  });
});

describe('suppressions', () => {
  const suppressionsOf = (more: Parameters<typeof findingOf>[1]) =>
    resultOf(reportOf({ findings: [findingOf([sideOf('a', claimOf('a', '1'))], more)] })).suppressions;
  const place = { file: 'a', line: 2, column: 3 };

  test('none is said to be none, so that nobody takes it for unknown', () => {
    expect(suppressionsOf({})).toEqual([]);
    expect(suppressionsOf({ status: 'confirmed' })).toEqual([]);
  });

  test.each([
    ['comment', 'inSource', 'desk/a'],
    ['configuration', 'external', 'a'],
  ] as const)('a %s is %s', (by, kind, uri) => {
    const [suppression] =
      suppressionsOf({ status: 'suppressed', suppression: { by, reason: 'old count', place } }) ?? [];
    expect(suppression).toMatchObject({ kind, status: 'accepted', justification: 'old count' });
    expect(suppression?.location?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  test('what an editor dismissed is accepted as it is, with the decision', () => {
    const decision = { finding: 'f', state: 's', scope: 'finding', author: 'Ann', at: '2025-06-02T08:15:00Z' } as const;
    expect(suppressionsOf({ status: 'dismissed', decision: { ...decision, status: 'dismissed' } })).toEqual([
      { kind: 'external', status: 'accepted', justification: 'dismissed by Ann on 2 June 2025, 08:15' },
    ]);
  });
});

describe('limits', () => {
  const many = (count: number, quote: string): Report =>
    reportOf({
      findings: Array.from({ length: count }, (_, index) =>
        findingOf([sideOf('a', claimOf('a', '1', { quote }))], { id: `f${index}` }),
      ),
    });
  const outcome = (report: Report) => {
    const rendered = sarif.render(report, {});
    const run = (JSON.parse(rendered) as Log).runs[0];
    const [notification] = run?.invocations?.[0]?.toolExecutionNotifications ?? [];
    return { bytes: Buffer.byteLength(rendered), results: run?.results ?? [], said: notification?.message.text };
  };

  test('25,000 results, the first ones, and how many more there are', () => {
    const { results, said } = outcome(many(25_002, ''));
    expect(results.length).toBeLessThanOrEqual(25_000);
    expect(results[0]?.partialFingerprints).toEqual({ 'gainsayFinding/v1': 'f0' });
    expect(said).toContain(`${(25_002 - results.length).toLocaleString('en')} findings did not fit`);
  });

  test('20 MB', () => {
    const { results, said, bytes } = outcome(many(300, 'ü'.repeat(50_000)));
    expect(bytes).toBeLessThan(20_000_000);
    expect(bytes).toBeGreaterThan(15_000_000);
    expect(said).toContain(`${300 - results.length} findings did not fit`);
  });

  test('1,024 characters of a description, no half of a pair among them', () => {
    const wordy = { id: 'wordy', description: `${'a'.repeat(1022)}\u{1f6a2}b`, severity: {} } as const;
    const log: Log = JSON.parse(sarif.render(reportOf(), { rules: [wordy] }));
    const [rule] = log.runs[0]?.tool.driver.rules ?? [];
    expect(rule?.shortDescription?.text).toBe(`${'a'.repeat(1022)}…`);
    expect(rule?.help?.text).toBe(wordy.description);
  });

  test('100 locations a result', () => {
    const claims = Array.from({ length: 150 }, (_, index) => claimOf('a', '1', { line: index + 1 }));
    const result = resultOf(reportOf({ findings: [findingOf([sideOf('a', ...claims)])] }));
    expect(result.relatedLocations).toHaveLength(99);
    expect(result.message.text).toContain('and 79 more');
  });
});
