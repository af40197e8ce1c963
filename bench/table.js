// What was measured, as Markdown, and where it stands in the README.
import { cpus, totalmem } from 'node:os';
import process from 'node:process';

/** @import { Result } from './measure.js' */

/** All are compared with this one. */
const YARDSTICK = 'wink-nlp';

/** Three significant digits, without an exponent. @param {number} value */
const digits = (value) => String(Number(value.toPrecision(value < 100 ? 2 : 3)));

/** @param {readonly Result[]} results */
export function tableOf(results) {
  const yardstick = results.find(({ name }) => name.startsWith(YARDSTICK))?.speed ?? Number.NaN;
  const rows = results.map(
    ({ name, speed, slowest, bytes }) =>
      `| ${name} | ${digits(speed)} | ${digits(slowest)} | ${digits(speed / yardstick)} | ${digits(bytes / 1e6)} |`,
  );
  const head = `| reader | MB/s | slowest round | × ${YARDSTICK} | MB a round |`;
  return [head, '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

/** The facts of the machine that speeds depend on; nothing that says whose it is. */
export function machine() {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${memory} GB of memory; every reader ran on one core.`;
}

/**
 * The text with what stands between the markers replaced.
 * @param {string} readme
 * @param {string} measured
 * @param {string} [section] name in the markers
 * @throws Error if a marker is missing
 */
export function withMeasured(readme, measured, section = 'measured') {
  const [begin, end] = [`<!-- ${section} -->`, `<!-- /${section} -->`];
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md must hold ${begin} and, after it, ${end}.`);
  return `${readme.slice(0, from + begin.length)}\n\n${measured}\n\n${readme.slice(to)}`;
}
