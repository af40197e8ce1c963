import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';
import { run } from '../../src/cli/run.ts';
import type { Finding, Report } from '../../src/model/report.ts';

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-filters-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function filter(argv: readonly string[], input: string) {
  const printed = { stdout: '', stderr: '' };
  let waited = 0;
  async function* pieces() {
    // Pieces that end anywhere, as those of a pipe do.
    for (let at = 0; at < input.length; at += 1000) yield input.slice(at, at + 1000);
  }
  const code = await run(argv, {
    cwd: folder,
    stdout: {
      write: (text) => {
        printed.stdout += text;
        return false;
      },
      drained: async () => {
        waited++;
      },
    },
    stderr: { write: (text) => (printed.stderr += text) },
    stdin: async () => Buffer.from(input),
    stdinStream: pieces,
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
  return { code, waited, ...printed };
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
/** As `LC_ALL=C sort` does. */
const sorted = (text: string): string =>
  linesOf(text)
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((line) => `${line}\n`)
    .join('');

describe('the filters one after the other', () => {
  let keyed = '';
  let expected: readonly Finding[] = [];
  beforeAll(async () => {
    const claims = await filter(['extract', SEEDS], '');
    const facts = await filter(['facts'], claims.stdout);
    writeFileSync(join(folder, 'facts.json'), facts.stdout);
    keyed = sorted((await filter(['key', '--facts', 'facts.json'], claims.stdout)).stdout);
    expected = (JSON.parse((await filter(['check', SEEDS, '--format', 'json'], '')).stdout) as Report).findings;
  }, 60_000);

  test('find what check finds, a finding a line', async () => {
    const { stdout, stderr, code, waited } = await filter(['judge', '--facts', 'facts.json'], keyed);
    expect({ stderr, code }).toEqual({ stderr: '', code: EXIT.clean });
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
    expect(waited).toBeGreaterThan(0);
  });

  test('find the same where every claim arrives twice', async () => {
    const { stdout } = await filter(['judge', '--facts', 'facts.json'], sorted(keyed + keyed));
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
  });

  test('find the same in two parts, merged', async () => {
    const keys = [...new Set(linesOf(keyed).map((line) => line.split('\t')[0]))];
    const isLeft = (line: string): boolean => keys.indexOf(line.split('\t')[0]) % 2 === 0;
    const halves = [linesOf(keyed).filter(isLeft), linesOf(keyed).filter((line) => !isLeft(line))];
    const parts = [];
    for (const half of halves)
      parts.push((await filter(['judge', '--facts', 'facts.json', '--part'], half.join('\n'))).stdout);
    const { stdout } = await filter(['judge', '--facts', 'facts.json', '--merge'], parts.reverse().join(''));
    expect(linesOf(stdout).map((line) => JSON.parse(line) as unknown)).toEqual(expected);
  });

  test('facts of parts merge into those of the whole, from files or from lines', async () => {
    const claims = linesOf((await filter(['extract', SEEDS], '')).stdout);
    const parts: string[] = [];
    for (const part of [0, 1, 2]) {
      const lines = claims.filter((_, index) => index % 3 === part);
      parts.push((await filter(['facts'], lines.join('\n'))).stdout);
    }
    for (const [index, text] of parts.entries()) writeFileSync(join(folder, `part-${index}.json`), text);
    const whole = (await filter(['facts'], claims.join('\n'))).stdout;
    const files = await filter(['facts', '--merge', 'part-2.json', 'part-0.json', 'part-1.json'], '');
    const lines = await filter(['facts', '--merge'], parts.join(''));
    expect([files.stdout, lines.stdout]).toEqual([whole, whole]);
  });
});

const good = async (): Promise<string> => linesOf((await filter(['extract', SEEDS], '')).stdout)[0] as string;

describe('a line that cannot be read is named, with its number, and the exit code is 2', () => {
  test.each([
    ['no JSON', '{"id": "a"', 'it is not valid JSON'],
    ['another record', '{"id":"a","source":"b"}', '"text" is missing'],
    ['a claim without context', '', '"context" is missing'],
  ])('%s', async (_, broken, reason) => {
    const line = await good();
    const { context: _context, ...bare } = JSON.parse(line) as Record<string, unknown>;
    const input = `${line}\n${broken === '' ? JSON.stringify(bare) : broken}\n`;
    for (const argv of [['facts'], ['key', '--facts', 'facts.json']]) {
      const { code, stderr } = await filter(argv, input);
      expect(code).toBe(EXIT.failed);
      expect(stderr).toContain('Line 2 cannot be read');
      expect(stderr).toContain(reason);
    }
    expect((await filter(['facts'], input)).stdout).toBe('');
  });

  test('judge: no key', async () => {
    const { code, stdout, stderr } = await filter(['judge', '--facts', 'facts.json'], `a\t${await good()}\nb\n`);
    expect({ code, stdout }).toEqual({ code: EXIT.failed, stdout: '' });
    expect(stderr).toContain('Line 2 cannot be read: there is no tab between a key and a claim.');
  });

  test('judge --merge and facts --merge', async () => {
    const findings = await filter(['judge', '--facts', 'facts.json', '--merge'], '{}\n');
    const facts = await filter(['facts', '--merge'], '\n[]\n');
    expect([findings.code, facts.code]).toEqual([EXIT.failed, EXIT.failed]);
    expect(findings.stderr).toContain('Line 1 holds no finding');
    expect(facts.stderr).toContain('Line 2 holds no facts');
  });
});

test.each([
  ['facts that are missing', ['judge', '--facts', 'none.json'], 'The facts cannot be read: there is no such file.'],
  ['a file that holds none', ['key', '--facts', 'other.json'], 'This holds no facts'],
  ['files without --merge', ['facts', 'facts.json'], 'Files are named only with --merge.'],
  ['two ways at once', ['judge', '--facts', 'facts.json', '--part', '--merge'], 'exclude each other'],
])('%s', async (_, argv, message) => {
  writeFileSync(join(folder, 'other.json'), '{"aliases": 1}');
  const { code, stdout, stderr } = await filter(argv, '');
  expect({ code, stdout }).toEqual({ code: EXIT.failed, stdout: '' });
  expect(stderr).toContain(message);
});

test('a file too large to be read at once gives the claims, and the findings, of its lines', async () => {
  const padding = `"note": "${'x'.repeat(3_000_000)}"`;
  const texts = [410, 480, 410].map((length) => `The mole at Aro has a length of ${length} metres.`);
  const lines = texts.map((text, index) => `{"id": ${index}, ${padding}, "text": "${text}"}`);
  writeFileSync(join(folder, 'large.jsonl'), `${lines.join('\n')}\nno record\n`);
  const extracted = await filter(['extract', 'large.jsonl', '--explain'], '');
  const sources = linesOf(extracted.stdout).map((line) => (JSON.parse(line) as { source: string }).source);
  expect(sources).toEqual(['large.jsonl#0', 'large.jsonl#1', 'large.jsonl#2']);
  expect(extracted.stderr).toContain('large.jsonl:4');
  const checked = await filter(['check', 'large.jsonl', '--format', 'json'], '');
  const { findings, problems } = JSON.parse(checked.stdout) as Report;
  expect(findings.map(({ sides }) => sides.map(({ claims }) => claims.length).sort())).toEqual([[1, 2]]);
  expect(problems.map(({ line }) => line)).toEqual([4]);
});
