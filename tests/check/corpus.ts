import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { RawDocument } from '../../src/model/source.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

export const seeds: readonly RawDocument[] = readdirSync(SEEDS)
  .sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, SEEDS), 'utf8') }));

/**
 * A check takes milliseconds, not microseconds: few runs, but on texts that often disagree. They are the same in every run of the tests, as
 * a gate must say the same twice; `PROPERTY_SEED=7 npx vitest run tests/check` looks elsewhere.
 */
export const runs = (numRuns: number): { numRuns: number; seed: number } => ({
  numRuns,
  seed: Number(process.env.PROPERTY_SEED ?? 1),
});

const hedges = ['', 'about ', 'nearly ', 'more than ', 'up to ', 'fewer than '] as const;
const sums = ['$14.3 billion', 'US$14 billion', '€29 million', '£2.36bn', 'half a million dollars'] as const;
const shares = ['49%', '7.5 per cent', 'a third', 'two-thirds'] as const;
const counts = ['1,187', '200', '214', 'a dozen', 'dozens', '12'] as const;
const places = ['the Ostrava bridge', 'Kelmar Ferries', 'Brindle Valley', 'Solvane'] as const;
const periods = ['', ' in 2024', ' on 3 March 2025', ' last year', ' in the first quarter'] as const;

const from = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/** Sentences of the kinds that claims are read from, about a few invented things, so that sources often speak of the same. */
const sentence: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(from(places), from(hedges), from(sums), from(periods))
    .map(([place, hedge, sum, period]) => `The council invested ${hedge}${sum} in ${place}${period}.`),
  fc
    .tuple(from(places), from(shares), from(places))
    .map(([buyer, share, place]) => `Kelmar took a stake of ${share} in ${place}, said a spokesman for ${buyer}.`),
  fc
    .tuple(from(hedges), from(counts), from(['killed', 'injured', 'evacuated']), from(places))
    .map(([hedge, count, verb, place]) => `At ${place} ${hedge}${count} people were ${verb}.`),
  fc
    .tuple(from(places), from(['11 km', '6.8 miles', '30,000 feet (about 9,100 metres)']))
    .map(([place, length]) => `The road at ${place} has a length of ${length}.`),
  from([
    'Officials gave no figures.',
    '"We are not done," she said.',
    'Chapter 11 of the plan names Route 66.',
    'Read more: 5 tips for winter',
  ]),
);

const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same paragraphs as each format would hold them. */
const writers: Readonly<Record<string, (paragraphs: readonly (readonly string[])[]) => string>> = {
  '.txt': (parts) => parts.map((part) => part.join(' ')).join('\n\n'),
  '.crlf.txt': (parts) => parts.map((part) => part.join('\r\n')).join('\r\n\r\n'),
  '.md': (parts) => parts.map((part, index) => `## Part ${index + 1}\n\n- ${part.join('\n- ')}\n`).join('\n'),
  '.html': (parts) =>
    `<article>${parts.map((part) => `<p>${escapeHtml(part.join(' '))}</p>`).join('\n')}</article><footer>Imprint</footer>`,
  '.json': (parts) => JSON.stringify({ title: 'Report', body: parts.map((part) => part.join(' ')).join('\n\n') }),
};

const document = fc
  .tuple(from(Object.keys(writers)), paragraphs)
  .map(([ending, parts]) => ({ ending, text: (writers[ending] as (typeof writers)[string])(parts) }));

/** Two to four sources with names of their own, in several formats. */
export const corpus: fc.Arbitrary<RawDocument[]> = fc
  .array(document, { minLength: 2, maxLength: 4 })
  .map((documents) => documents.map(({ ending, text }, index) => ({ name: `source-${index + 1}${ending}`, text })));

/** A corpus, and the same sources in another order. */
export const shuffledCorpus: fc.Arbitrary<readonly [RawDocument[], RawDocument[]]> = corpus.chain((documents) =>
  fc
    .shuffledSubarray(documents, { minLength: documents.length })
    .map((shuffled): readonly [RawDocument[], RawDocument[]] => [documents, shuffled]),
);

/** Texts that have nothing to do with any of the others, though they are full of figures. */
export const unrelated: readonly RawDocument[] = [
  {
    name: 'a-recipe.md',
    text: '# Plum cake\n\nKnead 500 g of flour with 250 ml of milk and 80 g of sugar. Bake it for 35 minutes at 180 degrees Celsius.\n',
  },
  {
    name: 'moths.txt',
    text: 'The hawk moth beats its wings 85 times a second. Its tongue is 30 centimetres long, and it lives for five weeks.\n',
  },
  {
    name: 'zither.html',
    text: '<h1>A zither</h1><p>The zither has 42 strings and weighs 4.2 kg. It was strung with gut until 1890.</p>',
  },
];
