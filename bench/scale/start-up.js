// How long the program takes to start, and what of it each import takes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PROGRAM } from './run.js';

/** What starts, and the median of its times in milliseconds. @typedef {{ readonly name: string, readonly ms: number }} StartUp */

const ROUNDS = 9;
const DIST = new URL('../../dist/', import.meta.url);
const PAGE =
  'The Ostrel Bridge opened on 3 May 2024 and cost $14.3 million.\n\nIt is 2.4 km long and carries 8,300 vehicles a day.\n';

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** @param {readonly string[]} args */
function timeOf(args) {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - from;
  });
  return median(times);
}

/** Milliseconds inside a fresh process, without those that the process itself takes to start. @param {string} url */
function importTime(url) {
  const code = `const from = performance.now(); await import(${JSON.stringify(url)}); process.stdout.write(String(performance.now() - from));`;
  return median(
    Array.from({ length: ROUNDS }, () =>
      Number(execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()),
    ),
  );
}

/** @returns {Promise<StartUp[]>} */
export async function startUpTimes() {
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-start-'));
  const page = join(folder, 'page.txt');
  writeFileSync(page, PAGE);
  const stages = readdirSync(DIST, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !['cli', 'review', 'model', 'io'].includes(entry.name),
  );
  const times = [
    { name: 'node, an empty script', ms: timeOf(['-e', '0']) },
    { name: 'gainsay --version', ms: timeOf([PROGRAM, '--version']) },
    { name: 'gainsay check, one page', ms: timeOf([PROGRAM, 'check', page, '--fail-on', 'never']) },
    { name: "import 'gainsay'", ms: importTime(new URL('index.js', DIST).href) },
    ...stages.map(({ name }) => ({ name: `dist/${name}`, ms: importTime(new URL(`${name}/index.js`, DIST).href) })),
  ];
  rmSync(folder, { recursive: true });
  return times;
}
