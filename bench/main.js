// npm start -- [--megabytes N] [--only news|figures|prose] [--dry-run]: measures, prints the tables and writes them into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compromise } from './contestants/compromise.js';
import { gainsay } from './contestants/gainsay.js';
import { recognizersBy } from './contestants/recognizers.js';
import { scan } from './contestants/scan.js';
import { wink } from './contestants/wink.js';
import { generateCorpus, KINDS } from './corpus/generate.js';
import { measure } from './measure.js';
import { machine, tableOf, withMeasured } from './table.js';

/** @import { Kind } from './corpus/generate.js' */

const README = new URL('README.md', import.meta.url);
/** @type {Readonly<Record<Kind, string>>} */
const TITLES = {
  news: 'News: a third of the sentences hold a figure, a date or a rank',
  figures: 'Figures: every sentence holds one',
  prose: 'Prose: no sentence holds one',
};

/** @param {string} line */
const note = (line) => process.stderr.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '20' },
    only: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
});
const bytes = Number(values.megabytes) * 1e6;
if (!(bytes > 0)) throw new Error(`--megabytes takes a number above 0, not "${values.megabytes}"`);
const kinds = /** @type {Kind[]} */ (Object.keys(KINDS)).filter(
  (kind) => values.only === undefined || kind === values.only,
);
if (kinds.length === 0) throw new Error(`--only takes one of ${Object.keys(KINDS).join(', ')}, not "${values.only}"`);

const contestants = [scan, ...(await gainsay()), wink(), compromise, ...recognizersBy];
const parts = [machine()];
for (const kind of kinds) {
  note(`${kind}, ${values.megabytes} MB`);
  parts.push(`### ${TITLES[kind]}`, tableOf(await measure(contestants, generateCorpus(kind, bytes), note)));
}
const measured = parts.join('\n\n');
process.stdout.write(`${measured}\n`);
if (!values['dry-run'] && values.only === undefined)
  writeFileSync(README, withMeasured(readFileSync(README, 'utf8'), measured));
