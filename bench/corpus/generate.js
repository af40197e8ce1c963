// A corpus that reads like news as far as a reader of figures can tell: the same bytes everywhere for the same arguments.

/** @import { Chance } from './random.js' */
/** @import { Cast } from './names.js' */
/** @import { Beat } from './beats.js' */
import { BEATS } from './beats.js';
import { FIGURES } from './figures.js';
import { castOf } from './names.js';
import { proseSentence } from './prose.js';
import { chanceFrom } from './random.js';

/** Per cent of the sentences that hold a figure, a date or a rank, and whether there are headlines with figures and tables. */
export const KINDS = {
  news: { figures: 33, tables: true },
  figures: { figures: 100, tables: true },
  prose: { figures: 0, tables: false },
};

/** @typedef {keyof typeof KINDS} Kind */
/** @typedef {{ readonly name: string, readonly text: string }} Text */

/** @param {string} template @param {Chance} chance @param {Cast} cast */
const fill = (template, chance, cast) =>
  template.replace(/\{([a-z]+)\}/g, (_, slot) => {
    const figure = FIGURES[slot];
    return figure === undefined ? cast[/** @type {keyof Cast} */ (slot)] : figure(chance);
  });

/** @param {Beat['table']} table @param {Chance} chance @param {Cast} cast */
function tableOf({ head, rows, cell }, chance, cast) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line([row, ...head.slice(1).map(() => fill(cell, chance, cast))]));
  return [line(head), line(head.map(() => '---')), ...body].join('\n');
}

/** @param {Kind} kind @param {Chance} chance */
function documentOf(kind, chance) {
  const { figures, tables } = KINDS[kind];
  const cast = castOf(chance);
  const beat = chance.pick(BEATS);
  const sentence = () =>
    chance.often(figures) ? fill(chance.pick(beat.sentences), chance, cast) : proseSentence(chance, cast);
  const headline = tables ? fill(chance.pick(beat.headlines), chance, cast) : proseSentence(chance, cast).slice(0, -1);
  const hasTable = tables && chance.often(8);
  const parts = [hasTable ? `# ${headline}` : headline];
  for (let paragraph = 4 + chance.below(9); paragraph > 0; paragraph--)
    parts.push(Array.from({ length: 1 + chance.below(5) }, sentence).join(' '));
  if (hasTable) parts.push(tableOf(beat.table, chance, cast));
  return { text: `${parts.join('\n\n')}\n`, ending: hasTable ? 'md' : 'txt' };
}

/**
 * Documents of one kind, plain text or, with a table, Markdown; a little over `bytes` UTF-16 units together. A larger corpus begins with the smaller one.
 * @param {Kind} kind
 * @param {number} bytes
 * @returns {Text[]}
 */
export function generateCorpus(kind, bytes) {
  /** @type {Text[]} */
  const documents = [];
  for (let length = 0; length < bytes; ) {
    const { text, ending } = documentOf(kind, chanceFrom(documents.length));
    documents.push({ name: `${String(documents.length).padStart(6, '0')}.${ending}`, text });
    length += text.length;
  }
  return documents;
}
