// What was measured of growth, as Markdown.

/** @import { Result } from './cases.js' */
/** @import { StartUp } from './start-up.js' */
import { STEPS } from './cases.js';
import { exponentOf } from './fit.js';

/** Below this a run is mostly start: it says nothing of growth. */
const LEAST_CPU = 3;

/** Two significant digits, without an exponent. @param {number} value */
const digits = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(value < 100 ? 2 : 3))) : '–');

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** @param {readonly Result[]} results of one length */
function stepTable(results) {
  const sizes = [...new Set(results.map(({ documents }) => documents))].sort((a, b) => a - b);
  const rows = sizes.map((documents) => {
    const of = results.filter((result) => result.documents === documents);
    const claims = Math.max(...of.map((result) => result.claims));
    const cells = STEPS.map((step) => {
      const result = of.find((one) => one.step === step);
      return result === undefined ? '–' : `${digits(result.cpu)} s, ${digits(result.megabytes)} MB`;
    });
    return row([String(documents), digits((of[0]?.bytes ?? 0) / 1e6), String(claims), ...cells]);
  });
  const exponents = STEPS.map((step) => {
    const telling = results.filter((one) => one.step === step && one.cpu >= LEAST_CPU);
    return digits(exponentOf(telling.map(({ claims, documents, cpu }) => [claims || documents, cpu])));
  });
  return [
    row(['documents', 'MB', 'claims', ...STEPS]),
    row(['---:', '---:', '---:', ...STEPS.map(() => '---:')]),
    ...rows,
    row(['exponent', '', '', ...exponents]),
  ].join('\n');
}

/**
 * @param {readonly Result[]} results @param {number} news @param {number} short lengths of documents
 * @returns {string}
 */
export function scalingTable(results, news, short) {
  const part = (/** @type {string} */ title, /** @type {number} */ length) => {
    const of = results.filter((result) => result.length === length);
    return of.length === 0 ? [] : [`### ${title}`, stepTable(of)];
  };
  return [
    ...part(`Documents of about ${news / 1000} KB`, news),
    ...part(`Documents of about ${short} characters`, short),
  ].join('\n\n');
}

/** @param {readonly StartUp[]} times */
export const startUpTable = (times) =>
  [
    '### Starting',
    [row(['what', 'ms']), row(['---', '---:']), ...times.map(({ name, ms }) => row([name, ms.toFixed(0)]))].join('\n'),
  ].join('\n\n');
