import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { claimFormats } from '../../src/cli/claim-formats.ts';
import type { Report } from '../../src/model/report.ts';
import { csv } from '../../src/report/csv.ts';
import { csvTable } from '../../src/report/csv-table.ts';
import { github } from '../../src/report/github.ts';
import { jsonLd } from '../../src/report/json-ld.ts';
import { junit } from '../../src/report/junit.ts';
import { CASES, HOSTILE_TEXTS } from './cases.ts';
import { claimOf, findingOf, publishedOn, reportOf, sideOf, sourceOf } from './fixtures.ts';

const cases = Object.entries(CASES);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(...'=+-@\t\r\n",;\'%:<>&]\u{feff}\ufffe\ud800 1a', '::', ']]>', '<!--', '&#0;', '::error::'),
      {
        maxLength: 20,
      },
    )
    .map((parts) => parts.join('')),
);

/** A report that has the same text in every place that a source, a rule or a person can fill. */
const reportFullOf = (text: string): Report =>
  reportOf({
    sources: [sourceOf(text, { publisher: `P${text}`, url: text, language: text, ...publishedOn(text) })],
    findings: [
      findingOf([sideOf(text, claimOf(text, text, { quote: text, speaker: text, scope: [text] }))], {
        id: text,
        rule: text,
        message: text,
        why: text,
        topic: { key: text, label: text, subject: [text], attribute: text },
      }),
    ],
    problems: [{ code: text, message: text, file: text, hint: text }],
  });

describe('CSV', () => {
  const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

  test.each(cases)('%s: another reader finds a row for every claim, all as wide as the head', (_, report) => {
    const claims = report.findings.flatMap(({ sides }) => sides.flatMap((side) => side.claims));
    expect(read(csv.render(report, {}))).toHaveLength(claims.length);
  });

  test('a row tells the whole finding, and what its value can mean', () => {
    const [row] = read(csv.render(CASES['two-sides'] ?? reportOf(), {}));
    expect(row).toMatchObject({
      number: '1',
      finding: 'f1c0ffee',
      severity: 'error',
      topic: 'boats in Westhaven harbour',
      side: '1',
      value: '41 boats',
      publisher: 'Westhaven Herald',
      source: 'morning/herald.txt',
      line: '3',
      place: 'morning/herald.txt:3',
      'as written': '41 boats',
      lowest: '1',
      unit: 'boat',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1'])('%j is no formula', (text) => {
    expect(parse(csvTable(['head'], [[text]]), { bom: true })[1]).toEqual([`'${text.trim()}`]);
  });

  test('of claims, one a row', () => {
    const claims = [
      claimOf('a.txt', '-5%', { speaker: 'the office' }),
      claimOf('a.txt', 'green', { value: { type: 'term', term: 'green', set: 'colour' } as never }),
    ];
    const format = claimFormats.find(({ id }) => id === 'csv');
    const rows = read(format?.write({ sources: [], claims, leftOut: [], records: [], problems: [] }) ?? '');
    expect(rows.map((row) => [row['as written'], row['said by'], row.lowest])).toEqual([
      ["'-5%", 'the office', '1'],
      ['green', '', ''],
    ]);
  });

  test('any text stays in its cell and begins none as a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const rows: string[][] = parse(csv.render(reportFullOf(text), {}), { bom: true });
        expect(rows).toHaveLength(2);
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]|\n/.test(cell))).toEqual([]);
      }),
    );
  });
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements in order; throws where end tags do not match, which the parser itself forgives. */
function elementsOf(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        found.push({ name, attributes });
        open.push(name);
      },
      onclosetag: (name, implied) => {
        if (open.pop() !== name) throw new Error(`${name} is not what is open`);
        if (implied && !xml.includes('/>')) throw new Error(`${name} is never closed`);
      },
      oncomment: () => {
        throw new Error('a comment');
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return found;
}

describe('JUnit XML', () => {
  const known = ['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'error'];

  test.each(cases)('%s: its counts are what it holds, and every finding and problem is a case', (_, report) => {
    const elements = elementsOf(junit.render(report, {}));
    const count = (name: string): string => String(elements.filter((each) => each.name === name).length);
    expect(elements[1]?.attributes).toMatchObject({
      tests: count('testcase'),
      failures: count('failure'),
      skipped: count('skipped'),
      errors: count('error'),
    });
    expect(elements.filter(({ name }) => !known.includes(name))).toEqual([]);
  });

  test('open, changed and confirmed fail; dismissed, resolved and suppressed are skipped', () => {
    const elements = elementsOf(junit.render(CASES.decisions ?? reportOf(), {}));
    const outcomes = elements.map(({ name }) => name).filter((name) => name === 'failure' || name === 'skipped');
    expect(outcomes).toEqual(['failure', 'skipped', 'skipped', 'failure', 'skipped', 'skipped', 'skipped', 'failure']);
  });

  test('nothing found is a case that passes, with the file where there is one', () => {
    const [, , passed] = elementsOf(junit.render(reportOf({ sources: [sourceOf('a')] }), {}));
    expect(passed?.attributes).toEqual({ classname: 'gainsay', name: 'No conflicts found in 1 source.' });
    const [, , found] = elementsOf(junit.render(CASES['two-sides'] ?? reportOf(), { sourceFolder: 'desk/' }));
    expect(found?.attributes).toMatchObject({ file: 'desk/morning/herald.txt', line: '3' });
  });

  test('any text stays text, of characters that XML 1.0 has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const xml = junit.render(reportFullOf(text), {});
        expect(elementsOf(xml).map(({ name }) => name)).toEqual([
          'testsuites',
          'testsuite',
          'testcase',
          'failure',
          'testcase',
          'error',
        ]);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(xml).not.toContain('<!');
      }),
    );
  });
});

/** As the runner of GitHub reads a line (actions/runner, ActionCommand.TryParseV2). */
function commandOf(line: string) {
  const match = /^::(\w+) ?(.*?)::(.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, command = '', properties = '', data = ''] = match;
  const decode = (text: string): string =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(decode));
  return { command, ...Object.fromEntries(pairs), message: decode(data) };
}

describe('annotations', () => {
  const commandsOf = (report: Report, sourceFolder = '') =>
    github
      .render(report, { sourceFolder })
      .trimEnd()
      .split('\n')
      .map((line) => commandOf(line));

  test('at the earliest passage, with all of them', () => {
    expect(commandsOf(CASES['two-sides'] ?? reportOf(), 'desk/')).toEqual([
      {
        command: 'error',
        file: 'desk/morning/herald.txt',
        line: '3',
        col: '1',
        title: 'Boats in Westhaven harbour: 41 boats against 58 boats (boat-count)',
        message: [
          'Two sources count the boats differently.',
          '41 boats: Westhaven Herald, morning/herald.txt:3: “The harbour counted 41 boats on that day.”',
          '58 boats: tidings.md:9: “The harbour counted 58 boats on that day.”',
        ].join('\n'),
      },
      undefined,
    ]);
  });

  test('nothing that is settled', () => {
    const titles = commandsOf(CASES.decisions ?? reportOf()).filter((each) => each !== undefined);
    expect(titles).toHaveLength(3);
  });

  test('ten of a kind, and how many more there are', () => {
    const finding = (severity: 'error' | 'warning' | 'note') =>
      findingOf([sideOf('a', claimOf('a', '1'))], { severity });
    const findings = [...Array(12).fill(finding('error')), ...Array(3).fill(finding('note'))];
    const rendered = github.render(reportOf({ sources: [sourceOf('a')], findings }), {});
    expect(rendered.match(/^::error /gm)).toHaveLength(10);
    expect(rendered.match(/^::notice /gm)).toHaveLength(3);
    expect(rendered).toContain('\n2 more in the report.\n15 findings');
  });

  test('any text is one command, of the kind and with the properties that were meant', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [finding, problem, ...rest] = commandsOf(reportFullOf(text));
        expect(Object.keys(finding ?? {})).toEqual(['command', 'file', 'line', 'col', 'title', 'message']);
        expect(Object.keys(problem ?? {})).toEqual(['command', 'file', 'title', 'message']);
        expect(rest).toEqual([undefined]);
      }),
    );
  });
});

describe('linked data', () => {
  type Node = Record<string, unknown>;
  const graphOf = (report: Report): Node[] => JSON.parse(jsonLd.render(report, {}))['@graph'];

  test.each(cases)('%s: every name that is used is one that the document holds', (_, report) => {
    const graph = graphOf(report);
    const ids = new Set(graph.map((node) => node['@id']));
    for (const node of graph) {
      if (node['@type'] === 'Claim') expect(ids).toContain(node.appearance);
      if (node['@type'] === 'oa:Annotation') expect(ids).toContain(node['oa:hasBody']);
      if (node['@type'] === 'ClaimReview')
        for (const claim of node.itemReviewed as string[]) expect(ids).toContain(claim);
    }
  });

  test('a value is found by its wording and by its offsets, and no claim is rated', () => {
    const graph = graphOf(CASES['two-sides'] ?? reportOf());
    expect(graph.find((node) => node['@type'] === 'oa:Annotation')?.['oa:hasTarget']).toMatchObject({
      'oa:hasSelector': [
        {
          '@type': 'oa:TextQuoteSelector',
          'oa:exact': '58 boats',
          'oa:prefix': 'The harbour counted ',
          'oa:suffix': ' on that day.',
        },
        { '@type': 'oa:TextPositionSelector', 'oa:start': 0, 'oa:end': 8 },
      ],
    });
    expect(JSON.stringify(graph)).not.toContain('reviewRating');
  });

  test('what stands twice in its passage has no surroundings that could mislead', () => {
    const claim = claimOf('a', '5', { quote: '5 of 15' });
    const graph = graphOf(reportOf({ sources: [sourceOf('a')], findings: [findingOf([sideOf('a', claim)])] }));
    expect(JSON.stringify(graph)).not.toContain('oa:prefix');
  });

  test('hostile text names no node and is no address', () => {
    for (const text of [...HOSTILE_TEXTS, 'javascript:alert(1)', '@id', 'https://example.org/ü']) {
      const graph = graphOf(reportFullOf(text));
      for (const node of graph) expect(node['@id'] ?? 'urn:gainsay:').toMatch(/^urn:gainsay:/);
      expect(graph[0]?.url).toBe(text.startsWith('https://example.org/') ? 'https://example.org/%C3%BC' : undefined);
    }
  });
});
